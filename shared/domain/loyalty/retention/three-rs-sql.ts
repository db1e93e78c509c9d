import type { GroupingName } from '../cohort/groupings.ts';
import { BOUNDS_ROW, followedSql } from './followed-sql.ts';

/**
 * Reduces the lake to counts for the report `three-rs`, in the SQL that DuckDB and Athena read alike; parameters as of followedSql.
 * Answers rows of the parts
 * - `back`: label, days, came_back, eligible, people: all matched;
 * - `related`: label, `number` of product categories bought for the first time within the window, people: of the eligible who
 *   bought again those with a category on file both by t0 and within the window;
 * - `referred`: label, `number` of new customers who came with the code, people: of the eligible those who have a code.
 * One more row, of no part, says C where nobody is matched.
 */
export function threeRsSql(groupBy: GroupingName, days: number): string {
  return `WITH ${[followedSql(groupBy, days), categories(days), referrals(days)].join(',\n')}, parts AS (
  SELECT 'back' AS part, label, time AS days, came_back, is_eligible AS eligible, NULL AS number, count(*) AS people
  FROM followed GROUP BY label, time, came_back, is_eligible
  UNION ALL
  SELECT 'related' AS part, label, NULL AS days, NULL AS came_back, NULL AS eligible, fresh AS number, count(*) AS people
  FROM related GROUP BY label, fresh
  UNION ALL
  SELECT 'referred' AS part, label, NULL AS days, NULL AS came_back, NULL AS eligible, brought AS number, count(*) AS people
  FROM referred GROUP BY label, brought
)
SELECT ${BOUNDS_ROW}, p.part, p.label, p.days, p.came_back, p.eligible, p.number, p.people
FROM bounds AS b LEFT JOIN parts AS p ON TRUE`;
}

/** A category counts as bought later only on a day that qualifies; earlier, by any sale: what was returned is known, too. */
function categories(days: number): string {
  return `good_days AS (
  SELECT row_id, since FROM own_days WHERE qualifies GROUP BY row_id, since
), related AS (
  SELECT f.label, f.row_id, count(DISTINCT CASE WHEN s.is_new_category THEN s.product_category END) AS fresh
  FROM followed AS f
  JOIN case_sales AS s ON s.row_id = f.row_id
  JOIN good_days AS d ON d.row_id = s.row_id AND d.since = s.since
  WHERE f.is_eligible AND f.came_back AND s.since <= ${days} AND s.is_new_category IS NOT NULL
  GROUP BY f.label, f.row_id
)`;
}

/** New: the first day with an order of any kind is within the window, and a sale on it came with the code. One referrer for each. */
function referrals(days: number): string {
  return `newest_arrivals AS (
  SELECT customer_key, day, kind, referral_code FROM kept_orders
  WHERE customer_key IN (SELECT customer_key FROM kept_orders WHERE referral_code IS NOT NULL)
), arrivals AS (
  SELECT customer_key, min(day) AS first_day FROM newest_arrivals GROUP BY customer_key
), brought AS (
  SELECT n.customer_key, min(f.id_order) AS id_order
  FROM arrivals AS a
  JOIN newest_arrivals AS n ON n.customer_key = a.customer_key AND n.day = a.first_day
  JOIN followed AS f ON f.referral_code = n.referral_code
  WHERE n.kind = 'sale' AND n.customer_key <> f.customer AND f.is_eligible
    AND n.day > f.t0 AND n.day <= f.t0 + ${days}
  GROUP BY n.customer_key
), referred AS (
  SELECT f.label, f.row_id, count(b.customer_key) AS brought
  FROM followed AS f LEFT JOIN brought AS b ON b.id_order = f.id_order
  WHERE f.is_eligible AND f.referral_code IS NOT NULL
  GROUP BY f.label, f.row_id
)`;
}
