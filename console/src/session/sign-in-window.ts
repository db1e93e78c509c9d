import { type Cognito, newAttempt, signInAddress, signOutAddress, tokensOfAnswer } from './issuers.ts';
import type { Tokens } from './kept-tokens.ts';

/** Somebody may close the window and never come back. */
const LOOK_MS = 500;

interface SignedIn {
  type: 'comeback.signed-in';
  /** The query that Cognito sent back. */
  search: string;
}

export const isFramed = () => window.parent !== window;

/** Where Cognito sends that window; the stack registers the same address. It stays tied to who opened it, other pages do not. */
const callback = () => `${location.origin}${import.meta.env.BASE_URL}workspace/signed-in`;
export const isSignInWindow = () => location.origin + location.pathname === callback();

/**
 * Signs in beside the frame that we stand in. What proves the attempt stays here, and is known to no other window; only the code
 * comes back, and only to our own origin.
 *
 * @throws Error where the browser opens no window, it was closed, or no token came of it
 */
export async function signInByWindow(signIn: Cognito): Promise<Tokens> {
  // At once: a browser that has waited for something no longer believes that somebody pressed a button.
  const opened = window.open('', 'comeback-sign-in', 'popup,width=480,height=720');
  if (opened === null) throw new Error('the browser opens no window');
  const attempt = newAttempt();
  opened.location.href = await signInAddress(signIn, attempt, callback());
  const answer = await answerOf(opened);
  const tokens = await tokensOfAnswer(signIn, answer, attempt, callback());
  if (tokens === undefined) throw new Error('not the answer to this attempt');
  return tokens;
}

function answerOf(opened: Window): Promise<URLSearchParams> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearInterval(looking);
      window.removeEventListener('message', hear);
    };
    let looks = 0;
    const looking = setInterval(() => {
      // What it told before it closed may come after.
      looks = opened.closed ? looks + 1 : 0;
      if (looks < 2) return;
      end();
      reject(new Error('the window was closed'));
    }, LOOK_MS);
    function hear({ origin, source, data }: MessageEvent): void {
      if (origin !== location.origin || source !== opened || !isSignedIn(data)) return;
      end();
      resolve(new URLSearchParams(data.search));
    }
    window.addEventListener('message', hear);
  });
}

/** In that window, once Cognito has sent it back: tells who opened it, and goes. */
export function tellOpener(): void {
  const told: SignedIn = { type: 'comeback.signed-in', search: location.search };
  window.opener?.postMessage(told, location.origin);
  window.close();
}

/** As `leaveCognito`, in a window that closes when it comes back. */
export function leaveInWindow(signIn: Cognito): void {
  window.open(signOutAddress(signIn, callback()), 'comeback-sign-in', 'popup,width=480,height=720');
}

function isSignedIn(data: unknown): data is SignedIn {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'comeback.signed-in';
}
