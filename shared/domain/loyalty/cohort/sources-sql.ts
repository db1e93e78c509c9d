/** Parameters: from, until (days since 1970, null if not given), return window in days. */
const GIVEN = `given AS (
  SELECT CAST(? AS BIGINT) AS from_day, CAST(? AS BIGINT) AS until_day, CAST(? AS BIGINT) AS return_days
)`;

/** C and what it hangs on. */
const BOUNDS = `bounds AS (
  SELECT g.from_day, COALESCE(g.until_day, s.last_order_day - g.return_days) AS cutoff, g.return_days, s.first_order_day, s.last_order_day,
    s.currencies, s.orders_ahead
  FROM given AS g CROSS JOIN orders_told AS s
)`;

/**
 * What the statements of this folder begin with, as entries of a WITH: the question, and `bounds` (one row). Beside it they read the settled
 * tables (settled-sql.ts).
 */
export const SOURCES = [GIVEN, BOUNDS].join(',\n');
