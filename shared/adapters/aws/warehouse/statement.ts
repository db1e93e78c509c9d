import { LAKE_COLUMNS } from '../../../domain/loyalty/columns.ts';
import { LAKE_TABLES, type LakeTable } from '../../../domain/loyalty/rows.ts';
import { isNamed, SETTLED, settledOf } from '../../../domain/loyalty/settled/settled-sql.ts';
import type { Instant } from '../../../domain/time.ts';
import type { SqlValue } from '../../../ports/lake.ts';
import { invalidQuery, withLiterals, withoutText } from './literals.ts';

/**
 * The report's SQL as Athena gets it: its values as literals, and before its own expressions one for each settled table that it
 * names, and before these one for each lake table, which hides the table itself behind its rows written before an instant. Days lie in the lake as text: what
 * Firehose's converter makes of dates differs by format and setting, text stays text.
 *
 * @param sql begins with `WITH` or `SELECT`, and names the lake's tables and the settled ones without a database
 * @throws AppError `invalid-query`
 */
export function statementOver(
  sql: string,
  parameters: readonly SqlValue[],
  { database, before }: { database: string; before: Instant },
): string {
  const [, expressions, select] = /^\s*(?:WITH\s+(?!\s*RECURSIVE\b)([\s\S]*)|(SELECT\b[\s\S]*))$/i.exec(sql) ?? [];
  const rest = expressions ?? select;
  if (rest === undefined) throw invalidQuery('a query begins with WITH or SELECT');
  const bare = withoutText(sql);
  const settled = settledOf(bare);
  const read: readonly LakeTable[] = settled.flatMap((name) => SETTLED[name].reads);
  const tables = LAKE_TABLES.filter((table) => read.includes(table) || isNamed(table, bare));
  if (tables.length === 0) throw invalidQuery('a query names a table of the lake');
  const put = [
    ...tables.map((table) => snapshotOf(table, database, before)),
    ...settled.map((name) => `${name} AS (\n${SETTLED[name].sql((column) => column)}\n)`),
  ];
  return `WITH ${put.join(',\n')}${expressions === undefined ? '' : ','}\n${withLiterals(rest, parameters)}`;
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
