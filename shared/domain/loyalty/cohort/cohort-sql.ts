import { endedBy } from '../lake-sql.ts';
import { tenureSql } from './cells-sql.ts';
import type { GroupingName, Origin } from './groupings.ts';
import { peopleSql } from './people-sql.ts';
import { BOUGHT } from './purchases-sql.ts';
import { SOURCES } from './sources-sql.ts';

/**
 * Reduces the lake to counts for resolution-to-loyalty (docs/reports), in the SQL that DuckDB and Athena read alike.
 * One statement, so that groups and landmark come from the same data.
 *
 * Parameters: from, until (days since 1970, null if not given), return window in days.
 * Answers one row per part, standing, label, stratum (segment, severity, tenure: of the matched), days and came_back: `cases` of
 * them, and for each window W `eligible_W`, of these `repurchased_W` and, of part `group`, `complained_W` (whose next complaint that is
 * counted was received within W days). `days` is the time from the start to the first repurchase (came_back) or to the end C, null
 * for who is not matched. Every row repeats cutoff (C), last_order_day and currencies; without a case one row says just these.
 *
 * Part `group` starts at t0. In the cohort: matched, first-purchase (bought only after t0), no-order, ambiguous, unidentified.
 * Outside: later (of the same person), no-index-day, after-cutoff, outside (the period), merged, withdrawn, out-of-scope,
 * not-a-complaint, other-kind.
 * Part `landmark` starts LANDMARK_DAYS after receipt; its label is the status then, and bought-before stands beside the standings
 * in the cohort.
 */
export function cohortSql(groupBy: GroupingName, windows: readonly number[], origin: Origin = 'complaint'): string {
  return `WITH ${[SOURCES, peopleSql(groupBy, origin), BOUGHT, STANDING, AGAIN, JUDGED].join(',\n')}\n${counts(windows)}`;
}

/** `standing` with orders known, of cases and at the landmark. */
export const STANDING = `cohort AS (
  SELECT p.*, f.first_day, f.event_day, f.is_early, f.landmark_event_day,
    CASE
      WHEN standing_before_orders <> 'inside' THEN standing_before_orders
      WHEN f.first_day <= t0 THEN 'matched'
      WHEN f.first_day IS NOT NULL THEN 'first-purchase'
      ELSE 'no-order'
    END AS standing,
    CASE
      WHEN landing IS NULL THEN NULL
      WHEN names_several THEN 'ambiguous'
      WHEN customer IS NULL THEN 'unidentified'
      WHEN f.first_day IS NULL THEN 'no-order'
      WHEN f.first_day > landmark THEN 'first-purchase'
      WHEN f.is_before_landmark THEN 'bought-before'
      ELSE 'matched'
    END AS landmark_standing
  FROM people AS p LEFT JOIN bought AS f ON f.row_id = p.row_id
)`;

/**
 * What was merged goes on in another case; what was found to be none was no complaint; who withdrew had complained. Looked for before
 * orders are known: an engine that works a name out anew wherever it stands has less to work out, and who bought nothing is not counted.
 */
const AGAIN = `complaints AS (
  SELECT * FROM (
    SELECT r.customer, r.received_then AS received, ${endedBy('cutoff')} AS ending FROM resolved AS r CROSS JOIN bounds AS b
    WHERE r.customer IS NOT NULL AND COALESCE(r.kind, 'complaint') = 'complaint'
  ) AS every WHERE COALESCE(ending, 'decided') NOT IN ('merged', 'out-of-scope', 'not-a-complaint')
), again AS (
  SELECT c.row_id, min(k.received) AS again_day
  FROM people AS c JOIN complaints AS k ON k.customer = c.customer AND k.received > c.t0
  WHERE c.standing_before_orders = 'inside' GROUP BY c.row_id
)`;

const JUDGED = `parts AS (
  SELECT c.*, w.part, CASE WHEN w.part = 'group' THEN a.again_day - c.t0 END AS again_days,
    CASE WHEN w.part = 'group' THEN c.standing ELSE c.landmark_standing END AS stands,
    CASE WHEN w.part = 'group' THEN c.t0 ELSE c.landmark END AS start_day,
    CASE WHEN w.part = 'group' THEN c.event_day ELSE c.landmark_event_day END AS event,
    CASE WHEN w.part = 'group' THEN c.label ELSE c.landing END AS said
  FROM cohort AS c LEFT JOIN again AS a ON a.row_id = c.row_id
  CROSS JOIN (SELECT 'group' AS part UNION ALL SELECT 'landmark' AS part) AS w
), judged AS (
  SELECT part, stands, said, again_days,
    CASE WHEN part = 'group' THEN t0_from_closure END AS from_closure,
    CASE WHEN part = 'group' THEN anomaly END AS odd,
    part = 'group' AND stands = 'matched' AND is_early AS early,
    CASE WHEN part = 'group' AND stands = 'matched' THEN segment_then END AS segment,
    CASE WHEN part = 'group' AND stands = 'matched' THEN severity END AS severity,
    CASE WHEN part = 'group' AND stands = 'matched' THEN ${tenureSql('t0 - first_day')} END AS tenure,
    CASE WHEN stands = 'matched' THEN cutoff - start_day END AS follow_up,
    CASE WHEN stands = 'matched' THEN COALESCE(event, cutoff) - start_day END AS days,
    CASE WHEN stands = 'matched' THEN event IS NOT NULL END AS came_back
  FROM parts WHERE stands IS NOT NULL
)`;

const BY = 'part, stands, said, segment, severity, tenure, days, came_back';

function counts(windows: readonly number[]): string {
  const perWindow = windows.flatMap((days) => [
    `count(*) FILTER (WHERE follow_up >= ${days}) AS eligible_${days}`,
    `count(*) FILTER (WHERE follow_up >= ${days} AND came_back AND days <= ${days}) AS repurchased_${days}`,
    `count(*) FILTER (WHERE follow_up >= ${days} AND again_days <= ${days}) AS complained_${days}`,
  ]);
  const names = windows.flatMap((days) => [`j.eligible_${days}`, `j.repurchased_${days}`, `j.complained_${days}`]);
  return `SELECT b.cutoff, b.last_order_day, b.currencies, b.orders_ahead, j.part, j.stands AS standing, j.said AS label,
  j.segment, j.severity, j.tenure, j.days, j.came_back, j.cases, j.from_closure, j.odd, j.bought_early, ${names.join(', ')}
FROM bounds AS b LEFT JOIN (
  SELECT ${BY},
    count(stands) AS cases,
    count(*) FILTER (WHERE from_closure) AS from_closure,
    count(odd) AS odd,
    count(*) FILTER (WHERE early) AS bought_early,
    ${perWindow.join(',\n    ')}
  FROM judged GROUP BY ${BY}
) AS j ON TRUE`;
}
