import { LAKE_COLUMNS } from '../../../domain/loyalty/columns.ts';
import { LAKE_TABLES, type LakeTable } from '../../../domain/loyalty/rows.ts';
import { SETTLED, SETTLED_NAMES } from '../../../domain/loyalty/settled/settled-sql.ts';
import type { Instant } from '../../../domain/time.ts';
import type { SqlValue } from '../../../ports/lake.ts';
import { invalidQuery, withLiterals } from './literals.ts';
import { type Place, type Plan, planOf } from './plan.ts';

const ALWAYS_WRITTEN: ReadonlySet<string> = new Set(SETTLED_NAMES);

/**
 * The report's SQL as Athena gets it: its values as literals, over each lake table an expression of its name that hides the table itself behind its
 * rows written before an instant, and over the settled tables of that instant. Days lie in the lake as text: what
 * Firehose's converter makes of dates differs by format and setting, text stays text.
 *
 * @param sql begins with `WITH` or `SELECT`, and names the lake's tables and the settled ones without a database
 * @throws AppError `invalid-query`
 */
export function statementOver(
  sql: string,
  parameters: readonly SqlValue[],
  { database, ...place }: Place & { database: string },
): Plan {
  const above = [
    ...LAKE_TABLES.map((name) => ({ name, body: snapshotOf(name, database, place.before) })),
    ...SETTLED_NAMES.map((name) => ({ name, body: SETTLED[name].sql((column) => column) })),
  ];
  const plan = planOf(withLiterals(sql, parameters), above, ALWAYS_WRITTEN, place);
  if (plan.reads.length === 0 && !plan.text.includes(`"${database}".`))
    throw invalidQuery('a query names a table of the lake');
  return plan;
}

function snapshotOf(table: LakeTable, database: string, before: Instant): string {
  const columns = Object.entries(LAKE_COLUMNS[table]).map(([name, type]) =>
    type === 'DATE' ? `CAST("${name}" AS DATE) AS "${name}"` : `"${name}"`,
  );
  // Instants are text of one form, so that text order is time order.
  return `
  SELECT ${columns.join(', ')}
  FROM "${database}"."${table}" WHERE "at" < '${before}'
`;
}
