import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { openDoor } from '../api/ask.ts';
import { LoadingState } from '../states/loading-state.tsx';
import { useDetailReader } from '../states/use-detail-reader.ts';
import { useWords } from '../words/words.ts';
import { comeFromCognito, leaveCognito, renew } from './issuers.ts';
import { isGood, keepTokens, keptTokens, type Tokens } from './kept-tokens.ts';
import { joinTabs, tokensOfOpener } from './other-tabs.ts';
import { personOf } from './person.ts';
import { type Session, SessionContext } from './session.ts';
import { type ConsoleSettings, useSettings } from './settings.ts';
import { SignInPage, type WhySignIn } from './sign-in-page.tsx';
import { isFramed, leaveInWindow } from './sign-in-window.ts';

/** Renewed when less than this is left: longer than a request, shorter than an hour. */
const RENEW_MS = 5 * 60 * 1000;

/** Lets people in who have a token, and shows the page to get one to everybody else. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { signIn } = useSettings();
  const { language } = useWords();
  const readDetail = useDetailReader();
  const client = useQueryClient();
  const [tokens, setTokens] = useState<Tokens | undefined | 'not-yet'>('not-yet');
  const [why, setWhy] = useState<WhySignIn>('first');
  const current = useRef<Tokens>(undefined);
  const tabs = useRef<ReturnType<typeof joinTabs>>(undefined);

  function take(next: Tokens | undefined, reason: WhySignIn) {
    keepTokens(next);
    current.current = next;
    setWhy(reason);
    setTokens(next);
    // What one person read is not for the next at the same desk.
    if (next === undefined) client.clear();
    else tabs.current?.tellHere();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the app opens
  useEffect(() => {
    tabs.current = joinTabs(
      () => current.current,
      (personId) => {
        if (current.current !== undefined && personOf(current.current.access)?.id === personId) take(undefined, 'left');
      },
    );
    firstTokens(signIn).then(
      (first) => startTransition(() => take(first, 'first')),
      () => take(undefined, 'failed'),
    );
    return () => tabs.current?.close();
  }, []);

  const access = tokens === 'not-yet' ? undefined : tokens?.access;
  const person = useMemo(() => (access === undefined ? undefined : personOf(access)), [access]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a session is that of a person who reads a language, however often the token is renewed
  const session = useMemo((): Session | undefined => {
    if (person === undefined) return undefined;
    const { id } = person;
    let renewing: Promise<void> | undefined;
    /** What is asked after they left is asked for nobody, whoever sits there now. */
    const own = () =>
      current.current !== undefined && personOf(current.current.access)?.id === id ? current.current : undefined;
    async function freshToken() {
      const held = own();
      const left = held === undefined ? RENEW_MS : (personOf(held.access)?.until ?? 0) - Date.now();
      if (held !== undefined && left < RENEW_MS) {
        renewing ??= renew(signIn, held, id)
          .then((next) => {
            if (own() !== held) return;
            current.current = next;
            keepTokens(next);
          })
          .catch(() => {
            if (left <= 0 && own() === held) take(undefined, 'expired');
          })
          .finally(() => {
            renewing = undefined;
          });
        await renewing;
      }
      return own()?.access;
    }
    /** Of a token that nobody here holds any more nothing follows. */
    function onUnauthorized(token: string | undefined) {
      if (token !== undefined && token === current.current?.access) take(undefined, 'expired');
    }
    return {
      person,
      ask: openDoor({ token: freshToken, onUnauthorized, readDetail }),
      signOut() {
        take(undefined, 'left');
        tabs.current?.tellLeft(id);
        if (signIn.how === 'cognito') (isFramed() ? leaveInWindow : leaveCognito)(signIn);
      },
    };
  }, [person?.id, language]);

  if (tokens === 'not-yet') return <LoadingState />;
  if (session === undefined)
    return <SignInPage why={why} onTokens={(fresh) => startTransition(() => take(fresh, 'first'))} />;
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** From where somebody signed in just now, from before a reload, or from the tab that this one was opened in. */
async function firstTokens(signIn: ConsoleSettings['signIn']): Promise<Tokens | undefined> {
  const fresh = signIn.how === 'cognito' ? await comeFromCognito(signIn) : undefined;
  if (fresh !== undefined) return fresh;
  const kept = keptTokens();
  return isGood(kept) ? kept : tokensOfOpener();
}
