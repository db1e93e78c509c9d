import { ordersBandSql, recencySql, tenureSql } from '../../loyalty/cohort/cells-sql.ts';
import { matchedSql } from '../../loyalty/cohort/matched-sql.ts';
import { NET } from '../../loyalty/cohort/purchases-sql.ts';
import { SOURCES } from '../../loyalty/cohort/sources-sql.ts';
import { ENDED_BY_T0, epoch, newestSql } from '../../loyalty/lake-sql.ts';

/** Customers, complaints and repurchase are all of 12 months: the model counts people a year. */
export const YEAR_DAYS = 365;

/**
 * Repurchase by reaction, of the matched that resolution-to-loyalty has in its groups, and of all of its rows no more than curves are
 * made of. Parameters as of marketSql.
 * Answers `label` (the reaction), `days` to the first repurchase (`came_back`) or to C, and so many `people`.
 */
export function returnsSql(): string {
  return `WITH ${[SOURCES, matchedSql('reaction')].join(',\n')}
SELECT label, days, came_back, count(*) AS people
FROM (SELECT label, COALESCE(event_day, cutoff) - t0 AS days, event_day IS NOT NULL AS came_back FROM matched) AS m
GROUP BY label, days, came_back`;
}

/**
 * What the market-damage model takes from the firm's own rows, in the SQL that DuckDB and Athena read alike.
 *
 * Parameters: null, until (days since 1970, null if not given), return window in days.
 * Answers `part`, `label` (the reaction, of cells the segment), of cells `tenure`, `recency` and `orders`, and `people`; of customers
 * `has_case` and `bought`. Every row repeats cutoff (C) and last_order_day. The year is that which ends with C.
 * - complainants: complained in the year, whatever came of it by t0 (by C, if that is earlier) but `merged`, `out-of-scope`,
 *   `not-a-complaint`;
 * - reaction: the first case of a person with its index day in the year, by reaction; those withdrawn by then have none;
 * - case-cell: people whose repurchase is measured, by their cell as of their index day;
 * - customer-cell: all with an order, by their cell as of the day a year before C (nulls: no order by then), whether a case of theirs was
 *   received in the year up to and including that day, and whether they had a qualifying order in the year after it.
 */
export function marketSql(): string {
  return `WITH ${[SOURCES, COMPLAINTS, BOUGHT, CUSTOMERS, CASES].join(',\n')}\n${PARTS}`;
}

const COMPLAINTS = `complaints AS (
  SELECT r.id_order, r.customer, COALESCE(r.customer, r.row_id) AS person, r.received, r.reaction, r.cutoff,
    CASE WHEN COALESCE(r.ending, 'decided') <> 'withdrawn' THEN r.t0 END AS t0
  FROM (SELECT d.*, b.cutoff, ${ENDED_BY_T0} AS ending FROM resolved AS d CROSS JOIN bounds AS b) AS r
  WHERE COALESCE(r.kind, 'complaint') = 'complaint'
    AND COALESCE(r.ending, 'decided') NOT IN ('merged', 'out-of-scope', 'not-a-complaint')
), complaints_of_year AS (
  SELECT t.person, t.reaction, row_number() OVER (PARTITION BY t.person ORDER BY t.t0, t.received, t.id_order) AS turn
  FROM complaints AS t WHERE t.t0 > t.cutoff - ${YEAR_DAYS} AND t.t0 <= t.cutoff
)`;

/** Who had a qualifying day in the year on one of the few days that order_days does not know about; sums of different currencies are never added. */
const BOUGHT = `perhaps_bought AS (
  SELECT customer_key FROM (
    SELECT o.customer_key
    FROM order_days AS d JOIN kept_orders AS o ON o.customer_key = d.customer_key AND o.day = d.day CROSS JOIN bounds AS b
    WHERE d.qualifies IS NULL AND d.day > b.cutoff - ${YEAR_DAYS} AND d.day <= b.cutoff AND o.kind = 'sale'
    GROUP BY o.customer_key, o.day, o.currency HAVING sum(${NET}) > 0
  ) AS days GROUP BY customer_key
)`;

/**
 * One row a customer, as of the day a year before C: their last day with an order by then, or the first in the year after it. And who had a
 * case in the year up to it.
 */
