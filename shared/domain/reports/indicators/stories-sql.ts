/**
 * The cases whose customers let their story be told, in the SQL that DuckDB and Athena read alike: codes and lengths in days, by index
 * day. Parameters: first and last index day (days since 1970, or null). Without such a case one row of nulls.
 */
export const STORIES_SQL = `WITH given AS (
  SELECT CAST(? AS BIGINT) AS from_day, CAST(? AS BIGINT) AS until_day
), told AS (
  SELECT case_id AS row_id, t0, reaction, category, channel, severity, root_cause, decision, remedy,
    decided - received AS days_to_decision,
    closed - received AS days_to_end
  FROM resolved
  WHERE story_day IS NOT NULL AND t0 IS NOT NULL AND merged_into IS NULL
    AND COALESCE(closure, 'decided') = 'decided' AND COALESCE(kind, 'complaint') = 'complaint'
)
SELECT t.row_id, t.t0, t.reaction, t.category, t.channel, t.severity, t.root_cause, t.decision, t.remedy,
  t.days_to_decision, t.days_to_end
FROM given AS g LEFT JOIN told AS t
  ON (g.from_day IS NULL OR t.t0 >= g.from_day) AND (g.until_day IS NULL OR t.t0 <= g.until_day)`;
