import type { WatchRow } from '../loyalty/rows.ts';
import { type Instant, millisecondsOf } from '../time.ts';
import { RISK_TABLE } from './risk.ts';
import { RULE } from './rule.ts';
import type { Watched } from './watch.ts';

/**
 * The lake's row of a customer who moved or was scored; null for the others. One a day: told again it is the same row, with what
 * is known then.
 *
 * @param customerKey pseudonym of the firm's own number, as in the rows of purchases
 */
export function watchRow({ watch, move, scored }: Watched, customerKey: string, at: Instant): WatchRow | null {
  const { watchedOn: day } = watch;
  if (day === null || (move === null && scored === null)) return null;
  return {
    row_id: `${customerKey} ${day}`,
    version: millisecondsOf(at),
    customer_key: customerKey,
    day,
    from_segment: move?.from ?? null,
    segment: watch.segment,
    rule: RULE.version,
    score: scored?.score ?? null,
    band: scored?.band ?? null,
    risk_table: scored === null ? null : RISK_TABLE.version,
    at,
  };
}
