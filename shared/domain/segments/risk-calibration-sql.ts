import { NET } from '../loyalty/cohort/purchases-sql.ts';
import { SOURCES } from '../loyalty/cohort/sources-sql.ts';

/**
 * Reduces the lake to counts for `risk-calibration` (docs/reports/risk-calibration.md), in the SQL that DuckDB and Athena read alike.
 * Parameters: from, until (days since 1970, or null), return window in days. Only scores whose `days` are over by C count, and only
 * orders after the day of the score. Era `period`: scored from `from` on; `before`: those whose outcome was known before `from`. A
 * person counts once in each era, by their first score. One row for each era, table of points, band, score and `returned`, with
 * `people`; every row repeats the cutoff and last order day, and without a score one row says just these.
 */
export function riskCalibrationSql(days: number): string {
  return `WITH ${SOURCES},
bought AS (
  SELECT o.customer_key, o.day
  FROM kept_orders AS o CROSS JOIN bounds AS b
  WHERE o.customer_key IN (SELECT customer_key FROM scores) AND o.kind = 'sale' AND o.day <= b.cutoff
  GROUP BY o.customer_key, o.day, o.currency HAVING sum(${NET}) > 0
), scored AS (
  SELECT w.*, CASE
      WHEN b.from_day IS NULL OR w.day >= b.from_day THEN 'period'
      WHEN w.day + ${days} < b.from_day THEN 'before'
    END AS era
  FROM scores AS w CROSS JOIN bounds AS b
  WHERE w.day + ${days} <= b.cutoff
), firsts AS (
  SELECT * FROM (
    SELECT *, row_number() OVER (PARTITION BY era, risk_table, customer_key ORDER BY day, row_id) AS turn
    FROM scored WHERE era IS NOT NULL
  ) AS ordered WHERE turn = 1
), judged AS (
  SELECT f.era, f.risk_table, f.band, f.score, f.row_id, count(o.day) > 0 AS returned
  FROM firsts AS f
  LEFT JOIN bought AS o ON o.customer_key = f.customer_key AND o.day > f.day AND o.day <= f.day + ${days}
  GROUP BY f.era, f.risk_table, f.band, f.score, f.row_id
)
SELECT b.cutoff, b.last_order_day, j.era, j.risk_table, j.band, j.score, j.returned, count(j.row_id) AS people
FROM bounds AS b LEFT JOIN judged AS j ON TRUE
GROUP BY b.cutoff, b.last_order_day, j.era, j.risk_table, j.band, j.score, j.returned`;
}
