import { epoch, newestSql } from '../lake-sql.ts';
import { LANDMARK_DAYS } from './people-sql.ts';

/** What an order row is worth to its day; a return counts if made by C and within the return window, or without a day. */
export const NET = `o.paid_minor - CASE
    WHEN o.returned > b.cutoff OR o.returned - o.day > b.return_days THEN 0
    ELSE o.returned_minor
  END`;

/**
 * The newest word on each order row of the customers of `whose`, cancelled ones left out. A row_id names one customer, so the
 * others can go before versions are told apart.
 */
export function ordersSql(name: string, whose: string): string {
  const columns = `customer_key, order_key, ${epoch('purchased_day')} AS day, amount_minor - goodwill_minor AS paid_minor,
    returned_minor, ${epoch('returned_day')} AS returned, currency, status, kind`;
  return `${newestSql(`newest_${name}`, 'purchases', columns, `customer_key IN (${whose})`)},
${name} AS (SELECT * FROM newest_${name} WHERE status <> 'cancelled')`;
}

/**
 * What the people bought, as entries of a WITH after peopleSql: `bought`, one row a case that has orders up to C: the first day with
 * any order, the first qualifying day after t0 and after the landmark, and qualifying days that came before these.
 */
export const BOUGHT = `looked_at AS (
  SELECT row_id, customer, t0, landmark, watched_from, complaint_order_key FROM people
  WHERE customer IS NOT NULL AND NOT names_several AND (standing_before_orders = 'inside' OR landing IS NOT NULL)
),
${ordersSql('own_orders', 'SELECT customer FROM looked_at')},
daily AS (
  SELECT c.row_id, o.day,
    COALESCE(CAST(sum(CASE
      WHEN o.kind = 'sale' AND (c.complaint_order_key IS NULL OR o.order_key IS NULL OR o.order_key <> c.complaint_order_key)
      THEN ${NET}
    END) AS BIGINT), 0) > 0 AS qualifies
  FROM looked_at AS c
  JOIN own_orders AS o ON o.customer_key = c.customer
  CROSS JOIN bounds AS b
  WHERE o.day <= b.cutoff
  GROUP BY c.row_id, o.day, o.currency
), bought AS (
  SELECT d.row_id, min(d.day) AS first_day,
    min(CASE WHEN d.qualifies AND d.day > c.t0 THEN d.day END) AS event_day,
    count(DISTINCT CASE WHEN d.qualifies AND d.day > c.watched_from AND d.day <= c.t0 THEN d.day END) AS early_days,
    min(CASE WHEN d.qualifies AND d.day > c.landmark THEN d.day END) AS landmark_event_day,
    count(CASE WHEN d.qualifies AND d.day > c.landmark - ${LANDMARK_DAYS} AND d.day <= c.landmark THEN d.day END) AS before_landmark
  FROM daily AS d JOIN looked_at AS c ON c.row_id = d.row_id
  GROUP BY d.row_id
)`;