const CUSTOMERS = `customers_then AS (
  SELECT o.customer, o.look_day, o.first_day, o.last_day, o.order_days, o.bought OR p.customer_key IS NOT NULL AS bought
  FROM (
    SELECT d.customer_key AS customer, b.cutoff - ${YEAR_DAYS} AS look_day, d.first_day,
      CASE WHEN d.day <= b.cutoff - ${YEAR_DAYS} THEN d.day END AS last_day,
      CASE WHEN d.day <= b.cutoff - ${YEAR_DAYS} THEN d.orders ELSE 0 END AS order_days,
      d.next_qualifying <= b.cutoff OR (d.day > b.cutoff - ${YEAR_DAYS} AND COALESCE(d.qualifies, FALSE)) AS bought
    FROM order_days AS d CROSS JOIN bounds AS b
    WHERE d.day <= b.cutoff AND d.until_day > b.cutoff - ${YEAR_DAYS} AND (d.day <= b.cutoff - ${YEAR_DAYS} OR d.orders = 1)
  ) AS o LEFT JOIN perhaps_bought AS p ON p.customer_key = o.customer
), with_case AS (
  SELECT DISTINCT r.customer FROM resolved AS r CROSS JOIN bounds AS b
  WHERE r.received > b.cutoff - ${2 * YEAR_DAYS} AND r.received <= b.cutoff - ${YEAR_DAYS}
)`;

/** One row a person with a case, as of its index day. */
const CASES = `cases_then AS (
  SELECT c.customer, c.t0 AS look_day, d.first_day, d.day AS last_day, d.orders AS order_days
  FROM (
    SELECT customer, min(t0) AS t0 FROM complaints WHERE t0 <= cutoff AND customer IS NOT NULL GROUP BY customer
  ) AS c JOIN order_days AS d ON d.customer_key = c.customer AND d.day <= c.t0 AND c.t0 < d.until_day
)`;

const CELL = `${tenureSql('s.look_day - s.first_day')} AS tenure, ${recencySql('s.look_day - s.last_day')} AS recency,
    ${ordersBandSql('s.order_days')} AS orders`;
const OF_SEGMENT = `LEFT JOIN segments AS g
    ON g.customer_key = s.customer AND g.since <= s.look_day AND s.look_day < g.until_day`;

const PARTS = `SELECT b.cutoff, b.last_order_day, p.part, p.label, p.tenure, p.recency, p.orders, p.has_case, p.bought, p.people
FROM bounds AS b LEFT JOIN (
  SELECT part, label, tenure, recency, orders, has_case, bought, count(*) AS people FROM (
    SELECT 'case-cell' AS part, g.segment AS label, ${CELL}, CAST(NULL AS BOOLEAN) AS has_case, CAST(NULL AS BOOLEAN) AS bought
    FROM cases_then AS s ${OF_SEGMENT}
    UNION ALL
    SELECT 'customer-cell', g.segment, ${CELL}, w.customer IS NOT NULL, s.bought
    FROM customers_then AS s
    LEFT JOIN with_case AS w ON w.customer = s.customer
    ${OF_SEGMENT}
  ) AS cells GROUP BY part, label, tenure, recency, orders, has_case, bought
  UNION ALL
  SELECT part, label, NULL, NULL, NULL, NULL, NULL, count(DISTINCT person) FROM (
    SELECT 'complainants' AS part, CAST(NULL AS VARCHAR) AS label, person FROM complaints
    WHERE received > cutoff - ${YEAR_DAYS} AND received <= cutoff
    UNION ALL
    SELECT 'reaction', reaction, person FROM complaints_of_year WHERE turn = 1
  ) AS told GROUP BY part, label
) AS p ON TRUE`;

const SURVEY_COLUMNS = `w.row_id, ${epoch('held_day')} AS held, product, population, invited, answered, had_problem, complained,
  silent_bought_again, complainants_bought_again`;

/** Every survey of problems, the newest word on each. No parameters. */
export const SURVEYS_SQL = `WITH ${newestSql('surveys', 'problem_surveys', SURVEY_COLUMNS)}
SELECT row_id, held, product, population, invited, answered, had_problem, complained, silent_bought_again,
  complainants_bought_again
FROM surveys`;
