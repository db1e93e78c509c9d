import { NEVER } from '../lake-sql.ts';
import { cellSql } from './cells-sql.ts';
import { STANDING } from './cohort-sql.ts';
import { DRAWN } from './draw-sql.ts';
import { type GroupingName, type Origin, UNKNOWN } from './groupings.ts';
import { peopleSql } from './people-sql.ts';
import { BOUGHT, NET } from './purchases-sql.ts';
import { SOURCES } from './sources-sql.ts';

/** A control had no case received in so many days up to and including the day of the case it is drawn for. */
export const CLEAR_DAYS = 365;

/**
 * More pairs of buyer and day than this are not laid out: of each day only a slice of the buyers is then looked at. Four times the
 * controls that are wanted at most, and so many more that a small firm's rare cells are found whole.
 */
const PAIRS_FOR_A_CASE = 12;
const PAIRS_BESIDE = 2_000_000;

/**
 * Draws matched controls for resolution-to-loyalty ("no case on file", docs/reports) and counts how both sides fared, in the SQL
 * that DuckDB and Athena read alike. Parameters as of cohortSql.
 *
 * Answers rows of two parts. `follow`: run (`main`, or `until-next-case`, where both sides are censored at a later case), side (`cases`
 * or `controls`), label, days, came_back, and so many `people`. `balance`: side (`all` cases, `pool` of all who could have been drawn,
 * `cases`, `controls`), label (null for the pool), segment, `people`, and of what they are compared in the sum and the sum of squares.
 *
 * There is no chance in it: pseudonyms are keyed digests, so their order is as good as a draw, and the same every time.
 */
export function controlsSql(groupBy: GroupingName, origin: Origin = 'complaint'): string {
  return `WITH ${[SOURCES, peopleSql(groupBy, origin), BOUGHT, STANDING, STRETCHES, SUBJECTS, POOL, DRAWN, FOLLOWED].join(',\n')}\n${COUNTS}`;
}

/** Times between two days with orders: how many days had one by then, and since when the customer is one. */
const STRETCHES = `ringed AS (
  SELECT known.customer_key, row_number() OVER (ORDER BY n.name_order) AS ring
  FROM first_orders AS known JOIN buyers_named AS n ON n.customer_key = known.customer_key CROSS JOIN bounds AS b
  WHERE known.first_day <= b.cutoff
), stretches AS (
  SELECT r.ring, o.day AS since, CASE WHEN o.until_day > b.cutoff THEN ${NEVER} ELSE o.until_day END AS until_day, o.orders, o.first_day
  FROM order_days AS o JOIN ringed AS r ON r.customer_key = o.customer_key CROSS JOIN bounds AS b WHERE o.day <= b.cutoff
), receipts AS (
  SELECT b.ring, r.received_then AS received FROM resolved AS r JOIN ringed AS b ON b.customer_key = r.customer
  WHERE r.received_then IS NOT NULL GROUP BY b.ring, r.received_then
)`;

/** What two people must have in common, segment and cell, of a person who is at `day` in the stretch `s`. */
const cellOf = (day: string, segment: string) => `COALESCE(${segment}, '${UNKNOWN}') AS segment,
    ${cellSql(`${day} - s.first_day`, `${day} - s.since`, 's.orders')} AS cell,
    ${day} - s.first_day AS tenure, ${day} - s.since AS recency, s.orders`;

const SUBJECTS = `subjects AS (
  SELECT c.row_id, c.id_order, COALESCE(c.label, '${UNKNOWN}') AS label, b.ring, c.t0, c.cutoff, c.event_day, ${cellOf('c.t0', 'c.segment_then')}
  FROM cohort AS c
  JOIN ringed AS b ON b.customer_key = c.customer
  JOIN stretches AS s ON s.ring = b.ring AND s.since <= c.t0 AND c.t0 < s.until_day
  WHERE c.standing = 'matched'
)`;

/** A slice of one in `every`: the buyers whose place leaves the same rest as that of the day. */
function everySql(): string {
  const halvings = Array.from({ length: 16 }, (_, power) => 2 ** power);
  const steps = halvings.map(
    (every) => `WHEN n.buyers * d.days <= (${PAIRS_BESIDE} + ${PAIRS_FOR_A_CASE} * c.cases) * ${every} THEN ${every}`,
  );
  return `CASE ${steps.join(' ')} ELSE ${2 ** 16} END`;
}

