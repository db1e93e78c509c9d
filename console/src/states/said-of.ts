import { Problem } from '../api/problem.ts';
import type { Words } from '../words/words.ts';

/** Why something was not done, for the reader: what the house says, or that it does not answer. */
export function saidOf(error: Error, { states }: Pick<Words, 'states'>): string {
  if (!(error instanceof Problem)) return states.failedText;
  return error.isOffline ? states.offlineText : error.message;
}
