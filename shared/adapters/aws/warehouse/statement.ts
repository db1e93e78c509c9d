import { LAKE_COLUMNS } from '../../../domain/loyalty/columns.ts';
import { LAKE_TABLES, type LakeTable } from '../../../domain/loyalty/rows.ts';
import type { Instant } from '../../../domain/time.ts';
import type { SqlValue } from '../../../ports/lake.ts';
import { invalidQuery, withLiterals, withoutText } from './literals.ts';

/**
 * The report's SQL as Athena gets it: its values as literals, and before its own expressions one for each lake table that it
 * names, which hides the table itself behind its rows written before an instant. Days lie in the lake as text: what
 * Firehose's converter makes of dates differs by format and setting, text stays text.
 *
 * @param sql begins with `WITH`, and names the lake's tables without a database
 * @throws AppError `invalid-query`
 */
export function statementOver(
  sql: string,
  parameters: readonly SqlValue[],
  { database, before }: { database: string; before: Instant },
): string {
  const expressions = /^\s*WITH\s+(?!RECURSIVE\b)/i.exec(sql)?.[0];
  if (expressions === undefined) throw invalidQuery('a query begins with WITH');
  const tables = LAKE_TABLES.filter((table) => isNamed(table, sql));
  if (tables.length === 0) throw invalidQuery('a query names a table of the lake');
  const snapshots = tables.map((table) => snapshotOf(table, database, before));
  return `WITH ${snapshots.join(',\n')},\n${withLiterals(sql.slice(expressions.length), parameters)}`;
}

/**
 * Whether a word may mean the table: not as the column of something (`e.customers`) or the name of a result (`AS cases`). In
 * doubt it does: an expression too many reads nothing, one too few would read the table past the snapshot.
 */
function isNamed(table: LakeTable, sql: string): boolean {
  return new RegExp(`(?<!\\.\\s*"?|\\bAS\\s+"?)\\b${table}\\b`, 'i').test(withoutText(sql));
}

function snapshotOf(table: LakeTable, database: string, before: Instant): string {
  const columns = Object.entries(LAKE_COLUMNS[table]).map(([name, type]) =>
    type === 'DATE' ? `CAST("${name}" AS DATE) AS "${name}"` : `"${name}"`,
  );
  // Instants are text of one form, so that text order is time order.
  return `${table} AS (
  SELECT ${columns.join(', ')}
  FROM "${database}"."${table}" WHERE "at" < '${before}'
)`;
}
