import { NET } from '../cohort/purchases-sql.ts';
import { SOURCES } from '../cohort/sources-sql.ts';

export const YEAR_DAYS = 365;

/**
 * Reduces the lake to what a customer of one year did in the next, for `retention-to-profit`, in the SQL that DuckDB and Athena read
 * alike. Parameters: from (not used), until (days since 1970, null if not given), return window in days.
 *
 * Answers one row per currency: customers with a qualifying day in the 365 days before the last 365, those of them who stayed
 * (one within the last 365 days, in that currency), and the net revenue of these in the last 365 days in minor units. Every row
 * says cutoff and first_order; without customers one row says just these.
 */
export function yearlySql(): string {
  return `WITH ${[SOURCES, YEARS].join(',\n')}
SELECT b.cutoff, b.first_order_day AS first_order, y.currency, y.customers, y.stayed, y.revenue_minor
FROM bounds AS b
LEFT JOIN (
  SELECT currency, count(*) AS customers, count(CASE WHEN days_now > 0 THEN 1 END) AS stayed,
    CAST(sum(CASE WHEN days_now > 0 THEN revenue_now ELSE 0 END) AS BIGINT) AS revenue_minor
  FROM years WHERE days_then > 0 GROUP BY currency
) AS y ON TRUE`;
}

const YEARS = `nets AS (
  SELECT o.customer_key, o.currency, b.cutoff - o.day AS ago, CAST(sum(${NET}) AS BIGINT) AS net_minor
  FROM kept_orders AS o CROSS JOIN bounds AS b
  WHERE o.kind = 'sale' AND o.day <= b.cutoff AND o.day > b.cutoff - ${2 * YEAR_DAYS}
  GROUP BY o.customer_key, o.currency, b.cutoff - o.day
), years AS (
  SELECT customer_key, currency,
    count(CASE WHEN ago >= ${YEAR_DAYS} AND net_minor > 0 THEN 1 END) AS days_then,
    count(CASE WHEN ago < ${YEAR_DAYS} AND net_minor > 0 THEN 1 END) AS days_now,
    CAST(sum(CASE WHEN ago < ${YEAR_DAYS} THEN net_minor ELSE 0 END) AS BIGINT) AS revenue_now
  FROM nets GROUP BY customer_key, currency
)`;
