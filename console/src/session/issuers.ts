import type { ConsoleSettings } from '../../../events/console-settings.v1.ts';
import { inTab } from './keeping.ts';
import type { Tokens } from './kept-tokens.ts';

export type Cognito = Extract<ConsoleSettings['signIn'], { how: 'cognito' }>;

interface TokenAnswer {
  access_token: string;
  refresh_token?: string;
}

const VERIFIER = 'comeback.verifier';
const RETURN_TO = 'comeback.return-to';
/** Where Cognito's page sends people back to; the stack registers the same address. */
const callback = () => `${location.origin}${import.meta.env.BASE_URL}signed-in`;

/** A token of one of the demo people; one machine only, without a password. */
export async function signInHere(person: string): Promise<Tokens> {
  const { access_token } = await answered(
    fetch('/identity/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    }),
  );
  return { access: access_token };
}

/** What a code is taken with: `state` so that nobody else's is (RFC 6749, 10.12), `verifier` so that nobody else can (RFC 7636). */
export interface Attempt {
  verifier: string;
  state: string;
}

export const newAttempt = (): Attempt => ({ verifier: randomText(), state: randomText() });

/** Cognito's page, from which people come back to `callbackUrl` with a code. */
export async function signInAddress(
  { domain, clientId }: Cognito,
  { verifier, state }: Attempt,
  callbackUrl: string,
): Promise<string> {
  // RFC 7636, 4.2.
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const words = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callbackUrl,
    scope: 'openid email',
    state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  });
  return `${domain}/oauth2/authorize?${words}`;
}

/** The tokens for what came back with somebody; undefined where it is no answer to this attempt. */
export async function tokensOfAnswer(
  { domain, clientId }: Cognito,
  answer: URLSearchParams,
  { verifier, state }: Attempt,
  callbackUrl: string,
): Promise<Tokens | undefined> {
  const code = answer.get('code');
  if (code === null || answer.get('state') !== state) return undefined;
  const grant = { grant_type: 'authorization_code', code, redirect_uri: callbackUrl, code_verifier: verifier };
  return tokensOf(await askCognito(domain, clientId, grant));
}

/** Leaves for Cognito's page. */
export async function goToCognito(signIn: Cognito): Promise<void> {
  const attempt = newAttempt();
  inTab.setItem(VERIFIER, JSON.stringify(attempt));
  inTab.setItem(RETURN_TO, location.pathname + location.search);
  location.assign(await signInAddress(signIn, attempt, callback()));
}

/** The tokens for the code that Cognito sent people back with; undefined where there is none, or not for this tab. */
export async function comeFromCognito(signIn: Cognito): Promise<Tokens | undefined> {
  const answer = new URLSearchParams(location.search);
  const kept: unknown = JSON.parse(inTab.getItem(VERIFIER) ?? 'null');
  if (!location.pathname.endsWith('/signed-in') || !answer.has('code') || !isAttempt(kept)) return undefined;
  inTab.removeItem(VERIFIER);
  history.replaceState(null, '', inTab.getItem(RETURN_TO) ?? import.meta.env.BASE_URL);
  return tokensOfAnswer(signIn, answer, kept, callback());
}

/** New tokens before the old ones end. @throws Error where the house, or Cognito, gives none */
export async function renew(signIn: ConsoleSettings['signIn'], tokens: Tokens, person: string): Promise<Tokens> {
  if (signIn.how === 'local') return signInHere(person);
  if (tokens.refresh === undefined) throw new Error('nothing to renew with');
  const grant = { grant_type: 'refresh_token', refresh_token: tokens.refresh };
  return { ...tokens, ...tokensOf(await askCognito(signIn.domain, signIn.clientId, grant)) };
}

/** Ends Cognito's own session too; without it the next person at this desk would be signed in as the last. */
export const signOutAddress = ({ domain, clientId }: Cognito, afterwards: string) =>
  `${domain}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: afterwards })}`;

export function leaveCognito(signIn: Cognito): void {
  location.assign(signOutAddress(signIn, `${location.origin}${import.meta.env.BASE_URL}`));
}

function askCognito(domain: string, clientId: string, grant: Record<string, string>): Promise<TokenAnswer> {
  const body = new URLSearchParams({ client_id: clientId, ...grant });
  return answered(fetch(`${domain}/oauth2/token`, { method: 'POST', body }));
}

async function answered(asked: Promise<Response>): Promise<TokenAnswer> {
  const response = await asked;
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  return response.json();
}

function tokensOf({ access_token, refresh_token }: TokenAnswer): Tokens {
  return { access: access_token, ...(refresh_token !== undefined && { refresh: refresh_token }) };
}

function isAttempt(kept: unknown): kept is Attempt {
  return typeof kept === 'object' && kept !== null && 'verifier' in kept && 'state' in kept;
}

/** 43 characters of 32 random bytes: RFC 7636, 4.1. */
const randomText = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
