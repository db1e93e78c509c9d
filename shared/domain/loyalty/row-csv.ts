import { columnsOfFitting } from './row-check.ts';
import type { LakeRow, LakeTable } from './rows.ts';

/**
 * The row as a line of CSV without its end, for rows by the million: half as long as JSON, and sooner written and read. The table's
 * columns in their order; a text always in quotes, so that an empty one is none that is missing. @throws as `columnsOfFitting`
 */
export function rowAsCsv<T extends LakeTable>(table: T, row: LakeRow<T>): string {
  const values = row as unknown as Record<string, string | number | boolean | null | undefined>;
  let line = '';
  for (const { column, type } of columnsOfFitting(table, row)) {
    const value = values[column];
    // The first column is no row without.
    if (line !== '') line += ',';
    if (value !== null && value !== undefined) line += type === 'VARCHAR' ? quoted(value as string) : value;
  }
  return line;
}

function quoted(text: string): string {
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : `"${text}"`;
}
