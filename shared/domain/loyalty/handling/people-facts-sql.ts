import { peopleSql } from '../cohort/people-sql.ts';
import { SOURCES } from '../cohort/sources-sql.ts';

/** Standings of the people who are in: the first case of each, matched to orders or not. */
const IN_COHORT = "('inside', 'ambiguous', 'unidentified')";

/**
 * Reduces the lake to counts of people by columns of their first case in the period, as resolution-to-loyalty has them: their
 * reaction, decision and remedy are those of the index day. In the SQL that DuckDB and Athena read alike.
 * Parameters: from, until (days since 1970, null if not given), return window in days.
 *
 * Answers one row per part and values of its columns, with `people`; the others of the columns are null in it. Part `later` is of
 * later cases by the same people. Every row repeats cutoff; without a case one row says just this.
 */
export function peopleFactsSql(parts: Readonly<Record<string, readonly string[]>>): string {
  const columns = [...new Set(Object.values(parts).flat())];
  const each = Object.entries(parts).map(([part, own]) => {
    const values = columns.map((name) =>
      own.includes(name) ? `f.${name}` : `CAST(NULL AS ${typeOf(name)}) AS ${name}`,
    );
    return `SELECT '${part}' AS part, ${values.join(', ')}, count(*) AS people FROM facts AS f
  WHERE standing IN ${IN_COHORT} GROUP BY ${own.map((name) => `f.${name}`).join(', ')}`;
  });
  const none = columns.map((name) => `CAST(NULL AS ${typeOf(name)}) AS ${name}`).join(', ');
  return `WITH ${SOURCES},
${peopleSql('reaction')},
facts AS (
  SELECT p.standing_before_orders AS standing, ${columns.map((name) => `r.${name}`).join(', ')}
  FROM people AS p JOIN resolved AS r ON r.row_id = p.row_id
), counted AS (
  ${each.join('\n  UNION ALL ')}
  UNION ALL SELECT 'later' AS part, ${none}, count(*) AS people FROM facts WHERE standing = 'later' HAVING count(*) > 0
)
SELECT b.cutoff, c.part, ${columns.map((name) => `c.${name}`).join(', ')}, c.people
FROM bounds AS b LEFT JOIN counted AS c ON TRUE`;
}

const typeOf = (column: string) => (column === 'recommend' ? 'BIGINT' : 'VARCHAR');
