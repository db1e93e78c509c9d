import { useEffect, useState } from 'react';
import { isGood, type Tokens } from './kept-tokens.ts';
import { personOf } from './person.ts';

/**
 * What tabs of this browser tell each other, so that a case opened in another tab asks nobody to sign in again. Each keeps its own
 * person, so that an agent and a supervisor can stand side by side. Tokens go from page to page of our own origin, and are never laid
 * down where they would outlive both.
 */
type Told =
  | { what: 'who-is-there' }
  | { what: 'here'; address: string; tokens: Tokens }
  | { what: 'left'; personId: string };

const CHANNEL = 'comeback.session';

/** A tab answers at once, unless it is busy. */
const PATIENCE_MS = 500;

/** Takes part: answers with the tokens that are held, and hears when somebody signed out in another tab. */
export function joinTabs(held: () => Tokens | undefined, onLeft: (personId: string) => void) {
  const channel = openChannel((told) => {
    if (told.what === 'who-is-there') tellHere();
    if (told.what === 'left') onLeft(told.personId);
  });
  function tellHere() {
    const tokens = held();
    if (isGood(tokens)) channel.tell({ what: 'here', address: addressOf(location.href), tokens });
  }
  return {
    /** For tabs in which somebody is about to sign in. */
    tellHere,
    tellLeft: (personId: string) => channel.tell({ what: 'left', personId }),
    close: () => channel.close(),
  };
}

/** Of the tab in which a link was opened in this new one; undefined where there is none, or nobody is signed in there any more. */
export function tokensOfOpener(): Promise<Tokens | undefined> {
  const isOpenedFromUs = document.referrer.startsWith(`${location.origin}${import.meta.env.BASE_URL}`);
  // Later the same page may be somebody else's.
  const isFirstSight = performance.getEntriesByType('navigation').every((it) => 'type' in it && it.type === 'navigate');
  if (history.length > 1 || !isOpenedFromUs || !isFirstSight) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const end = (tokens?: Tokens) => {
      clearTimeout(patience);
      channel.close();
      resolve(tokens);
    };
    const patience = setTimeout(end, PATIENCE_MS);
    const channel = openChannel((told) => {
      if (told.what === 'here' && told.address === addressOf(document.referrer)) end(told.tokens);
    });
    channel.tell({ what: 'who-is-there' });
  });
}

/** As whom one can go on here, since they are signed in in other tabs. */
export function useOtherTabs(): readonly Tokens[] {
  const [there, setThere] = useState<readonly Tokens[]>([]);
  useEffect(() => {
    const without = (all: readonly Tokens[], personId: string | undefined) =>
      all.filter(({ access }) => personOf(access)?.id !== personId);
    const channel = openChannel((told) => {
      if (told.what === 'here') setThere((all) => [...without(all, personOf(told.tokens.access)?.id), told.tokens]);
      if (told.what === 'left') setThere((all) => without(all, told.personId));
    });
    channel.tell({ what: 'who-is-there' });
    return () => channel.close();
  }, []);
  return there;
}

function openChannel(hear: (told: Told) => void) {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Told>) => hear(data);
  return { tell: (told: Told) => channel.postMessage(told), close: () => channel.close() };
}

/** As a referrer says it. */
const addressOf = (href: string) => href.replace(/#.*$/, '');
