import { AppError } from '../errors.ts';
import { type ColumnType, LAKE_COLUMNS } from './columns.ts';
import { epochDay } from './epoch-days.ts';
import type { LakeRow, LakeTable, PurchaseRow } from './rows.ts';

type Value = string | number | boolean | null | undefined;

/** The row as JSON with exactly the table's columns. @throws as `checkFitting` */
export function rowAsJson<T extends LakeTable>(table: T, row: LakeRow<T>): string {
  const columns = ROW_COLUMNS[table];
  const values = valuesOf(row, columns);
  checkFitting(table, columns, values);
  checkTexts(table, columns, values);
  return JSON.stringify(Object.fromEntries(columns.map(({ column }, at) => [column, values[at] ?? null])));
}

/** What one import gives all purchases alike: no line of theirs says it. */
export type Alike = Pick<PurchaseRow, 'version' | 'at'>;

/**
 * The row as a line of CSV without its end, for rows by the million: `LINE_COLUMNS` in their order, as JSON writes an array but for
 * its brackets. So `null` is a missing value and `"null"` a text; only within a text a backslash stands before a quote or another
 * backslash, and all else for itself. Written at once by the engine, and with hardly anything left to collect, it takes half as long
 * as text by text. @throws as `checkFitting`
 */
export function rowAsCsv<T extends LakeTable>(table: T, row: LakeRow<T>): string {
  const columns = LINE_COLUMNS[table];
  const values = table === 'purchases' ? purchaseValues(row as unknown as PurchaseRow) : valuesOf(row, columns);
  checkFitting(table, columns, values);
  const line = JSON.stringify(values).slice(1, -1);
  if (!line.includes(ESCAPE)) return line;
  // JSON escapes more than CSV does, and half of a sign too.
  checkTexts(table, columns, values);
  return values.map(asCell).join(',');
}

const ESCAPE = '\\';

function asCell(value: Value): string {
  return typeof value === 'string' ? `"${value.replaceAll(/["\\]/g, '\\$&')}"` : String(value ?? null);
}

/** What makes a row findable and the newest of its kind; no row is without. */
const KEY_COLUMNS: ReadonlySet<string> = new Set(['row_id', 'version']);

export interface Column {
  column: string;
  type: ColumnType;
  isKey: boolean;
}

/** All of a table, in their order. Taken apart once: an import asks for them millions of times. */
export const ROW_COLUMNS = Object.fromEntries(
  Object.entries(LAKE_COLUMNS).map(([table, columns]) => [
    table,
    Object.entries<ColumnType>(columns).map(([column, type]) => ({ column, type, isKey: KEY_COLUMNS.has(column) })),
  ]),
) as Record<LakeTable, Column[]>;

/** Those that a line says: of purchases all but those of `Alike`, of other tables all. */
export const LINE_COLUMNS: Record<LakeTable, readonly Column[]> = {
  ...ROW_COLUMNS,
  purchases: ROW_COLUMNS.purchases.filter(({ column }) => column !== 'version' && column !== 'at'),
};

function valuesOf<T extends LakeTable>(row: LakeRow<T>, columns: readonly Column[]): Value[] {
  const values = row as unknown as Record<string, Value>;
  return columns.map(({ column }) => values[column]);
}

/** Those of a line in its order, each by its name: to look them up by the columns takes an import longer than to write them. */
function purchaseValues(row: PurchaseRow): Value[] {
  return [
    row.row_id,
    row.customer_key,
    row.order_key,
    row.purchased_day,
    row.amount_minor,
    row.goodwill_minor,
    row.returned_minor,
    row.returned_day,
    row.currency,
    row.status,
    row.kind,
    row.product_category,
    row.referral_code,
    row.anomaly,
  ];
}

/**
 * Asked before a row is kept: one that no Parquet file takes would otherwise block every later one.
 * @param values one for each column @throws AppError `invalid-row` naming table and column, never the value
 */
function checkFitting(table: LakeTable, columns: readonly Column[], values: readonly Value[]): void {
  for (let at = 0; at < columns.length; at += 1) {
    const { type, isKey } = columns[at] as Column;
    const value = values[at];
    if (value === null || value === undefined ? isKey : !isOf(type, value))
      throw invalidRow(table, columns[at] as Column);
  }
}

/**
 * Of values that fit, whether each text has whole signs: a lone surrogate becomes an escape that readers of JSON refuse (DuckDB's does), and
 * another sign in UTF-8. @throws as `checkFitting`
 */
function checkTexts(table: LakeTable, columns: readonly Column[], values: readonly Value[]): void {
  const broken = values.findIndex((value) => typeof value === 'string' && !value.isWellFormed());
  if (broken >= 0) throw invalidRow(table, columns[broken] as Column);
}

/** By cases and not by a table of functions, whose calls cost an import more than what they do. */
function isOf(type: ColumnType, value: unknown): boolean {
  switch (type) {
    case 'VARCHAR':
      return typeof value === 'string';
    case 'BIGINT':
      return Number.isSafeInteger(value);
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'DATE':
      return typeof value === 'string' && epochDay(value) !== undefined;
  }
}

function invalidRow(table: LakeTable, { column, type }: Column): AppError {
  return new AppError('InvalidRow', 'invalid-row', `A row for ${table} has a ${column} that is not ${type}.`, {
    field: column,
  });
}
