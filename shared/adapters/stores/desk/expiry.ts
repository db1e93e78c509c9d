import { DAY_MS, type Instant, millisecondsOf, SECOND_MS } from '../../../domain/time.ts';

/** The attribute by which an item goes by itself some time after so many days (`Table`). */
export function expiresAfter(at: Instant, days: number): { expiresAt: number } {
  return { expiresAt: Math.floor((millisecondsOf(at) + days * DAY_MS) / SECOND_MS) };
}
