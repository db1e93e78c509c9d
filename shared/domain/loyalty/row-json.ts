import { AppError } from '../errors.ts';
import { type ColumnType, LAKE_COLUMNS } from './columns.ts';
import { epochDay } from './epoch-days.ts';
import type { LakeRow, LakeTable } from './rows.ts';

/**
 * The row as JSON with exactly the table's columns. Checked before it is kept: a row that no Parquet file takes would
 * otherwise block every later one. @throws AppError `invalid-row` naming table and column, never the value.
 */
export function rowAsJson<T extends LakeTable>(table: T, row: LakeRow<T>): string {
  const values = row as unknown as Record<string, unknown>;
  const columns = COLUMNS[table];
  let isWhole = true;
  for (const { column, type, isKey } of columns) {
    const value = values[column];
    if (value === undefined) isWhole = false;
    if (value === undefined || value === null ? isKey : !fits(type, value)) throw invalidRow(table, column, type);
  }
  // Whether there are others, too.
  isWhole &&= Object.keys(row).length === columns.length;
  // A copy costs more than all else here, and most rows have these columns and no others.
  return JSON.stringify(
    isWhole ? row : Object.fromEntries(columns.map(({ column }) => [column, values[column] ?? null])),
  );
}

/** What makes a row findable and the newest of its kind; no row is without. */
const KEY_COLUMNS: ReadonlySet<string> = new Set(['row_id', 'version']);

interface Column {
  column: string;
  type: ColumnType;
  isKey: boolean;
}

/** Taken apart once: an import asks for them millions of times. */
const COLUMNS = Object.fromEntries(
  Object.entries(LAKE_COLUMNS).map(([table, columns]) => [
    table,
    Object.entries<ColumnType>(columns).map(([column, type]) => ({ column, type, isKey: KEY_COLUMNS.has(column) })),
  ]),
) as Record<LakeTable, Column[]>;

/** By cases and not by a table of functions, whose calls cost an import more than what they do. */
function fits(type: ColumnType, value: unknown): boolean {
  switch (type) {
    case 'VARCHAR':
      // A lone surrogate becomes an escape that readers of JSON refuse (DuckDB's does).
      return typeof value === 'string' && value.isWellFormed();
    case 'BIGINT':
      return Number.isSafeInteger(value);
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'DATE':
      return typeof value === 'string' && epochDay(value) !== undefined;
  }
}

function invalidRow(table: string, column: string, type: string): AppError {
  return new AppError('InvalidRow', 'invalid-row', `A row for ${table} has a ${column} that is not ${type}.`, {
    field: column,
  });
}
