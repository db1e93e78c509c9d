import type { ConsoleSettings } from '../../../events/console-settings.v1.ts';
import type { Tokens } from './kept-tokens.ts';

type Cognito = Extract<ConsoleSettings['signIn'], { how: 'cognito' }>;

interface TokenAnswer {
  access_token: string;
  refresh_token?: string;
}

const VERIFIER = 'comeback.verifier';
const RETURN_TO = 'comeback.return-to';
/** Where Cognito's page sends people back to; the stack registers the same address. */
const callback = () => `${location.origin}${import.meta.env.BASE_URL}signed-in`;

/** A token of one of the demo people; one machine only, without a password. */
export async function signInHere(person: string, name: string): Promise<Tokens> {
  const { access_token } = await answered(
    fetch('/identity/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    }),
  );
  return { access: access_token, name };
}

/** Leaves for Cognito's page; `state` is checked when it leads back, so that nobody else's code is taken (RFC 6749, 10.12). */
export async function goToCognito({ domain, clientId }: Cognito): Promise<void> {
  const verifier = randomText();
  const state = randomText();
  sessionStorage.setItem(VERIFIER, JSON.stringify({ verifier, state }));
  sessionStorage.setItem(RETURN_TO, location.pathname + location.search);
  // RFC 7636, 4.2.
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const words = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback(),
    scope: 'openid email',
    state,
    code_challenge: base64Url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
  });
  location.assign(`${domain}/oauth2/authorize?${words}`);
}

/** The tokens for the code that Cognito sent people back with; undefined where there is none, or not for this tab. */
export async function comeFromCognito({ domain, clientId }: Cognito): Promise<Tokens | undefined> {
  const words = new URLSearchParams(location.search);
  const code = words.get('code');
  const kept: unknown = JSON.parse(sessionStorage.getItem(VERIFIER) ?? 'null');
  if (!location.pathname.endsWith('/signed-in') || code === null || !isVerifier(kept)) return undefined;
  sessionStorage.removeItem(VERIFIER);
  history.replaceState(null, '', sessionStorage.getItem(RETURN_TO) ?? import.meta.env.BASE_URL);
  if (words.get('state') !== kept.state) return undefined;
  const grant = { grant_type: 'authorization_code', code, redirect_uri: callback(), code_verifier: kept.verifier };
  return tokensOf(await askCognito(domain, clientId, grant));
}

/** New tokens before the old ones end. @throws Error where the house, or Cognito, gives none */
export async function renew(signIn: ConsoleSettings['signIn'], tokens: Tokens, person: string): Promise<Tokens> {
  if (signIn.how === 'local') return signInHere(person, tokens.name ?? person);
  if (tokens.refresh === undefined) throw new Error('nothing to renew with');
  const grant = { grant_type: 'refresh_token', refresh_token: tokens.refresh };
  return { ...tokens, ...tokensOf(await askCognito(signIn.domain, signIn.clientId, grant)) };
}

/** Ends Cognito's own session too; without it the next person at this desk would be signed in as the last. */
export function leaveCognito({ domain, clientId }: Cognito): void {
  const home = `${location.origin}${import.meta.env.BASE_URL}`;
  location.assign(`${domain}/logout?${new URLSearchParams({ client_id: clientId, logout_uri: home })}`);
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

function isVerifier(kept: unknown): kept is { verifier: string; state: string } {
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
