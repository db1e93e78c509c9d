import { epoch, NEWEST } from '../loyalty/lake-sql.ts';

/**
 * Reduces the lake to counts for `recurrence` (docs/reports/recurrence.md), in the SQL that DuckDB and Athena read alike. Parameter:
 * until (days since 1970, or null). One row for each action in effect, window and side, `before` or `after` its first day:
 * complaints received, those of them with a cause on file (`named`), those of the action's cause (`cases`) and by how many
 * (`people`), and customers who bought (of each the last day in the window is counted). Every row repeats what the lake covers;
 * without an action one row says just that.
 */
export function recurrenceSql(windows: readonly number[]): string {
  return `WITH given AS (
  SELECT CAST(? AS BIGINT) AS until_day
), running AS (
  SELECT row_id AS action, cause, ${epoch('effective_day')} AS effective
  FROM (SELECT *, ${NEWEST} AS place FROM actions) AS written
  WHERE place = 1 AND state IN ('done', 'checked') AND effective_day IS NOT NULL
), complaints AS (
  SELECT row_id, received AS day, root_cause, causes,
    COALESCE(crm_key, email_key, phone_key, customer_key, row_id) AS person
  FROM resolved
  WHERE received IS NOT NULL AND merged_into IS NULL AND COALESCE(channel, 'unknown') <> 'proactive'
    AND COALESCE(closure, 'decided') NOT IN ('merged', 'out-of-scope', 'not-a-complaint')
), orders AS (
  SELECT day, next_sale, count(*) AS customers FROM order_days WHERE is_sale GROUP BY day, next_sale
), bounds AS (
  SELECT COALESCE(until_day, last_complaint) AS cutoff, first_complaint, last_complaint, first_order, last_order
  FROM given
  CROSS JOIN (SELECT min(day) AS first_complaint, max(day) AS last_complaint FROM complaints) AS told
  CROSS JOIN (SELECT min(day) AS first_order, max(day) AS last_order FROM orders) AS sold
), spans AS (
  ${windows.flatMap((days) => [span('before', days), span('after', days)]).join('\n  UNION ALL ')}
), received AS (
  SELECT s.action, s.days, s.side, count(c.row_id) AS received, count(c.root_cause) AS named,
    count(CASE WHEN c.root_cause = s.cause OR ' ' || c.causes || ' ' LIKE '% ' || s.cause || ' %' THEN c.row_id END) AS cases,
    count(DISTINCT CASE WHEN c.root_cause = s.cause OR ' ' || c.causes || ' ' LIKE '% ' || s.cause || ' %' THEN c.person END)
      AS people
  FROM spans AS s LEFT JOIN complaints AS c ON c.day >= s.first_day AND c.day <= s.last_day
  GROUP BY s.action, s.days, s.side
), bought AS (
  SELECT s.action, s.days, s.side, COALESCE(CAST(sum(o.customers) AS BIGINT), 0) AS customers
  FROM spans AS s LEFT JOIN orders AS o ON o.day >= s.first_day AND o.day <= s.last_day AND o.next_sale > s.last_day
  GROUP BY s.action, s.days, s.side
)
SELECT b.cutoff, b.first_complaint, b.last_complaint, b.first_order, b.last_order,
  s.action, s.cause, s.effective, s.days, s.side, r.received, r.named, r.cases, r.people, k.customers
FROM bounds AS b
LEFT JOIN spans AS s ON TRUE
LEFT JOIN received AS r ON r.action = s.action AND r.days = s.days AND r.side = s.side
LEFT JOIN bought AS k ON k.action = s.action AND k.days = s.days AND k.side = s.side
ORDER BY s.effective, s.action, s.days`;
}

/** Equal windows: the days before the first day of effect, and those from it on. */
function span(side: 'before' | 'after', days: number): string {
  const [from, to] =
    side === 'before' ? [`effective - ${days}`, 'effective - 1'] : ['effective', `effective + ${days - 1}`];
  return `SELECT action, cause, effective, ${days} AS days, '${side}' AS side, ${from} AS first_day, ${to} AS last_day FROM running`;
}
