import { tenureSql } from '../cohort/cells-sql.ts';
import { STANDING } from '../cohort/cohort-sql.ts';
import type { GroupingName } from '../cohort/groupings.ts';
import { peopleSql } from '../cohort/people-sql.ts';
import { BOUGHT, NET } from '../cohort/purchases-sql.ts';
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
  return [SOURCES, peopleSql(groupBy), BOUGHT, STANDING, followed(days), ownDays(days)].join(',\n');
}

/** One row that every answer repeats, so that C is known where nobody is matched. */
export const BOUNDS_ROW = 'b.cutoff, b.last_order_day, b.currencies';

function followed(days: number): string {
  return `followed AS (
  SELECT c.row_id, c.id_order, c.customer, c.t0, c.first_day, c.cutoff, c.label, c.complaint_order_key, c.segment_then AS segment, c.severity,
    ${tenureSql('c.t0 - c.first_day')} AS tenure, r.reaction, r.decision, r.remedy, r.redress_minor, r.redress_currency, r.referral_code,
    c.cutoff - c.t0 AS follow_up, c.cutoff - c.t0 >= ${days} AS is_eligible,
    COALESCE(c.event_day - c.t0 <= ${days}, FALSE) AS came_back,
    CASE
      WHEN c.event_day - c.t0 <= ${days} THEN c.event_day - c.t0
      WHEN c.cutoff - c.t0 < ${days} THEN c.cutoff - c.t0
      ELSE ${days}
    END AS time
  FROM cohort AS c JOIN resolved AS r ON r.row_id = c.row_id
  WHERE c.standing = 'matched'
)`;
}

function ownDays(days: number): string {
  return `own_days AS (
  SELECT f.row_id, o.currency, o.day - f.t0 AS since, CAST(sum(${NET}) AS BIGINT) AS net_minor,
    CAST(sum(${NET}) AS BIGINT) > 0 AS qualifies
  FROM followed AS f
  JOIN kept_orders AS o ON o.customer_key = f.customer AND o.day > f.t0 AND o.day <= f.t0 + ${days}
  CROSS JOIN bounds AS b
  WHERE o.kind = 'sale' AND o.day <= b.cutoff
    AND (f.complaint_order_key IS NULL OR o.order_key IS NULL OR o.order_key <> f.complaint_order_key)
  GROUP BY f.row_id, o.currency, o.day - f.t0
)`;
}
