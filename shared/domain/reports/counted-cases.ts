/** At equal version the later writing counts, so that an answer never depends on the order of rows. */
const NEWEST = 'row_number() OVER (PARTITION BY row_id ORDER BY version DESC, "at" DESC)';

/**
 * The cases that reports count, in the SQL that DuckDB and Athena read alike: of each its newest row, unless that is marked as
 * `excluded`. The only way by which the SQL of a report reaches the table, so that an exclusion holds in every count.
 */
export const COUNTED_CASES = `SELECT * FROM (SELECT *, ${NEWEST} AS place FROM cases) AS written WHERE place = 1 AND excluded IS NULL`;
