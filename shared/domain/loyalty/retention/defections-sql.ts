import { SOURCES } from '../cohort/sources-sql.ts';

/**
 * When a customer counts as lost: frozen, so that a figure of this year and one of the next are of the same thing. A new rule gets a new
 * version.
 */
export const LOST_RULE = {
  version: 1,
  /** Silent for longer than so many times the mean gap between their own days with an order. */
  factor: 3,
  /** Days with an order from which on somebody has a rhythm of their own; with fewer the segment's mean gap stands for it. */
  ownRhythmFrom: 3,
  /** Days of silence below which nobody is lost, however often they used to order. */
  leastDays: 90,
  /** Days of silence where neither the customer nor the segment has a rhythm. */
  withoutRhythmDays: 365,
} as const;

/** Days before the end from which on it is looked at who leaves, where no first day is given. */
const USUAL_DAYS = 365;

/**
 * Reduces the lake to counts for the report `defections`, in the SQL that DuckDB and Athena read alike. Parameters: from, until (days
 * since 1970, null if not given), return window in days.
 *
 * Answers rows of has_case, is_lost, cause_class, cause_roots and so many people, of the customers who had ordered and were not lost
 * on the first day; every row says first_day and cutoff. Without customers one row says just these.
 */
export function defectionsSql(): string {
  const parts = [SOURCES, PERIOD, RHYTHMS, LAST_CASES, JUDGED];
  return `WITH ${parts.join(',\n')}
SELECT p.first_day, p.cutoff, l.has_case, l.is_lost, l.cause_class, l.cause_roots, l.people
FROM period AS p LEFT JOIN (
  SELECT has_case, is_lost, cause_class, cause_roots, count(*) AS people FROM leavers
  GROUP BY has_case, is_lost, cause_class, cause_roots
) AS l ON TRUE`;
}

const PERIOD = `period AS (
  SELECT COALESCE(from_day, cutoff - ${USUAL_DAYS}) AS first_day, cutoff FROM bounds
)`;

const RHYTHMS = `sale_days AS (
  SELECT o.customer_key, o.day FROM kept_orders AS o CROSS JOIN period AS p
  WHERE o.kind = 'sale' AND o.day <= p.cutoff GROUP BY o.customer_key, o.day
), rhythms AS (
  SELECT s.customer_key, p.first_day, p.cutoff, min(s.day) AS first_order,
    count(CASE WHEN s.day <= p.first_day THEN 1 END) AS days_then, max(CASE WHEN s.day <= p.first_day THEN s.day END) AS last_then,
    count(*) AS days_now, max(s.day) AS last_now
  FROM sale_days AS s CROSS JOIN period AS p GROUP BY s.customer_key, p.first_day, p.cutoff
), placed AS (
  SELECT r.*, COALESCE(then_in.segment, '') AS segment_then, COALESCE(now_in.segment, '') AS segment_now
  FROM rhythms AS r
  LEFT JOIN segments AS then_in
    ON then_in.customer_key = r.customer_key AND then_in.since <= r.first_day AND r.first_day < then_in.until_day
  LEFT JOIN segments AS now_in
    ON now_in.customer_key = r.customer_key AND now_in.since <= r.cutoff AND r.cutoff < now_in.until_day
), ${pooled('then')}, ${pooled('now')}`;

/** Days and gaps between the first and the last order, of those in a segment who have a rhythm: their mean gap without a division. */
function pooled(when: 'then' | 'now'): string {
  return `pooled_${when} AS (
  SELECT segment_${when} AS segment, CAST(sum(days_${when} - 1) AS BIGINT) AS gaps, CAST(sum(last_${when} - first_order) AS BIGINT) AS span
  FROM placed WHERE days_${when} >= ${LOST_RULE.ownRhythmFrom} GROUP BY segment_${when}
)`;
}

/** The newest complaint received by the end; what is merged goes on in another, what is none caused nothing. */
const LAST_CASES = `last_cases AS (
  SELECT * FROM (
    SELECT r.customer, r.cause_class, r.cause_roots,
      row_number() OVER (PARTITION BY r.customer ORDER BY r.received DESC, r.id_order DESC) AS place
    FROM resolved AS r CROSS JOIN period AS p
    WHERE r.customer IS NOT NULL AND COALESCE(r.kind, 'complaint') = 'complaint' AND r.received <= p.cutoff
      AND COALESCE(r.closure, 'decided') NOT IN ('merged', 'out-of-scope', 'not-a-complaint') AND r.merged_into IS NULL
  ) AS numbered WHERE place = 1
)`;

const JUDGED = `leavers AS (
  SELECT k.customer IS NOT NULL AS has_case, ${lostSql('now', 'p.cutoff')} AS is_lost, k.cause_class, k.cause_roots
  FROM placed AS p
  LEFT JOIN pooled_then AS pooled_then ON pooled_then.segment = p.segment_then
  LEFT JOIN pooled_now AS pooled_now ON pooled_now.segment = p.segment_now
  LEFT JOIN last_cases AS k ON k.customer = p.customer_key
  WHERE p.days_then > 0 AND NOT ${lostSql('then', 'p.first_day')}
)`;

function lostSql(when: 'then' | 'now', day: string): string {
  const { factor, ownRhythmFrom, leastDays, withoutRhythmDays } = LOST_RULE;
  const silent = `(${day} - p.last_${when})`;
  return `CASE
    WHEN p.days_${when} >= ${ownRhythmFrom} THEN ${silent} > ${leastDays} AND ${silent} * (p.days_${when} - 1) > ${factor} * (p.last_${when} - p.first_order)
    WHEN pooled_${when}.gaps > 0 THEN ${silent} > ${leastDays} AND ${silent} * pooled_${when}.gaps > ${factor} * pooled_${when}.span
    ELSE ${silent} > ${withoutRhythmDays}
  END`;
}
