/**
 * What the lake remembers of histories: of each live case every length and head that was ever written there, by the month in
 * which its newest row says that it was received. In the SQL that DuckDB and Athena read alike.
 */

import { epoch, NEWEST } from '../loyalty/lake-sql.ts';

const RECEIVED = epoch('received_day');

const RECEIPTS = `newest AS (
  SELECT row_id, received FROM (
    SELECT row_id, ${RECEIVED} AS received,
      ${NEWEST} AS place
    FROM cases WHERE source = 'live' AND history_entries IS NOT NULL
  ) AS written WHERE place = 1
)`;

const ANCHORS = `SELECT DISTINCT c.row_id, c.history_entries, c.history_head
FROM cases AS c JOIN newest AS n ON n.row_id = c.row_id
WHERE c.source = 'live' AND c.history_entries IS NOT NULL`;

/** The first and last day of receipt, in days since 1970; nulls where the lake has no live case. */
export const ANCHORED_DAYS_SQL = `SELECT min(${RECEIVED}) AS first_day, max(${RECEIVED}) AS last_day
FROM cases WHERE source = 'live' AND history_entries IS NOT NULL`;

/** Teams that live cases were ever of: one that is no longer in the configuration still has cases. */
export const TEAMS_SQL = "SELECT DISTINCT team FROM cases WHERE source = 'live' AND team IS NOT NULL";

/** Parameters: first and last day of receipt, in days since 1970, both inclusive. */
export const ANCHORS_BY_DAY_SQL = `WITH ${RECEIPTS} ${ANCHORS} AND n.received >= CAST(? AS BIGINT) AND n.received <= CAST(? AS BIGINT)`;

/** Parameter: the id of one case. */
export const ANCHORS_OF_CASE_SQL = `WITH ${RECEIPTS} ${ANCHORS} AND c.row_id = ?`;
