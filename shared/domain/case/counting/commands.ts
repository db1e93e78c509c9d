import type { Day } from '../../time.ts';
import type { ExcludedBecause } from '../vocabulary.ts';

/** What reports may make of the case. */
export type CountingCommand =
  /** It was nobody's complaint: a test of our own. It stands in no count of any report. */
  | { type: 'exclude'; because: ExcludedBecause }
  | { type: 'include' }
  /** The customer agreed, on that day, that their story is told in the house, without anything that points at them. */
  | { type: 'allowStory'; consentedOn: Day }
  | { type: 'withdrawStory' };

export const COUNTING_COMMANDS = [
  'exclude',
  'include',
  'allowStory',
  'withdrawStory',
] as const satisfies readonly CountingCommand['type'][];
