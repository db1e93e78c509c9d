import { Problem } from '../api/problem.ts';
import type { Words } from '../words/words.ts';

/** Why something was not done, for the reader: what the house says, or that it does not answer. */
export function saidOf(error: Error, { states, refusals }: Pick<Words, 'states' | 'refusals'>): string {
  if (!(error instanceof Problem)) return states.failedText;
  if (error.isOffline) return states.offlineText;
  const said = refusals[error.code];
  // What goes on is particular (a list, a limit, a date), and the house's own: English.
  return said === undefined ? error.message : said.endsWith(':') ? `${said} ${error.message}` : said;
}
