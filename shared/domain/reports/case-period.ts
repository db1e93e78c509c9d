import { say } from '../../phrases/say.ts';
import type { PeriodDays } from './parameters.ts';

/** The ends of a heading over cases; words where no day was given. */
export function casePeriod({ from, until }: PeriodDays): { from: string; until: string } {
  return { from: from ?? say('the first case'), until: until ?? say('the last') };
}