const POOL = `index_days AS (
  SELECT t0, row_number() OVER (ORDER BY t0) AS turn FROM (SELECT t0 FROM subjects GROUP BY t0) AS days
), thinned AS (
  SELECT ${everySql()} AS every
  FROM (SELECT count(*) AS buyers FROM ringed) AS n CROSS JOIN (SELECT count(*) AS days FROM index_days) AS d
  CROSS JOIN (SELECT count(*) AS cases FROM subjects) AS c
), ring_segments AS (
  SELECT b.ring, g.segment, g.since, g.until_day FROM segments AS g JOIN ringed AS b ON b.customer_key = g.customer_key
), all_segments AS (
  SELECT ring, segment, since, until_day FROM ring_segments
  UNION ALL
  SELECT ring, NULL AS segment, -${NEVER} AS since, min(since) AS until_day FROM ring_segments GROUP BY ring
), sliced AS (
  SELECT s.ring, s.since, s.orders, s.first_day, g.segment, s.ring % h.every AS slice,
    CASE WHEN g.since > s.since THEN g.since ELSE s.since END AS from_day,
    CASE WHEN g.until_day < s.until_day THEN g.until_day ELSE s.until_day END AS before_day
  FROM stretches AS s CROSS JOIN thinned AS h
  LEFT JOIN all_segments AS g ON g.ring = s.ring AND g.since < s.until_day AND g.until_day > s.since
), pool AS (
  SELECT i.t0, s.ring, ${cellOf('i.t0', 's.segment')}
  FROM sliced AS s
  JOIN (SELECT d.t0, d.turn % h.every AS slice FROM index_days AS d CROSS JOIN thinned AS h) AS i
    ON i.slice = s.slice AND s.from_day <= i.t0 AND i.t0 < s.before_day
  LEFT JOIN receipts AS r ON r.ring = s.ring AND r.received <= i.t0 AND r.received > i.t0 - ${CLEAR_DAYS}
  WHERE r.ring IS NULL
)`;

const FOLLOWED = `control_days AS (
  SELECT k.ring, o.day
  FROM kept_orders AS o
  JOIN ringed AS k ON k.customer_key = o.customer_key
  JOIN (SELECT ring FROM drawn GROUP BY ring) AS d ON d.ring = k.ring
  CROSS JOIN bounds AS b
  WHERE o.kind = 'sale' AND o.day <= b.cutoff
  GROUP BY k.ring, o.day, o.currency HAVING sum(${NET}) > 0
), sides AS (
  SELECT 'cases' AS side, s.label, s.row_id, s.ring, s.t0, s.cutoff, s.event_day
  FROM subjects AS s JOIN (SELECT row_id FROM drawn GROUP BY row_id) AS d ON d.row_id = s.row_id
  UNION ALL
  SELECT 'controls' AS side, d.label, d.row_id, d.ring, d.t0, d.cutoff, min(q.day) AS event_day
  FROM drawn AS d LEFT JOIN control_days AS q ON q.ring = d.ring AND q.day > d.t0
  GROUP BY d.label, d.row_id, d.ring, d.t0, d.cutoff
), later_cases AS (
  SELECT s.side, s.row_id, s.ring, min(r.received) AS next_case
  FROM sides AS s JOIN receipts AS r ON r.ring = s.ring AND r.received > s.t0
  GROUP BY s.side, s.row_id, s.ring
), ends AS (
  SELECT s.side, s.label, s.t0, s.event_day, w.run,
    CASE WHEN w.run = 'until-next-case' AND l.next_case < s.cutoff THEN l.next_case ELSE s.cutoff END AS last_day
  FROM sides AS s
  LEFT JOIN later_cases AS l ON l.side = s.side AND l.row_id = s.row_id AND l.ring = s.ring
  CROSS JOIN (SELECT 'main' AS run UNION ALL SELECT 'until-next-case' AS run) AS w
), compared AS (
  SELECT 'all' AS side, label, segment, tenure, recency, orders FROM subjects
  UNION ALL SELECT 'pool' AS side, NULL AS label, segment, tenure, recency, orders FROM pool
  UNION ALL
  SELECT 'cases' AS side, s.label, s.segment, s.tenure, s.recency, s.orders
  FROM subjects AS s JOIN (SELECT row_id FROM drawn GROUP BY row_id) AS d ON d.row_id = s.row_id
  UNION ALL SELECT 'controls' AS side, label, segment, tenure, recency, orders FROM drawn
)`;

const summed = (name: string) =>
  `CAST(sum(${name}) AS BIGINT) AS ${name}_sum, CAST(sum(${name} * ${name}) AS BIGINT) AS ${name}_squares`;
const NO_SUMS = ['tenure', 'recency', 'orders']
  .map((name) => `NULL AS ${name}_sum, NULL AS ${name}_squares`)
  .join(', ');

const COUNTS = `SELECT 'follow' AS part, run, side, label, NULL AS segment,
  CASE WHEN event_day <= last_day THEN event_day ELSE last_day END - t0 AS days,
  COALESCE(event_day <= last_day, FALSE) AS came_back, count(*) AS people, ${NO_SUMS}
FROM ends
GROUP BY run, side, label, CASE WHEN event_day <= last_day THEN event_day ELSE last_day END - t0,
  COALESCE(event_day <= last_day, FALSE)
UNION ALL
SELECT 'balance' AS part, NULL AS run, side, label, segment, NULL AS days, NULL AS came_back, count(*) AS people,
  ${summed('tenure')}, ${summed('recency')}, ${summed('orders')}
FROM compared GROUP BY side, label, segment`;
