import type { LakeRow, LakeTable } from '../domain/loyalty/rows.ts';

/**
 * Append-only tables of rows without personal data (pseudonyms only). A repeated row is harmless: readers keep the newest
 * `version` of each `row_id`.
 */
export interface Lake {
  /** Has kept the rows when it resolves. */
  append<T extends LakeTable>(table: T, rows: readonly LakeRow<T>[]): Promise<void>;
}

/** Finished reports and other texts by name (`reports/<id>.json`); the last writer of a name wins, whole. */
export interface Documents {
  putDocument(name: string, text: string): Promise<void>;
  getDocument(name: string): Promise<string | undefined>;
}

export type SqlValue = string | number | boolean | null;

/** Runs the SQL that DuckDB and Athena read alike over the lake's tables, named as in `LakeTable`. */
export interface Warehouse {
  /** Counts and days come back as numbers and `YYYY-MM-DD`. Parameters stand as `?`. */
  query(sql: string, parameters?: readonly SqlValue[]): Promise<Record<string, SqlValue>[]>;
  /** Changes whenever rows were added: two equal answers mean the same data. */
  dataVersion(): Promise<string>;
  /** Clears away what was worked out of data that no question sees any more. */
  dropPast(): Promise<void>;
}
