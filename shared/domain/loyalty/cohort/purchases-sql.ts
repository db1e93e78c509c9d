/** What an order row is worth to its day; a return counts if made by C and within the return window, or without a day. */
export const NET = `o.paid_minor - CASE
    WHEN o.returned > b.cutoff OR o.returned - o.day > b.return_days THEN 0
    ELSE o.returned_minor
  END`;

const LOOKED_AT = `looked_at AS (
  SELECT row_id, customer, t0, landmark, landed_from, watched_from, complaint_order_key,
    CASE WHEN landed_from < watched_from THEN landed_from ELSE COALESCE(watched_from, landed_from) END AS early_until
  FROM people
  WHERE customer IS NOT NULL AND NOT names_several AND (standing_before_orders = 'inside' OR landing IS NOT NULL)
)`;

/**
 * What the people bought, as entries of a WITH after peopleSql: `bought`, one row a case that has orders up to C: the first day with
 * any order, the first qualifying day after t0 and after the landmark, and how many qualifying days came before these (a day
 * with two currencies twice). Of days up to `early_until` it is only asked which was the first, and that is settled.
 */
export const BOUGHT = `${LOOKED_AT},
qualifying_days AS (
  SELECT c.row_id,
    min(CASE WHEN o.day > c.t0 THEN o.day END) AS after_t0, min(CASE WHEN o.day > c.landmark THEN o.day END) AS after_landmark,
    max(CASE WHEN o.day > c.watched_from AND o.day <= c.t0 THEN 1 END) AS is_early,
    max(CASE WHEN o.day > c.landed_from AND o.day <= c.landmark THEN 1 END) AS is_before_landmark
  FROM looked_at AS c
  JOIN kept_orders AS o ON o.customer_key = c.customer AND o.day > c.early_until
  CROSS JOIN bounds AS b
  WHERE o.day <= b.cutoff AND o.kind = 'sale'
    AND (c.complaint_order_key IS NULL OR o.order_key IS NULL OR o.order_key <> c.complaint_order_key)
  GROUP BY c.row_id, o.day, o.currency HAVING sum(${NET}) > 0
), came AS (
  SELECT row_id, min(after_t0) AS event_day, count(is_early) AS early_days, min(after_landmark) AS landmark_event_day,
    count(is_before_landmark) AS before_landmark
  FROM qualifying_days GROUP BY row_id
), bought AS (
  SELECT c.row_id, y.first_day, d.event_day, COALESCE(d.early_days, 0) AS early_days, d.landmark_event_day,
    COALESCE(d.before_landmark, 0) AS before_landmark
  FROM looked_at AS c
  JOIN first_orders AS y ON y.customer_key = c.customer
  CROSS JOIN bounds AS b
  LEFT JOIN came AS d ON d.row_id = c.row_id
  WHERE y.first_day <= b.cutoff
)`;
