/** What an order row is worth to its day; a return counts if made by C and within the return window, or without a day. */
export const NET = `o.paid_minor - CASE
    WHEN o.returned > b.cutoff OR o.returned - o.day > b.return_days THEN 0
    ELSE o.returned_minor
  END`;

const LOOKED_AT = `looked_at AS (
  SELECT row_id, t0, landmark, landed_from, watched_from FROM people
  WHERE customer IS NOT NULL AND NOT names_several AND (standing_before_orders = 'inside' OR landing IS NOT NULL)
)`;

/**
 * What the people bought, as entries of a WITH after peopleSql: `bought`, one row a case that has orders up to C: the first day with
 * any order, the first qualifying day after t0 and after the landmark, and whether some qualifying day came just before these. Nearly all
 * of it is settled (`case_orders`); what hangs on C and the return window is worked out of `case_doubts`.
 */
export const BOUGHT = `${LOOKED_AT},
qualifying_days AS (
  SELECT c.row_id,
    min(CASE WHEN o.day > c.t0 THEN o.day END) AS after_t0, min(CASE WHEN o.day > c.landmark THEN o.day END) AS after_landmark,
    max(CASE WHEN o.day > c.watched_from AND o.day <= c.t0 THEN 1 END) AS is_early,
    max(CASE WHEN o.day > c.landed_from AND o.day <= c.landmark THEN 1 END) AS is_before_landmark
  FROM looked_at AS c JOIN case_doubts AS o ON o.row_id = c.row_id CROSS JOIN bounds AS b
  WHERE o.day <= b.cutoff AND NOT o.is_complained
  GROUP BY c.row_id, o.day, o.currency HAVING sum(${NET}) > 0
), came AS (
  SELECT row_id, min(after_t0) AS after_t0, count(is_early) > 0 AS is_early, min(after_landmark) AS after_landmark,
    count(is_before_landmark) > 0 AS is_before_landmark
  FROM qualifying_days GROUP BY row_id
), bought AS (
  SELECT y.row_id, y.first_day, y.is_early OR COALESCE(d.is_early, FALSE) AS is_early,
    y.is_before_landmark OR COALESCE(d.is_before_landmark, FALSE) AS is_before_landmark,
    ${earlier('y.after_t0', 'd.after_t0')} AS event_day, ${earlier('y.after_landmark', 'd.after_landmark')} AS landmark_event_day
  FROM case_orders AS y
  CROSS JOIN bounds AS b
  LEFT JOIN came AS d ON d.row_id = y.row_id
  WHERE y.first_day <= b.cutoff
)`;

/** The earlier of a settled day, which may be after C, and one up to C; null where there is neither. */
export function earlier(settled: string, found: string): string {
  return `CASE WHEN ${settled} <= b.cutoff AND (${found} IS NULL OR ${settled} < ${found}) THEN ${settled} ELSE ${found} END`;
}
