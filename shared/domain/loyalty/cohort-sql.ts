import { GROUPINGS, type GroupingName, type Origin } from './groupings.ts';

/**
 * Reduces the lake to counts for resolution-to-loyalty (docs/reports), in the SQL that DuckDB and Athena read alike.
 * One statement, so that every figure comes from the same data; the tables are read once each.
 *
 * Of cases that came to the house, or of those it opened itself (`origin`).
 *
 * Parameters: from, until (days since 1970, null if not given), return window in days.
 * Answers one row per standing, label, days and came_back: `cases` of them, and for each window W `eligible_W` and
 * `repurchased_W`. `days` is the time from t0 to the first repurchase (came_back) or to the end C, null for who is not
 * matched. Every row repeats cutoff (C), last_order_day and currencies; without a case one row says just these.
 *
 * Standings. In the cohort: matched, first-purchase (bought only after t0), no-order, ambiguous, unidentified.
 * Outside: later (of the same person), no-index-day, after-cutoff, outside (the period), merged, withdrawn, out-of-scope,
 * not-a-complaint.
 */
export function cohortSql(groupBy: GroupingName, windows: readonly number[], origin: Origin = 'complaint'): string {
  return [
    `WITH ${[GIVEN, ORDERS, BOUNDS, IDENTITIES, casesOf(origin), RESOLVED, labelled(groupBy), STANDING, COHORT, REPURCHASES].join(',\n')},`,
    JUDGED,
    counts(windows),
  ].join('\n');
}

const GIVEN = `given AS (
  SELECT CAST(? AS BIGINT) AS from_day, CAST(? AS BIGINT) AS until_day, CAST(? AS BIGINT) AS return_days
)`;

/** All days are counted from 1970: differences are then plain subtractions in both engines. */
const epoch = (column: string) => `date_diff('day', DATE '1970-01-01', ${column})`;

/** At equal version the later writing counts, so that the answer never depends on the order of rows. */
const NEWEST = 'row_number() OVER (PARTITION BY row_id ORDER BY version DESC, "at" DESC)';

const ORDERS = `orders AS (
  SELECT * FROM (
    SELECT customer_key, order_key, ${epoch('purchased_day')} AS day, amount_minor - goodwill_minor AS paid_minor,
      returned_minor, ${epoch('returned_day')} AS returned, currency, status, kind,
      CASE WHEN anomaly LIKE '%purchased-in-the-future%' THEN 1 ELSE 0 END AS ahead, ${NEWEST} AS place
    FROM purchases
  ) AS written WHERE place = 1
)`;

/** An order dated after the day on which it was told is a slip: one of them must not move the end of the report by years. */
const BOUNDS = `bounds AS (
  SELECT from_day, COALESCE(until_day, last_order_day - return_days) AS cutoff, return_days, last_order_day, currencies,
    orders_ahead
  FROM given CROSS JOIN (
    SELECT max(CASE WHEN ahead = 0 THEN day END) AS last_order_day, count(DISTINCT currency) AS currencies,
      count(CASE WHEN ahead = 1 THEN day END) AS orders_ahead
    FROM orders
  ) AS seen
)`;

const IDENTITIES = `identity_customers AS (
  SELECT kind, identity_key, min(customer_key) AS customer_key, count(DISTINCT customer_key) AS customers
  FROM (SELECT kind, identity_key, customer_key, ${NEWEST} AS place FROM identities) AS written
  WHERE place = 1 GROUP BY kind, identity_key
)`;

/** Who was asked by the house itself had not come to it: such cases stand in a cohort of their own. */
const casesOf = (origin: Origin) => `newest_cases AS (
  SELECT * FROM (SELECT *, ${NEWEST} AS place FROM cases) AS written
  WHERE place = 1 AND COALESCE(channel, 'unknown') ${origin === 'proactive' ? '=' : '<>'} 'proactive'
)`;

/** CRM id before e-mail before phone; a key that names several customers names nobody. */
const RESOLVED = `resolved AS (
  SELECT k.*,
    ${epoch('k.received_day')} AS received, ${epoch('k.decided_day')} AS decided,
    ${epoch('k.closed_day')} AS closed, ${epoch('k.t0_day')} AS t0,
    CASE
      WHEN k.ambiguous THEN NULL
      WHEN k.crm_key IS NOT NULL THEN k.crm_key
      WHEN e.customers = 1 THEN e.customer_key
      WHEN e.customers > 1 THEN NULL
      WHEN p.customers = 1 THEN p.customer_key
      WHEN p.customers > 1 THEN NULL
      ELSE k.customer_key
    END AS customer,
    CASE
      WHEN k.ambiguous THEN TRUE
      WHEN k.crm_key IS NOT NULL OR e.customers = 1 THEN FALSE
      ELSE COALESCE(e.customers, p.customers, 0) > 1
    END AS names_several
  FROM newest_cases AS k
  LEFT JOIN identity_customers AS e ON e.kind = 'email' AND e.identity_key = k.email_key
  LEFT JOIN identity_customers AS p ON p.kind = 'phone' AND p.identity_key = k.phone_key
)`;

