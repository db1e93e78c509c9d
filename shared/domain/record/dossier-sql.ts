import { LAKE_COLUMNS } from '../loyalty/columns.ts';
import { NEWEST } from '../loyalty/lake-sql.ts';
import type { LakeTable } from '../loyalty/rows.ts';

/** Columns that name a person, by table, in the order in which a dossier tells the tables. */
const KEYS: readonly (readonly [LakeTable, readonly string[]])[] = [
  ['cases', ['crm_key', 'email_key', 'phone_key', 'customer_key']],
  ['purchases', ['customer_key']],
  ['identities', ['customer_key', 'identity_key']],
  ['customers', ['customer_key']],
  ['watches', ['customer_key']],
];

/** The newest rows under any of these pseudonyms, table by table, in the SQL that DuckDB and Athena read alike. */
export function dossierQueries(keys: readonly string[]): { sql: string; values: string[] }[] {
  const list = keys.map(() => '?').join(', ');
  return KEYS.map(([table, columns]) => {
    const shown = Object.keys(LAKE_COLUMNS[table]).map((column) => `"${column}"`);
    const named = columns.map((column) => `${column} IN (${list})`).join(' OR ');
    return {
      sql: `SELECT ${shown.join(', ')} FROM (SELECT *, ${NEWEST} AS place FROM ${table} WHERE ${named}) AS written WHERE place = 1`,
      values: columns.flatMap(() => keys),
    };
  });
}
