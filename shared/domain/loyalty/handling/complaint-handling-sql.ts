import { SOURCES } from '../cohort/sources-sql.ts';
import { epoch, NEVER } from '../lake-sql.ts';

/** Ages of what waits, each from its first day on to the next. Eight weeks are what regulators give a firm at most. */
export const BACKLOG_AGES = [0, 8, 29, 57] as const;

/**
 * Reduces the lake to counts for complaint-handling (docs/reports), in the SQL that DuckDB and Athena read alike.
 * Parameters: from, until (days since 1970, null if not given), return window in days.
 *
 * Answers one row per period (`first_day`), fact, value and happened: `cases` of them; and one for each period and fact
 * (`is_total`) with the `people` behind it. Every row repeats end_day; without a complaint one row says just this. Facts by day of
 * receipt: received, not-complaint, regulatory and own (promises; happened: kept), first-contact, answer (value: hours) and decision
 * (value: days), where not happened is "waited so long without". By their own day: decided, reopened. At the end of a period: backlog
 * (value: one of BACKLOG_AGES, with people).
 *
 * @param spans rows of (first_day, next_day)
 */
export function complaintHandlingSql(spans: string): string {
  return `WITH ${[SOURCES, CASES, periods(spans), DAYS, FACTS, COUNTS].join(',\n')}
SELECT s.end_day, c.first_day, c.fact, c.is_total, c.value, c.happened, c.cases, c.people
FROM reach AS s LEFT JOIN counted AS c ON TRUE`;
}

/** What was not known by the end of the report is taken back: a decision of later has not come yet. */
const CASES = `complaints AS (
  SELECT row_id, COALESCE(customer, row_id) AS person, source, received, decided, closed, closure, first_contact,
    regulatory_kept, own_kept, answer_hours, ${epoch('answered_day')} AS answered, ${epoch('reopened_day')} AS reopened
  FROM resolved
  WHERE COALESCE(kind, 'complaint') = 'complaint' AND received IS NOT NULL
    AND merged_into IS NULL AND COALESCE(closure, 'decided') <> 'merged'
), reach AS (
  SELECT g.from_day, COALESCE(g.until_day, k.last_day) AS end_day
  FROM given AS g CROSS JOIN (
    SELECT max(CASE WHEN closed > received THEN closed WHEN decided > received THEN decided ELSE received END) AS last_day
    FROM resolved WHERE COALESCE(anomaly, '') NOT LIKE '%in-the-future%'
  ) AS k
), known AS (
  SELECT c.row_id, c.person, c.source, c.received, c.closure, c.first_contact, c.regulatory_kept, c.own_kept, c.answer_hours,
    CASE WHEN c.decided <= r.end_day THEN c.decided END AS decided,
    CASE WHEN c.closed <= r.end_day THEN c.closed END AS closed,
    CASE WHEN c.answered <= r.end_day THEN c.answered END AS answered,
    CASE WHEN c.reopened <= r.end_day THEN c.reopened END AS reopened,
    c.answered IS NULL AND c.decided IS NOT NULL AS answered_unknown, r.end_day
  FROM complaints AS c CROSS JOIN reach AS r WHERE c.received <= r.end_day
), judged AS (
  SELECT *,
    CASE WHEN decided IS NULL OR closed < decided THEN closed ELSE decided END AS over,
    COALESCE(closed IS NOT NULL AND closure IN ('out-of-scope', 'not-a-complaint'), FALSE) AS is_none
  FROM known
)`;

const periods = (spans: string) => `periods AS (
  SELECT t.first_day, t.next_day, CASE WHEN t.next_day - 1 < r.end_day THEN t.next_day - 1 ELSE r.end_day END AS last_day
  FROM ${spans} CROSS JOIN reach AS r
  WHERE t.first_day <= r.end_day AND t.next_day > COALESCE(r.from_day, t.first_day)
)`;

const NO_NUMBER = 'CAST(NULL AS BIGINT)';
const NO_WORD = 'CAST(NULL AS BOOLEAN)';

const DAYS = `places AS (
  SELECT d.day, p.first_day
  FROM (
    SELECT received AS day FROM resolved UNION SELECT decided FROM resolved UNION SELECT ${epoch('reopened_day')} FROM resolved
  ) AS d
  JOIN periods AS p ON p.first_day <= d.day AND d.day < p.next_day
), received AS (
  SELECT p.first_day, j.* FROM judged AS j JOIN places AS p ON p.day = j.received
)`;

/** A decision or answer before the receipt is a slip: no time. */
const FACTS = `placed AS (
  SELECT first_day, 'received' AS fact, person, ${NO_NUMBER} AS value, ${NO_WORD} AS happened FROM received WHERE NOT is_none
  UNION ALL SELECT first_day, 'not-complaint', person, ${NO_NUMBER}, ${NO_WORD} FROM received WHERE is_none
  UNION ALL SELECT p.first_day, 'decided', j.person, ${NO_NUMBER}, ${NO_WORD}
    FROM judged AS j JOIN places AS p ON p.day = j.decided WHERE NOT j.is_none
  UNION ALL SELECT p.first_day, 'reopened', j.person, ${NO_NUMBER}, ${NO_WORD}
    FROM judged AS j JOIN places AS p ON p.day = j.reopened WHERE NOT j.is_none
  UNION ALL SELECT first_day, 'regulatory', person, ${NO_NUMBER}, regulatory_kept FROM received
    WHERE NOT is_none AND regulatory_kept IS NOT NULL
  UNION ALL SELECT first_day, 'own', person, ${NO_NUMBER}, own_kept FROM received WHERE NOT is_none AND own_kept IS NOT NULL
  UNION ALL SELECT first_day, 'first-contact', person, ${NO_NUMBER}, first_contact FROM received
    WHERE NOT is_none AND decided IS NOT NULL AND first_contact IS NOT NULL
  UNION ALL SELECT first_day, 'decision', person, COALESCE(decided, closed, end_day) - received, decided IS NOT NULL FROM received
    WHERE NOT is_none AND COALESCE(decided, closed, end_day) >= received
  UNION ALL SELECT first_day, 'answer', person,
    CASE WHEN answered IS NOT NULL THEN answer_hours ELSE 24 * (COALESCE(closed, end_day) - received) END,
    answered IS NOT NULL
  FROM received WHERE NOT is_none AND source = 'live' AND NOT answered_unknown AND COALESCE(answered, closed, end_day) >= received
    AND COALESCE(answer_hours, 0) >= 0
  UNION ALL
  SELECT p.first_day, 'backlog', j.person, ${ageSql('p.last_day - j.received')}, ${NO_WORD}
  FROM judged AS j JOIN periods AS p ON j.received <= p.last_day AND COALESCE(j.over, ${NEVER}) > p.last_day
)`;

function ageSql(days: string): string {
  return `CASE ${BACKLOG_AGES.toReversed()
    .map((least) => `WHEN ${days} >= ${least} THEN ${least}`)
    .join(' ')} END`;
}

const COUNTS = `counted AS (
  SELECT first_day, fact, TRUE AS is_total, ${NO_NUMBER} AS value, ${NO_WORD} AS happened, count(*) AS cases,
    count(DISTINCT person) AS people
  FROM placed GROUP BY first_day, fact
  UNION ALL
  SELECT first_day, fact, FALSE, value, happened, count(*), count(DISTINCT CASE WHEN fact = 'backlog' THEN person END)
  FROM placed GROUP BY first_day, fact, value, happened
)`;
