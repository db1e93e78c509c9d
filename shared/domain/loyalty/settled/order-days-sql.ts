import { GROUPINGS } from '../cohort/groupings.ts';
import { LANDMARK_DAYS } from '../cohort/people-sql.ts';
import { NEVER } from '../lake-sql.ts';

const nextDay = (which: string) =>
  `COALESCE(min(CASE WHEN ${which} THEN day END) OVER (PARTITION BY customer_key ORDER BY day ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING), ${NEVER})`;

/**
 * Days with an order that was not cancelled, one row a customer and day: how many days of the customer's it makes (`orders`), the first and
 * the next of them (`until_day`), whether something was sold on it and when next (`next_sale`; NEVER: not again), and
 * the next of the customer's days that qualifies (`next_qualifying`).
 *
 * Whether a day qualifies hangs on what of a return is known by C. Where every sale of the day keeps a worth whatever is known, it
 * `qualifies`; where none ever has one, it does not; of the others, which are few, it is null, and statements look at their lines.
 */
export const ORDER_DAYS_SQL = `SELECT customer_key, day, is_sale, qualifies,
  row_number() OVER (PARTITION BY customer_key ORDER BY day) AS orders,
  min(day) OVER (PARTITION BY customer_key) AS first_day,
  COALESCE(lead(day) OVER (PARTITION BY customer_key ORDER BY day), ${NEVER}) AS until_day,
  ${nextDay('is_sale')} AS next_sale,
  ${nextDay('qualifies')} AS next_qualifying
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

/** What case_orders has of the case itself: all that statements on what the matched did (cohort/matched-sql.ts) ask of it. */
const OF_CASE = [
  ...[
    'row_id',
    'customer',
    'id_order',
    'turn',
    'complaint_order_key',
    'referral_code',
    'redress_minor',
    'redress_currency',
  ],
  ...[
    'kind',
    'closure',
    't0_closure',
    'merged_into',
    'received_then',
    'decided',
    'closed',
    't0',
    'segment_then',
    'first_contact',
  ],
  ...Object.values(GROUPINGS).flatMap((grouping) => ('column' in grouping ? [grouping.column] : [])),
]
  .map((name) => `r.${name}`)
  .join(', ');

/**
 * What a case's customer bought, one row a case of a customer who ever did: of the case what statements ask (OF_CASE), the
 * `first_day` with any order, and of the days that qualify whatever is known the first after t0 (`after_t0`) and after the landmark, and
 * whether there are some just before these. What the order complained about would count for is left to `case_doubts`.
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
SELECT ${OF_CASE}, y.first_day, d.after_t0, d.after_landmark, COALESCE(d.is_early, FALSE) AS is_early,
  COALESCE(d.is_before_landmark, FALSE) AS is_before_landmark
FROM resolved AS r JOIN first_orders AS y ON y.customer_key = r.customer LEFT JOIN came AS d ON d.row_id = r.row_id
WHERE NOT r.names_several`;

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

/**
 * Lines of sales after t0, for each case whose customer made them: how long `since` t0, and whether they are of a category that the customer had
 * not bought by t0 (`is_new_category`; null where that cannot be said: nothing with a category was bought by then, or the line has
 * none). The order complained about is not in it.
 */
export const CASE_SALES_SQL = `WITH categories AS (
  SELECT customer_key, product_category, min(day) AS first_day FROM kept_orders
  WHERE kind = 'sale' AND product_category IS NOT NULL GROUP BY customer_key, product_category
), told AS (
  SELECT customer_key, min(first_day) AS first_day FROM categories GROUP BY customer_key
)
SELECT c.row_id, o.day - c.t0 AS since, o.day, o.currency, o.product_category, o.paid_minor, o.returned_minor, o.returned,
  CASE WHEN t.first_day <= c.t0 THEN n.first_day > c.t0 END AS is_new_category
FROM resolved AS c
JOIN kept_orders AS o ON o.customer_key = c.customer AND o.day > c.t0
LEFT JOIN categories AS n ON n.customer_key = o.customer_key AND n.product_category = o.product_category
LEFT JOIN told AS t ON t.customer_key = o.customer_key
WHERE o.kind = 'sale' AND NOT c.names_several
  AND (c.complaint_order_key IS NULL OR o.order_key IS NULL OR o.order_key <> c.complaint_order_key)`;
