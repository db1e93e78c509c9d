/**
 * Pieces of SQL that all statements over the lake share, in what DuckDB and Athena read alike.
 */
import type { LakeTable } from './rows.ts';

/** All days are counted from 1970: differences are then plain subtractions in both engines. */
export const epoch = (column: string) => `date_diff('day', DATE '1970-01-01', ${column})`;

/** The day after the last that any row can be of: stands for "has not ended". */
export const NEVER = 10_000_000;

/** Place 1 is the newest row of a row_id: at equal version the later writing, so that an answer never depends on the order of rows. */
export const NEWEST = 'row_number() OVER (PARTITION BY row_id ORDER BY version DESC, "at" DESC)';

/**
 * The newest word on each row of a table, as entries of a WITH: of rows with one row_id the greatest version, at equal version the
 * later writing, so that the answer never depends on the order of rows. Keys and versions are looked at alone, and all the columns
 * once: only where one version was written twice are they read again.
 * @param columns what `name` is to have: SQL over the table, which stands as `w`
 * @param where which rows are looked at, of `w`; all of a row_id, or none
 */
export function newestSql(name: string, table: LakeTable, columns: string, where = 'TRUE'): string {
  return `${name}_repeated AS (
  SELECT w.row_id, max(w.version) AS last_version FROM ${table} AS w WHERE ${where} GROUP BY w.row_id HAVING count(*) > 1
), ${name}_last AS (
  SELECT r.row_id, r.last_version, count(*) AS writings
  FROM ${name}_repeated AS r JOIN ${table} AS w ON w.row_id = r.row_id AND w.version = r.last_version
  GROUP BY r.row_id, r.last_version
), ${name} AS (
  SELECT ${columns} FROM ${table} AS w LEFT JOIN ${name}_last AS l ON l.row_id = w.row_id
  WHERE ${where} AND (l.row_id IS NULL OR (l.writings = 1 AND w.version = l.last_version))
  UNION ALL
  SELECT ${columns} FROM (
    SELECT t.*, row_number() OVER (PARTITION BY t.row_id ORDER BY t."at" DESC) AS place
    FROM ${table} AS t JOIN ${name}_last AS l ON l.row_id = t.row_id AND l.last_version = t.version AND l.writings > 1
  ) AS w WHERE place = 1
)`;
}

/**
 * The cases that are counted: of each its newest row, unless that is marked as `excluded`, as a mystery shopper's is. Statements over people
 * have the same from `resolved` (settled-sql.ts).
 */
export const COUNTED_CASES = `SELECT * FROM (SELECT *, ${NEWEST} AS place FROM cases) AS written WHERE place = 1 AND excluded IS NULL`;

/**
 * How a case had ended by the end of a day: one of CLOSURES, or null. Over columns as `resolved` has them (cohort/sources-sql.ts). What came
 * after the day was not known on it; a closing whose own day nobody told is taken to have been.
 * @param day SQL; where that is null, it is how the case has ended by now
 * @param undone the column with the closing that stood on that day and was undone since, where there is one
 */
export function endedBy(day: string, undone?: 't0_closure' | 'landmark_closure'): string {
  const known = `CASE WHEN closed > ${day} THEN NULL WHEN merged_into IS NOT NULL THEN 'merged' ELSE closure END`;
  return undone === undefined ? known : `COALESCE(${undone}, ${known})`;
}

/** The same by the end of t0, or of C where that comes first or there is no t0; over the columns of `bounds` too. */
export const ENDED_BY_T0 = endedBy('CASE WHEN t0 < cutoff THEN t0 ELSE cutoff END', 't0_closure');
