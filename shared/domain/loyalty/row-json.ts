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
  let isWhole = Object.keys(row).length === columns.length;
  for (const [column, type] of columns) {
    const value = values[column];
    if (value === undefined) isWhole = false;
    if (value === undefined || value === null ? KEY_COLUMNS.has(column) : !FITS[type](value))
      throw invalidRow(table, column, type);
  }
  // A copy costs more than all else here, and most rows have these columns and no others.
  return JSON.stringify(
    isWhole ? row : Object.fromEntries(columns.map(([column]) => [column, values[column] ?? null])),
  );
}

/** What makes a row findable and the newest of its kind; no row is without. */
const KEY_COLUMNS: ReadonlySet<string> = new Set(['row_id', 'version']);

/** Taken apart once: an import asks for them millions of times. */
const COLUMNS: Record<LakeTable, [string, ColumnType][]> = {
  cases: Object.entries(LAKE_COLUMNS.cases),
  purchases: Object.entries(LAKE_COLUMNS.purchases),
  identities: Object.entries(LAKE_COLUMNS.identities),
  customers: Object.entries(LAKE_COLUMNS.customers),
  actions: Object.entries(LAKE_COLUMNS.actions),
  problem_surveys: Object.entries(LAKE_COLUMNS.problem_surveys),
  indicators: Object.entries(LAKE_COLUMNS.indicators),
  watches: Object.entries(LAKE_COLUMNS.watches),
};

const FITS: Record<ColumnType, (value: unknown) => boolean> = {
  // A lone surrogate becomes an escape that readers of JSON refuse (DuckDB's does).
  VARCHAR: (value) => typeof value === 'string' && value.isWellFormed(),
  BIGINT: Number.isSafeInteger,
  BOOLEAN: (value) => typeof value === 'boolean',
  DATE: (value) => typeof value === 'string' && epochDay(value) !== undefined,
};

function invalidRow(table: string, column: string, type: string): AppError {
  return new AppError('InvalidRow', 'invalid-row', `A row for ${table} has a ${column} that is not ${type}.`, {
    field: column,
  });
}
