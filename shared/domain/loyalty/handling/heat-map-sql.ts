import { STANDING } from '../cohort/cohort-sql.ts';
import { peopleSql } from '../cohort/people-sql.ts';
import { BOUGHT } from '../cohort/purchases-sql.ts';
import { SOURCES } from '../cohort/sources-sql.ts';

/** What "months since" counts in: calendar months are not equally long, and this is no calendar. */
export const MONTH_DAYS = 30;
/** 360 days. */
export const MONTHS_SHOWN = 12;

/**
 * Reduces the lake to counts for cohort-heat-map (docs/reports), in the SQL that DuckDB and Athena read alike.
 * Parameters: from, until (days since 1970, null if not given), return window in days.
 * Answers one row per month of t0 (`first_day`, `next_day`) and month of 30 days in which the first repurchase came (`since`; null:
 * none in that time): matched `people`. Every row repeats cutoff; without a case one row says just this.
 * @param spans rows of (first_day, next_day)
 */
export function heatMapSql(spans: string): string {
  const since = Array.from({ length: MONTHS_SHOWN }, (_, at) => at + 1);
  return `WITH ${[SOURCES, peopleSql('reaction'), BOUGHT, STANDING].join(',\n')},
months AS (
  SELECT d.t0, t.first_day, t.next_day FROM (SELECT DISTINCT t0 FROM cohort WHERE standing = 'matched') AS d
  JOIN ${spans} ON t.first_day <= d.t0 AND d.t0 < t.next_day
), counted AS (
  SELECT m.first_day, m.next_day,
    CASE ${since.map((month) => `WHEN c.event_day - c.t0 <= ${month * MONTH_DAYS} THEN ${month}`).join(' ')} END AS since,
    c.row_id
  FROM cohort AS c JOIN months AS m ON m.t0 = c.t0 WHERE c.standing = 'matched'
)
SELECT b.cutoff, k.first_day, k.next_day, k.since, count(k.row_id) AS people
FROM bounds AS b LEFT JOIN counted AS k ON TRUE GROUP BY b.cutoff, k.first_day, k.next_day, k.since`;
}
