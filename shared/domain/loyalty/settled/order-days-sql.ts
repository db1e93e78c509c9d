import { LANDMARK_DAYS } from '../cohort/people-sql.ts';
import { NEVER } from '../lake-sql.ts';

/**
 * Days with an order that was not cancelled, one row a customer and day: how many days of the customer's it makes (`orders`), the first and
 * the next of them (`until_day`), whether something was sold on it and when next (`next_sale`; NEVER: not again).
 *
 * Whether a day qualifies hangs on what of a return is known by C. Where every sale of the day keeps a worth whatever is known, it
 * `qualifies`; where none ever has one, it does not; of the others, which are few, it is null, and statements look at their lines.
 */
export const ORDER_DAYS_SQL = `SELECT customer_key, day, is_sale, qualifies,
  row_number() OVER (PARTITION BY customer_key ORDER BY day) AS orders,
  min(day) OVER (PARTITION BY customer_key) AS first_day,
  COALESCE(lead(day) OVER (PARTITION BY customer_key ORDER BY day), ${NEVER}) AS until_day,
  COALESCE(
    min(CASE WHEN is_sale THEN day END) OVER (PARTITION BY customer_key ORDER BY day ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING),
    ${NEVER}
  ) AS next_sale
FROM (
  SELECT customer_key, day, count(CASE WHEN kind = 'sale' THEN 1 END) > 0 AS is_sale,
    CASE
      WHEN min(CASE WHEN kind = 'sale' THEN least_minor END) > 0 THEN TRUE
      WHEN max(CASE WHEN kind = 'sale' THEN most_minor END) > 0 THEN NULL
      ELSE FALSE
    END AS qualifies
  FROM (
    SELECT customer_key, day, kind, CASE WHEN returned IS NOT NULL AND returned_minor < 0 THEN paid_minor ELSE paid_minor - returned_minor END AS least_minor,
      CASE WHEN returned IS NOT NULL AND returned_minor > 0 THEN paid_minor ELSE paid_minor - returned_minor END AS most_minor
    FROM kept_orders
  ) AS lines GROUP BY customer_key, day
) AS days`;

/** Of a case as `resolved` has it: the day from which on early orders are looked for, and the day after which any order is. */
const WATCHED = `CASE WHEN decided < t0 THEN decided ELSE t0 END`;
const CASE_DAYS = `SELECT row_id, customer, complaint_order_key, t0, landmark, landmark - ${LANDMARK_DAYS} AS landed_from, ${WATCHED} AS watched_from,
    CASE WHEN landmark - ${LANDMARK_DAYS} < ${WATCHED} THEN landmark - ${LANDMARK_DAYS} ELSE COALESCE(${WATCHED}, landmark - ${LANDMARK_DAYS}) END AS early_until
  FROM resolved WHERE customer IS NOT NULL AND NOT names_several`;

/**
 * What a case's customer bought, one row a case of a customer who ever did: the `first_day` with any order, and of the days that qualify
 * whatever is known the first after t0 (`after_t0`) and after the landmark, and whether there are some just before these. What the order
 * complained about would count for is left to `case_doubts`.
 */
export const CASE_ORDERS_SQL = `WITH c AS (
  ${CASE_DAYS}
), came AS (
  SELECT c.row_id,
    min(CASE WHEN o.day > c.t0 THEN o.day END) AS after_t0, min(CASE WHEN o.day > c.landmark THEN o.day END) AS after_landmark,
    count(CASE WHEN o.day > c.watched_from AND o.day <= c.t0 THEN 1 END) > 0 AS is_early,
    count(CASE WHEN o.day > c.landed_from AND o.day <= c.landmark THEN 1 END) > 0 AS is_before_landmark
  FROM c JOIN order_days AS o ON o.customer_key = c.customer AND o.day > c.early_until AND o.qualifies
  WHERE c.row_id NOT IN (SELECT row_id FROM case_doubts WHERE is_whole)
  GROUP BY c.row_id
)
SELECT c.row_id, y.first_day, d.after_t0, d.after_landmark, COALESCE(d.is_early, FALSE) AS is_early,
  COALESCE(d.is_before_landmark, FALSE) AS is_before_landmark
FROM c JOIN first_orders AS y ON y.customer_key = c.customer LEFT JOIN came AS d ON d.row_id = c.row_id`;

/**
 * Lines of sales of which it must be asked whether their day qualifies, for each case whose customer made them after it came up: those of
 * days that order_days does not know about, and all (`is_whole`) where one is of the order complained about (`is_complained`), which never counts.
 */
export const CASE_DOUBTS_SQL = `WITH c AS (
  ${CASE_DAYS}
), own AS (
  SELECT c.row_id FROM c JOIN kept_orders AS o ON o.customer_key = c.customer AND o.order_key = c.complaint_order_key
  WHERE o.day > c.early_until AND o.kind = 'sale' GROUP BY c.row_id
), asked AS (
  SELECT c.*, o.day, FALSE AS is_whole FROM c JOIN order_days AS o ON o.customer_key = c.customer AND o.day > c.early_until
  WHERE o.qualifies IS NULL AND c.row_id NOT IN (SELECT row_id FROM own)
  UNION ALL
  SELECT c.*, o.day, TRUE AS is_whole FROM c JOIN own AS w ON w.row_id = c.row_id
  JOIN order_days AS o ON o.customer_key = c.customer AND o.day > c.early_until WHERE o.is_sale
)
SELECT c.row_id, c.is_whole, COALESCE(o.order_key = c.complaint_order_key, FALSE) AS is_complained, c.day, o.currency, o.paid_minor,
  o.returned_minor, o.returned
FROM asked AS c JOIN kept_orders AS o ON o.customer_key = c.customer AND o.day = c.day WHERE o.kind = 'sale'`;
