import { tenureSql } from '../cohort/cells-sql.ts';
import type { GroupingName } from '../cohort/groupings.ts';
import { matchedSql } from '../cohort/matched-sql.ts';
import { NET } from '../cohort/purchases-sql.ts';
import { SOURCES } from '../cohort/sources-sql.ts';

/**
 * The matched people of the cohort, as entries of a WITH, for reports on what they did within `days` of t0. `followed`, one row a
 * person: `label`, `reaction`, `follow_up`, `is_eligible` (followed for all of `days`), `time` (to the first repurchase, to C or to
 * `days`, whichever is first) and `came_back` by then. `own_days`, one row for each of their days with an order in a currency within
 * `days`: how long `since` t0, `net_minor`, and whether it `qualifies`. The order complained about is in neither.
 *
 * Parameters: from, until (days since 1970, null if not given), return window in days.
 */
export function followedSql(groupBy: GroupingName, days: number): string {
  return [SOURCES, matchedSql(groupBy), followed(days), ownDays(days)].join(',\n');
}

/** One row that every answer repeats, so that C is known where nobody is matched. */
export const BOUNDS_ROW = 'b.cutoff, b.last_order_day, b.currencies';

function followed(days: number): string {
  return `followed AS (
  SELECT row_id, id_order, customer, t0, first_day, cutoff, label, complaint_order_key, segment_then AS segment, severity,
    ${tenureSql('t0 - first_day')} AS tenure, reaction, decision, remedy, redress_minor, redress_currency, referral_code,
    cutoff - t0 AS follow_up, cutoff - t0 >= ${days} AS is_eligible,
    COALESCE(event_day - t0 <= ${days}, FALSE) AS came_back,
    CASE
      WHEN event_day - t0 <= ${days} THEN event_day - t0
      WHEN cutoff - t0 < ${days} THEN cutoff - t0
      ELSE ${days}
    END AS time
  FROM matched
)`;
}

function ownDays(days: number): string {
  return `own_days AS (
  SELECT f.row_id, o.currency, o.since, CAST(sum(${NET}) AS BIGINT) AS net_minor, CAST(sum(${NET}) AS BIGINT) > 0 AS qualifies
  FROM followed AS f JOIN case_sales AS o ON o.row_id = f.row_id CROSS JOIN bounds AS b
  WHERE o.since <= ${days} AND o.day <= b.cutoff
  GROUP BY f.row_id, o.currency, o.since
)`;
}
