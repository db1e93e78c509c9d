import { columnsOfFitting } from './row-check.ts';
import type { LakeRow, LakeTable } from './rows.ts';

/** The row as JSON with exactly the table's columns. @throws as `columnsOfFitting` */
export function rowAsJson<T extends LakeTable>(table: T, row: LakeRow<T>): string {
  const values = row as unknown as Record<string, unknown>;
  const columns = columnsOfFitting(table, row);
  return JSON.stringify(Object.fromEntries(columns.map(({ column }) => [column, values[column] ?? null])));
}
