import { ENDED_BY_T0, endedBy } from '../lake-sql.ts';
import { GROUPINGS, type GroupingName, type Origin } from './groupings.ts';

/** Days after the receipt of a case on which the landmark looks at it (docs/reports/resolution-to-loyalty.md). */
export const LANDMARK_DAYS = 30;

/**
 * Who is looked at, as entries of a WITH after SOURCES: `people`, one row a case, with its `standing` before orders are known and
 * its `landing` at the landmark (null: not looked at there), each counting a person once.
 */
export function peopleSql(groupBy: GroupingName, origin: Origin = 'complaint'): string {
  return [labelled(groupBy), placed(IS_OTHER[origin]), PEOPLE].join(',\n');
}

/** Who was asked by the house itself had not come to it: such cases stand in a cohort of their own. */
const IS_OTHER: Readonly<Record<Origin, (kind: string) => string>> = {
  complaint: (kind) => `COALESCE(${kind}, 'complaint') <> 'complaint'`,
  proactive: () => "COALESCE(channel, 'unknown') <> 'proactive'",
};

/**
 * The value grouped by, and what else is taken as it was known then: at t0, at the landmark. A segment not noted on the case is the
 * customer's as of t0.
 */
function labelled(groupBy: GroupingName): string {
  const grouping = GROUPINGS[groupBy];
  return `as_of_t0 AS (
  SELECT r.row_id, r.customer, r.names_several, r.received_then AS received, r.decided, r.closed, r.t0,
    r.merged_into, r.closure, r.t0_closure, r.landmark_closure, COALESCE(r.landmark_kind, r.kind) AS landmark_kind, r.severity,
    r.landmark, r.landmark - ${LANDMARK_DAYS} AS landed_from, r.id_order, r.turn, r.landing_turn,
    r.complaint_order_key, r.t0_from_closure, r.anomaly, r.kind, r.channel, r.first_contact,
    r.${'column' in grouping ? grouping.column : 'row_id'} AS grouped, r.segment_then
  FROM resolved AS r
), labelled AS (
  SELECT *, ${labelOf(groupBy)} AS label FROM as_of_t0
)`;
}

function labelOf(groupBy: GroupingName): string {
  const grouping = GROUPINGS[groupBy];
  return 'sql' in grouping ? grouping.sql : 'grouped';
}

/** Where a case stands in the period; over its columns, those of `bounds`, its `ending` by t0 and the `ending_day`. */
const placeSql = (isOther: (kind: string) => string) => `CASE
      WHEN ${isOther('kind')} THEN 'other-kind'
      WHEN ending IN ('merged', 'withdrawn', 'out-of-scope', 'not-a-complaint') THEN
        CASE WHEN ending_day < from_day OR ending_day > cutoff THEN 'outside' ELSE ending END
      WHEN t0 IS NULL THEN 'no-index-day'
      WHEN t0 > cutoff THEN 'after-cutoff'
      WHEN t0 < from_day THEN 'outside'
      ELSE 'inside'
    END`;

/**
 * What happened after t0 is not known on it: a case withdrawn or merged later stands in the cohort as it did then. What happened
 * after C is not known at all. The same goes for the landmark.
 */
const placed = (isOther: (kind: string) => string) => `ended AS (
  SELECT l.*, b.from_day, b.cutoff,
    ${ENDED_BY_T0} AS ending,
    ${endedBy('landmark', 'landmark_closure')} AS landmark_ending,
    COALESCE(t0, closed, received) AS ending_day
  FROM labelled AS l CROSS JOIN bounds AS b
), placed AS (
  SELECT *,
    ${placeSql(isOther)} AS place_in_period,
    CASE
      WHEN ${isOther('landmark_kind')} THEN NULL
      WHEN landmark IS NULL OR landmark > cutoff OR landmark < from_day THEN NULL
      WHEN landmark_ending = 'withdrawn' THEN 'withdrawn'
      WHEN landmark_ending IN ('merged', 'out-of-scope', 'not-a-complaint') THEN NULL
      WHEN decided <= landmark OR closed <= landmark THEN 'decided'
      ELSE 'open'
    END AS landing_of_case
  FROM ended
)`;

/** The first case of a person in the period; a case that names no customer is a person of its own. */
const PEOPLE = `first_cases AS (
  SELECT customer, min(CASE WHEN place_in_period = 'inside' THEN turn END) AS first_turn,
    min(CASE WHEN landing_of_case IS NOT NULL THEN landing_turn END) AS first_landing
  FROM placed WHERE customer IS NOT NULL GROUP BY customer
), people AS (
  SELECT p.*,
    CASE
      WHEN place_in_period <> 'inside' THEN place_in_period
      WHEN turn > f.first_turn THEN 'later'
      WHEN names_several THEN 'ambiguous'
      WHEN p.customer IS NULL THEN 'unidentified'
      ELSE 'inside'
    END AS standing_before_orders,
    CASE WHEN f.customer IS NULL OR landing_turn = f.first_landing THEN landing_of_case END AS landing,
    CASE WHEN decided < t0 THEN decided ELSE t0 END AS watched_from
  FROM placed AS p LEFT JOIN first_cases AS f ON f.customer = p.customer
)`;

/**
 * Of each customer who ever ordered the first case that stands in the period as a complaint, by its `turn`: an entry of a WITH after SOURCES, of
 * the cases that `people` has as inside and whose customer has orders.
 */
export const FIRSTS = `firsts AS (
  SELECT min(turn) AS turn FROM (
    SELECT customer, turn, ${placeSql(IS_OTHER.complaint)} AS place_in_period
    FROM (
      SELECT c.*, b.from_day, b.cutoff, ${ENDED_BY_T0} AS ending, COALESCE(t0, closed, received_then) AS ending_day
      FROM case_orders AS c CROSS JOIN bounds AS b
    ) AS ended
  ) AS placed WHERE place_in_period = 'inside' GROUP BY customer
)`;
