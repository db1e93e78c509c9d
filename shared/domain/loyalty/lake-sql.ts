/**
 * Pieces of SQL that all statements over the lake share, in what DuckDB and Athena read alike.
 */
import type { LakeTable } from './rows.ts';

/** All days are counted from 1970: differences are then plain subtractions in both engines. */
export const epoch = (column: string) => `date_diff('day', DATE '1970-01-01', ${column})`;

/** Place 1 is the newest row of a row_id: at equal version the later writing, so that an answer never depends on the order of rows. */
export const NEWEST = 'row_number() OVER (PARTITION BY row_id ORDER BY version DESC, "at" DESC)';

/**
 * The newest word on each row of a table, as entries of a WITH: of rows with one row_id the greatest version, at equal version the
 * later writing, so that the answer never depends on the order of rows. Most rows were written once; of the others only what
 * was written with the greatest version is put in order, which at millions of rows is a tenth of the work.
 * @param columns what `name` is to have: SQL over the table
 * @param where which rows are looked at; all of a row_id, or none
 */
export function newestSql(name: string, table: LakeTable, columns: string, where = 'TRUE'): string {
  return `${name}_repeated AS (
  SELECT row_id, max(version) AS last_version FROM ${table} WHERE ${where} GROUP BY row_id HAVING count(*) > 1
), ${name} AS (
  SELECT ${columns} FROM ${table} WHERE ${where} AND row_id NOT IN (SELECT row_id FROM ${name}_repeated)
  UNION ALL
  SELECT ${columns} FROM (
    SELECT w.*, row_number() OVER (PARTITION BY w.row_id ORDER BY w."at" DESC) AS place
    FROM (SELECT * FROM ${table} WHERE ${where}) AS w
    JOIN ${name}_repeated AS r ON r.row_id = w.row_id AND r.last_version = w.version
  ) AS written WHERE place = 1
)`;
}

/**
 * The cases that are counted: of each its newest row, unless that is marked as `excluded`, as a mystery shopper's is. Statements over
 * the people of a cohort have the same from `resolved` (cohort/sources-sql.ts).
 */
export const COUNTED_CASES = `SELECT * FROM (SELECT *, ${NEWEST} AS place FROM cases) AS written WHERE place = 1 AND excluded IS NULL`;
