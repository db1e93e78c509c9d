import { SOURCES } from '../../loyalty/cohort/sources-sql.ts';
import { YEAR_DAYS } from '../market/market-sql.ts';

/**
 * Who bought which product and who complained about it, in the SQL that DuckDB and Athena read alike.
 *
 * Parameters: null, until (days since 1970, null if not given), return window in days.
 * Answers `part`, `product` (null: not known), `label`, `complaints` and `people`; every row repeats cutoff (C). The year is that
 * which ends with C. A complaint is about the product of the order complained about, where that is one, else about the one that it names.
 * - customers: had a sale of the product in the year that was not cancelled;
 * - complaints: received in the year, but not merged, out of scope or no complaint; by whom;
 * - channel: the same by channel; first-contact: those of which it is known whether the first contact settled them (`yes`, `no`).
 */
export function easeSql(): string {
  return `WITH ${[SOURCES, COMPLAINTS].join(',\n')}
${PARTS}`;
}

const COMPLAINTS = `received_in_year AS (
  SELECT r.* FROM resolved AS r CROSS JOIN bounds AS b
  WHERE r.received > b.cutoff - ${YEAR_DAYS} AND r.received <= b.cutoff
    AND COALESCE(r.kind, 'complaint') = 'complaint' AND r.merged_into IS NULL
    AND COALESCE(r.closure, 'decided') NOT IN ('merged', 'out-of-scope', 'not-a-complaint')
), order_products AS (
  SELECT order_key, min(product_category) AS product FROM kept_orders
  WHERE order_key IN (SELECT complaint_order_key FROM received_in_year WHERE complaint_order_key IS NOT NULL)
  GROUP BY order_key HAVING count(DISTINCT product_category) = 1
), complaints AS (
  SELECT COALESCE(o.product, r.product) AS product, COALESCE(r.customer, r.row_id) AS person, r.channel,
    CASE WHEN r.first_contact THEN 'yes' WHEN NOT r.first_contact THEN 'no' END AS first_contact
  FROM received_in_year AS r LEFT JOIN order_products AS o ON o.order_key = r.complaint_order_key
)`;

const PARTS = `SELECT b.cutoff, p.part, p.product, p.label, p.complaints, p.people
FROM bounds AS b LEFT JOIN (
  SELECT 'customers' AS part, o.product_category AS product, CAST(NULL AS VARCHAR) AS label, CAST(NULL AS BIGINT) AS complaints,
    count(DISTINCT o.customer_key) AS people
  FROM kept_orders AS o CROSS JOIN bounds AS b
  WHERE o.product_category IS NOT NULL AND o.kind = 'sale' AND o.day > b.cutoff - ${YEAR_DAYS} AND o.day <= b.cutoff
  GROUP BY o.product_category
  UNION ALL
  SELECT 'complaints', c.product, NULL, count(*), count(DISTINCT c.person) FROM complaints AS c GROUP BY c.product
  UNION ALL
  SELECT 'channel', c.product, COALESCE(c.channel, 'unknown'), count(*), count(DISTINCT c.person)
  FROM complaints AS c GROUP BY c.product, COALESCE(c.channel, 'unknown')
  UNION ALL
  SELECT 'first-contact', c.product, c.first_contact, count(*), count(DISTINCT c.person)
  FROM complaints AS c WHERE c.first_contact IS NOT NULL GROUP BY c.product, c.first_contact
) AS p ON TRUE`;
