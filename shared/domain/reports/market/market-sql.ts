import { ordersBandSql, recencySql, tenureSql } from '../../loyalty/cohort/cells-sql.ts';
import { NET, ordersSql } from '../../loyalty/cohort/purchases-sql.ts';
import { epoch, newestSql, SOURCES } from '../../loyalty/cohort/sources-sql.ts';

/** Customers, complaints and repurchase are all of 12 months: the model counts people a year. */
export const YEAR_DAYS = 365;

/**
 * What the market-damage model takes from the firm's own rows, in the SQL that DuckDB and Athena read alike.
 *
 * Parameters: null, until (days since 1970, null if not given), return window in days.
 * Answers `part`, `label` (the reaction; of cells: segment, tenure, recency and orders beside it), `people` and, of controls,
 * `back`. Every row repeats cutoff (C) and last_order_day. The year is that which ends with C.
 * - customers: had a qualifying order in the year;
 * - complainants: complained in the year, whatever came of it but `merged`, `out-of-scope`, `not-a-complaint`;
 * - reaction: the first case of a person with its index day in the year, by reaction; withdrawn ones have none;
 * - case-cell: people whose repurchase is measured, by their cell as of their index day;
 * - control-cell: people with an order by the day a year before C and no case received in the year up to and including that day, by
 *   their cell as of that day, and how many of them (`back`) had a qualifying order in the year after it.
 */
export function marketSql(): string {
  return `WITH ${[SOURCES, COMPLAINTS, ordersSql('all_orders', 'SELECT customer_key FROM purchases'), DAILY, CELLS].join(',\n')}
${PARTS}`;
}

const COMPLAINTS = `made AS (
  SELECT r.row_id, r.customer, COALESCE(r.customer, r.row_id) AS person, r.received, r.reaction,
    CASE WHEN COALESCE(r.closure, 'decided') <> 'withdrawn' THEN r.t0 END AS t0,
  FROM resolved AS r
  WHERE COALESCE(r.kind, 'complaint') = 'complaint' AND r.merged_into IS NULL
    AND COALESCE(r.closure, 'decided') NOT IN ('merged', 'out-of-scope', 'not-a-complaint')
), complaints AS (
  SELECT t.*,
    row_number() OVER (PARTITION BY t.person ORDER BY t.t0, t.received, t.row_id) AS turn_ever,
    row_number() OVER (
      PARTITION BY t.person, CASE WHEN t.t0 > b.cutoff - ${YEAR_DAYS} AND t.t0 <= b.cutoff THEN 1 ELSE 0 END
      ORDER BY t.t0, t.received, t.row_id
    ) AS turn_in_year
  FROM made AS t CROSS JOIN bounds AS b
)`;

/** Days with orders, and whether they qualify; sums of different currencies are never added. */
const DAILY = `daily AS (
  SELECT o.customer_key, o.day, COALESCE(CAST(sum(CASE WHEN o.kind = 'sale' THEN ${NET} END) AS BIGINT), 0) > 0 AS qualifies
  FROM all_orders AS o CROSS JOIN bounds AS b
  WHERE o.day <= b.cutoff
  GROUP BY o.customer_key, o.day, o.currency
)`;

/** A case looks at the days of its customer up to t0, a control at its own up to the day a year before C. */
const CELLS = `looks AS (
  SELECT c.row_id, c.customer, c.t0 AS look_day, 'case-cell' AS part
  FROM complaints AS c CROSS JOIN bounds AS b
  WHERE c.turn_ever = 1 AND c.customer IS NOT NULL AND c.t0 <= b.cutoff
  UNION ALL
  SELECT d.customer_key AS row_id, d.customer_key AS customer, b.cutoff - ${YEAR_DAYS} AS look_day, 'control-cell' AS part
  FROM (SELECT DISTINCT customer_key FROM daily) AS d CROSS JOIN bounds AS b
  WHERE d.customer_key NOT IN (
    SELECT r.customer FROM resolved AS r CROSS JOIN bounds AS b
    WHERE r.customer IS NOT NULL AND r.received > b.cutoff - ${2 * YEAR_DAYS} AND r.received <= b.cutoff - ${YEAR_DAYS}
  )
), seen AS (
  SELECT l.part, l.row_id, l.customer, l.look_day, min(d.day) AS first_day, max(d.day) AS last_day, count(DISTINCT d.day) AS order_days
  FROM looks AS l JOIN daily AS d ON d.customer_key = l.customer AND d.day <= l.look_day
  GROUP BY l.part, l.row_id, l.customer, l.look_day
), back AS (
  SELECT DISTINCT d.customer_key FROM daily AS d CROSS JOIN bounds AS b WHERE d.qualifies AND d.day > b.cutoff - ${YEAR_DAYS}
), cells AS (
  SELECT s.part, g.segment, ${tenureSql('s.look_day - s.first_day')} AS tenure,
    ${recencySql('s.look_day - s.last_day')} AS recency, ${ordersBandSql('s.order_days')} AS orders,
    CASE WHEN s.part = 'control-cell' THEN k.customer_key END AS came_back
  FROM seen AS s
  LEFT JOIN back AS k ON k.customer_key = s.customer
  LEFT JOIN segments AS g ON g.customer_key = s.customer AND g.since <= s.look_day AND s.look_day < g.until_day
)`;

const PARTS = `SELECT b.cutoff, b.last_order_day, p.part, p.label, p.tenure, p.recency, p.orders, p.people, p.back
FROM bounds AS b LEFT JOIN (
  SELECT 'customers' AS part, CAST(NULL AS VARCHAR) AS label, CAST(NULL AS VARCHAR) AS tenure, CAST(NULL AS VARCHAR) AS recency,
    CAST(NULL AS VARCHAR) AS orders, count(DISTINCT d.customer_key) AS people, CAST(NULL AS BIGINT) AS back
  FROM daily AS d CROSS JOIN bounds AS b WHERE d.qualifies AND d.day > b.cutoff - ${YEAR_DAYS} HAVING count(*) > 0
  UNION ALL
  SELECT 'complainants', NULL, NULL, NULL, NULL, count(DISTINCT c.person), NULL
  FROM complaints AS c CROSS JOIN bounds AS b WHERE c.received > b.cutoff - ${YEAR_DAYS} AND c.received <= b.cutoff
  HAVING count(*) > 0
  UNION ALL
  SELECT 'reaction', c.reaction, NULL, NULL, NULL, count(*), NULL
  FROM complaints AS c CROSS JOIN bounds AS b
  WHERE c.turn_in_year = 1 AND c.t0 > b.cutoff - ${YEAR_DAYS} AND c.t0 <= b.cutoff GROUP BY c.reaction
  UNION ALL
  SELECT c.part, c.segment, c.tenure, c.recency, c.orders, count(*), count(c.came_back)
  FROM cells AS c GROUP BY c.part, c.segment, c.tenure, c.recency, c.orders
) AS p ON TRUE`;

const SURVEY_COLUMNS = `row_id, ${epoch('held_day')} AS held, product, population, invited, answered, had_problem, complained,
  silent_bought_again, complainants_bought_again`;

/** Every survey of problems, the newest word on each. No parameters. */
export const SURVEYS_SQL = `WITH ${newestSql('surveys', 'problem_surveys', SURVEY_COLUMNS)}
SELECT row_id, held, product, population, invited, answered, had_problem, complained, silent_bought_again,
  complainants_bought_again
FROM surveys`;
