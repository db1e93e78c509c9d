import type { GroupingName } from '../cohort/groupings.ts';
import { BOUNDS_ROW, followedSql } from './followed-sql.ts';

/** Who has not ordered for so many days is lapsed, whatever segment was last written down for them. */
export const LAPSED_DAYS = 365;
/** Whose first order is no longer ago, and who stands in no segment yet, is new. */
export const NEW_DAYS = 90;

/**
 * Reduces the lake to moves between segments for the report `segment-migration`, in the SQL that DuckDB and Athena read alike; parameters
 * as of followedSql. Answers rows of label, from_state (at t0), to_state (`days` later) and so many people, of the eligible; one row
 * without a label says C where nobody is.
 */
export function migrationSql(groupBy: GroupingName, days: number): string {
  return `WITH ${[followedSql(groupBy, days), states(days)].join(',\n')}
SELECT ${BOUNDS_ROW}, m.from_state, m.to_state, m.label, m.people
FROM bounds AS b LEFT JOIN (
  SELECT from_state, to_state, label, count(*) AS people FROM moves GROUP BY from_state, to_state, label
) AS m ON TRUE`;
}

function states(days: number): string {
  return `ordered_by AS (
  SELECT f.row_id, max(CASE WHEN o.day <= f.t0 THEN o.day END) AS last_before, max(o.day) AS last_after
  FROM followed AS f
  LEFT JOIN order_days AS o ON o.customer_key = f.customer AND o.is_sale AND o.day <= f.t0 + ${days} AND o.next_sale > f.t0
  WHERE f.is_eligible GROUP BY f.row_id
), moves AS (
  SELECT f.label, ${stateSql('f.t0', 'o.last_before', 'f.segment')} AS from_state,
    ${stateSql(`(f.t0 + ${days})`, 'o.last_after', 's.segment')} AS to_state
  FROM followed AS f
  JOIN ordered_by AS o ON o.row_id = f.row_id
  LEFT JOIN segments AS s ON s.customer_key = f.customer AND s.since <= f.t0 + ${days} AND f.t0 + ${days} < s.until_day
)`;
}

/** One rule at both ends, so that nobody moves by a change of rule. */
function stateSql(day: string, last: string, segment: string): string {
  return `CASE
      WHEN COALESCE(${last} + ${LAPSED_DAYS} <= ${day}, TRUE) THEN 'lapsed'
      WHEN ${segment} IS NOT NULL THEN ${segment}
      WHEN f.first_day + ${NEW_DAYS} > ${day} THEN 'new'
      ELSE 'unknown'
    END`;
}