/** The value grouped by. A segment not noted on the case is the customer's as of t0. */
function labelled(groupBy: GroupingName): string {
  if (groupBy !== 'segment')
    return `labelled AS (SELECT r.*, r.${GROUPINGS[groupBy].column} AS label FROM resolved AS r)`;
  return `segments AS (
  SELECT customer_key, segment, ${epoch('segment_from')} AS since
  FROM (SELECT customer_key, segment, segment_from, ${NEWEST} AS place FROM customers) AS written
  WHERE place = 1 AND segment IS NOT NULL
), labelled AS (
  SELECT * FROM (
    SELECT r.*, COALESCE(r.segment, s.segment) AS label,
      row_number() OVER (PARTITION BY r.row_id ORDER BY COALESCE(s.since, -1000000) DESC, s.segment) AS recency
    FROM resolved AS r
    LEFT JOIN segments AS s ON s.customer_key = r.customer AND (s.since IS NULL OR s.since <= r.t0)
  ) AS known WHERE recency = 1
)`;
}

/** What happened after C is not known yet: a closing after it is ignored, an index day after it leaves the case out. */
const STANDING = `ended AS (
  SELECT l.*, b.from_day, b.cutoff, b.return_days,
    CASE WHEN COALESCE(l.closed <= b.cutoff, TRUE)
      THEN CASE WHEN l.merged_into IS NOT NULL THEN 'merged' ELSE l.closure END
    END AS ending
  FROM labelled AS l CROSS JOIN bounds AS b
), placed AS (
  SELECT *,
    CASE
      WHEN ending IN ('merged', 'withdrawn', 'out-of-scope', 'not-a-complaint') THEN
        CASE
          WHEN COALESCE(closed, t0, received) < from_day OR COALESCE(closed, t0, received) > cutoff THEN 'outside'
          ELSE ending
        END
      WHEN t0 IS NULL THEN 'no-index-day'
      WHEN t0 > cutoff THEN 'after-cutoff'
      WHEN t0 < from_day THEN 'outside'
      ELSE 'inside'
    END AS place_in_period
  FROM ended
)`;

/** The first case of a person in the period; a case that names no customer is a person of its own. */
const COHORT = `ordered AS (
  SELECT *, row_number() OVER (
    PARTITION BY place_in_period, customer, CASE WHEN customer IS NULL THEN row_id END ORDER BY t0, received, row_id
  ) AS turn
  FROM placed
), first_orders AS (
  SELECT customer_key, min(day) AS first_day FROM orders WHERE status <> 'cancelled' GROUP BY customer_key
), cohort AS (
  SELECT o.*,
    CASE
      WHEN place_in_period <> 'inside' THEN place_in_period
      WHEN turn > 1 THEN 'later'
      WHEN names_several THEN 'ambiguous'
      WHEN customer IS NULL THEN 'unidentified'
      WHEN f.first_day <= t0 THEN 'matched'
      WHEN f.first_day <= cutoff THEN 'first-purchase'
      ELSE 'no-order'
    END AS standing,
    CASE WHEN decided < t0 THEN decided ELSE t0 END AS watched_from
  FROM ordered AS o LEFT JOIN first_orders AS f ON f.customer_key = o.customer
)`;

/** Days with a qualifying order, from the decision on. A return without a day is taken as known and in time. */
const REPURCHASES = `bought AS (
  SELECT c.row_id, c.t0, o.day, o.currency
  FROM cohort AS c JOIN orders AS o ON o.customer_key = c.customer
  WHERE c.standing = 'matched' AND o.kind = 'sale' AND o.status <> 'cancelled'
    AND o.day > c.watched_from AND o.day <= c.cutoff
    AND (c.complaint_order_key IS NULL OR o.order_key IS NULL OR o.order_key <> c.complaint_order_key)
  GROUP BY c.row_id, c.t0, o.day, o.currency
  HAVING sum(o.paid_minor - CASE
    WHEN o.returned > c.cutoff OR o.returned - o.day > c.return_days THEN 0
    ELSE o.returned_minor
  END) > 0
), first_bought AS (
  SELECT row_id, min(CASE WHEN day > t0 THEN day END) AS event_day, count(CASE WHEN day <= t0 THEN day END) AS early_days
  FROM bought GROUP BY row_id
)`;

const JUDGED = `judged AS (
  SELECT c.standing, c.label, c.t0_from_closure, c.anomaly, f.early_days,
    CASE WHEN c.standing = 'matched' THEN c.cutoff - c.t0 END AS follow_up,
    CASE WHEN c.standing = 'matched' THEN COALESCE(f.event_day, c.cutoff) - c.t0 END AS days,
    CASE WHEN c.standing = 'matched' THEN f.event_day IS NOT NULL END AS came_back
  FROM cohort AS c LEFT JOIN first_bought AS f ON f.row_id = c.row_id
)`;

function counts(windows: readonly number[]): string {
  const perWindow = windows.flatMap((days) => [
    `count(*) FILTER (WHERE j.follow_up >= ${days}) AS eligible_${days}`,
    `count(*) FILTER (WHERE j.follow_up >= ${days} AND j.came_back AND j.days <= ${days}) AS repurchased_${days}`,
  ]);
  return `SELECT b.cutoff, b.last_order_day, b.currencies, b.orders_ahead, j.standing, j.label, j.days, j.came_back,
  count(j.standing) AS cases,
  count(*) FILTER (WHERE j.t0_from_closure) AS from_closure,
  count(j.anomaly) AS odd,
  count(*) FILTER (WHERE j.early_days > 0) AS bought_early,
  ${perWindow.join(',\n  ')}
FROM bounds AS b LEFT JOIN judged AS j ON TRUE
GROUP BY b.cutoff, b.last_order_day, b.currencies, b.orders_ahead, j.standing, j.label, j.days, j.came_back`;
}
