import { LANDMARK_DAYS } from './people-sql.ts';

/** What an order row is worth to its day; a return counts if made by C and within the return window, or without a day. */
export const NET = `o.paid_minor - CASE
    WHEN o.returned > b.cutoff OR o.returned - o.day > b.return_days THEN 0
    ELSE o.returned_minor
  END`;

/** The orders that were not cancelled; of the customers of `whose` only, where that is given. */
export function ordersSql(name: string, whose?: string): string {
  return `${name} AS (
  SELECT * FROM newest_orders WHERE status <> 'cancelled'${whose === undefined ? '' : ` AND customer_key IN (${whose})`}
)`;
}

const LOOKED_AT = `looked_at AS (
  SELECT *, CASE WHEN landed_from < COALESCE(watched_from, landed_from) THEN landed_from ELSE COALESCE(watched_from, landed_from) END
    AS early_until
  FROM (
    SELECT row_id, customer, t0, landmark, landmark - ${LANDMARK_DAYS} AS landed_from, watched_from, complaint_order_key FROM people
    WHERE customer IS NOT NULL AND NOT names_several AND (standing_before_orders = 'inside' OR landing IS NOT NULL)
  ) AS placed_people
)`;

/** Days up to `early_until` are one: of these it is only asked which was the first. */
const DAILY = `daily AS (
  SELECT c.row_id, min(o.day) AS first_day,
    min(CASE WHEN o.day > c.t0 THEN o.day END) AS after_t0, min(CASE WHEN o.day > c.landmark THEN o.day END) AS after_landmark,
    max(CASE WHEN o.day > c.watched_from AND o.day <= c.t0 THEN 1 END) AS is_early,
    max(CASE WHEN o.day > c.landed_from AND o.day <= c.landmark THEN 1 END) AS is_before_landmark,
    COALESCE(CAST(sum(CASE
      WHEN o.kind = 'sale' AND (c.complaint_order_key IS NULL OR o.order_key IS NULL OR o.order_key <> c.complaint_order_key)
      THEN ${NET}
    END) AS BIGINT), 0) > 0 AS qualifies
  FROM looked_at AS c
  JOIN own_orders AS o ON o.customer_key = c.customer
  CROSS JOIN bounds AS b
  WHERE o.day <= b.cutoff
  GROUP BY c.row_id, CASE WHEN o.day > c.early_until THEN o.day END, o.currency
), bought AS (
  SELECT row_id, min(first_day) AS first_day,
    min(CASE WHEN qualifies THEN after_t0 END) AS event_day,
    count(CASE WHEN qualifies THEN is_early END) AS early_days,
    min(CASE WHEN qualifies THEN after_landmark END) AS landmark_event_day,
    count(CASE WHEN qualifies THEN is_before_landmark END) AS before_landmark
  FROM daily GROUP BY row_id
)`;

/**
 * What the people bought, as entries of a WITH after peopleSql: `bought`, one row a case that has orders up to C: the first day with
 * any order, the first qualifying day after t0 and after the landmark, and how many qualifying days came before these (a day
 * with two currencies twice).
 */
export const BOUGHT = `${LOOKED_AT},
${ordersSql('own_orders')},
${DAILY}`;

/** The same for statements that read `own_orders` again. */
export const BOUGHT_AND_KEPT = `${LOOKED_AT},
${ordersSql('own_orders', 'SELECT customer FROM looked_at')},
${DAILY}`;
