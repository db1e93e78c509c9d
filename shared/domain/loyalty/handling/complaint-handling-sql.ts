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
  return `WITH ${[SOURCES, CASES, periods(spans), DAYS, countsSql()].join(',\n')}
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

/** When days of receipt, decision and reopening were; and for days of receipt at which ends of periods a case may still have waited. */
const DAYS = `places AS (
  SELECT d.day, p.first_day
  FROM (
    SELECT received AS day FROM resolved UNION SELECT decided FROM resolved UNION SELECT ${epoch('reopened_day')} FROM resolved
  ) AS d
  JOIN periods AS p ON p.first_day <= d.day AND d.day < p.next_day
), ends AS (
  SELECT d.day, p.first_day, p.last_day
  FROM (SELECT DISTINCT received AS day FROM resolved) AS d JOIN periods AS p ON d.day <= p.last_day
), received AS (
  SELECT p.first_day, j.* FROM judged AS j JOIN places AS p ON p.day = j.received
), waiting AS (
  SELECT e.first_day, j.person, ${ageSql('e.last_day - j.received')} AS age
  FROM judged AS j JOIN ends AS e ON e.day = j.received AND COALESCE(j.over, ${NEVER}) > e.last_day
)`;

interface Fact {
  where: string;
  value?: string;
  happened?: string;
}

/** Facts by day of receipt, over `received`. A decision or answer before the receipt is a slip: no time. */
const FACTS: Readonly<Record<string, Fact>> = {
  received: { where: 'NOT is_none' },
  'not-complaint': { where: 'is_none' },
  regulatory: { where: 'NOT is_none AND regulatory_kept IS NOT NULL', happened: 'regulatory_kept' },
  own: { where: 'NOT is_none AND own_kept IS NOT NULL', happened: 'own_kept' },
  'first-contact': {
    where: 'NOT is_none AND decided IS NOT NULL AND first_contact IS NOT NULL',
    happened: 'first_contact',
  },
  decision: {
    where: 'NOT is_none AND COALESCE(decided, closed, end_day) >= received',
    value: 'COALESCE(decided, closed, end_day) - received',
    happened: 'decided IS NOT NULL',
  },
  answer: {
    where: `NOT is_none AND source = 'live' AND NOT answered_unknown AND COALESCE(answered, closed, end_day) >= received
    AND COALESCE(answer_hours, 0) >= 0`,
    value: 'CASE WHEN answered IS NOT NULL THEN answer_hours ELSE 24 * (COALESCE(closed, end_day) - received) END',
    happened: 'answered IS NOT NULL',
  },
};

function ageSql(days: string): string {
  return `CASE ${BACKLOG_AGES.toReversed()
    .map((least) => `WHEN ${days} >= ${least} THEN ${least}`)
    .join(' ')} END`;
}

/** Counted for each person and period first: people are then those with a count, and need not be told apart for each fact. */
function countsSql(): string {
  const facts = Object.entries(FACTS);
  const ofPerson = facts.map(([, { where }], at) => `count(CASE WHEN ${where} THEN 1 END) AS n_${at}`);
  const ofPeriod = facts.map(
    (_fact, at) =>
      `CAST(sum(n_${at}) AS BIGINT) AS cases_${at}, count(CASE WHEN n_${at} > 0 THEN 1 END) AS people_${at}`,
  );
  const chosen = (column: string) =>
    `CASE f.fact ${facts.map(([name], at) => `WHEN '${name}' THEN p.${column}_${at}`).join(' ')} END`;
  const each = facts.map(
    ([
      name,
      { where, value = NO_NUMBER, happened = NO_WORD },
    ]) => `SELECT first_day, '${name}', FALSE, value, happened, count(*), 0
  FROM (SELECT first_day, ${value} AS value, ${happened} AS happened FROM received WHERE ${where}) AS told
  GROUP BY first_day, value, happened`,
  );
  const onDay = (
    name: string,
    day: string,
  ) => `SELECT p.first_day, '${name}', w.is_total, ${NO_NUMBER}, ${NO_WORD}, count(*),
    CASE WHEN w.is_total THEN count(DISTINCT j.person) ELSE 0 END
  FROM judged AS j JOIN places AS p ON p.day = j.${day} CROSS JOIN (SELECT TRUE AS is_total UNION ALL SELECT FALSE AS is_total) AS w
  WHERE NOT j.is_none GROUP BY p.first_day, w.is_total`;
  return `of_period AS (
  SELECT first_day, ${ofPeriod.join(',\n    ')}
  FROM (SELECT first_day, person, ${ofPerson.join(',\n    ')} FROM received GROUP BY first_day, person) AS people
  GROUP BY first_day
), counted AS (
  SELECT first_day, fact, TRUE AS is_total, ${NO_NUMBER} AS value, ${NO_WORD} AS happened, cases, people FROM (
    SELECT p.first_day, f.fact, ${chosen('cases')} AS cases, ${chosen('people')} AS people
    FROM of_period AS p CROSS JOIN (VALUES ${facts.map(([name]) => `('${name}')`).join(', ')}) AS f(fact)
  ) AS totals WHERE cases > 0
  UNION ALL ${each.join('\n  UNION ALL ')}
  UNION ALL ${onDay('decided', 'decided')}
  UNION ALL ${onDay('reopened', 'reopened')}
  UNION ALL SELECT first_day, 'backlog', TRUE, ${NO_NUMBER}, ${NO_WORD}, count(*), count(DISTINCT person) FROM waiting GROUP BY first_day
  UNION ALL SELECT first_day, 'backlog', FALSE, age, ${NO_WORD}, count(*), count(DISTINCT person) FROM waiting GROUP BY first_day, age
)`;
}
