import {
  type DuckDBConnection,
  DuckDBDateValue,
  DuckDBDecimalValue,
  type DuckDBResult,
  type DuckDBValue,
} from '@duckdb/node-api';
import { LAKE_COLUMNS } from '../../domain/loyalty/columns.ts';
import { LAKE_TABLES, type LakeTable } from '../../domain/loyalty/rows.ts';
import { settledOf } from '../../domain/loyalty/settled/settled-sql.ts';
import type { SqlValue, Warehouse } from '../../ports/lake.ts';
import type { EmbeddedLake } from './lake.ts';
import { parquetSource } from './lake-parquet.ts';

/**
 * DuckDB over the lake's Parquet files, and what was settled of them. A query sees every row appended before it began, and none appended
 * while it runs.
 */
export function openWarehouse(lake: EmbeddedLake): Warehouse {
  return {
    query: (sql, parameters = []) =>
      lake.withFiles(async (files, duckdb) => {
        const connection = await duckdb.connect();
        try {
          for (const table of LAKE_TABLES) await defineView(connection, table, files[table]);
          const read = async () => plainRows(await connection.stream(sql, [...parameters]));
          const names = settledOf(sql);
          return await (names.length === 0 ? read() : lake.settled.reading(connection, { names, files }, read));
        } finally {
          connection.closeSync();
        }
      }),
    dataVersion: async () => lake.dataVersion(),
    // What is settled anew is put in the place of what it was (lake/settled.ts).
    dropPast: async () => {},
  };
}

/** Temporary views belong to the connection, so queries at the same time do not see each other's files. */
async function defineView(connection: DuckDBConnection, table: LakeTable, files: readonly string[]): Promise<void> {
  const columns = Object.entries(LAKE_COLUMNS[table]).map(([name, type]) => `CAST(NULL AS ${type}) AS "${name}"`);
  const empty = `SELECT ${columns.join(', ')} WHERE FALSE`;
  // By name, so that a column added after the files were written is there and null.
  const rows = files.length === 0 ? '' : ` UNION ALL BY NAME SELECT * FROM ${parquetSource(files)}`;
  await connection.run(`CREATE TEMP VIEW ${table} AS ${empty}${rows}`);
}

/**
 * Some thousand rows at a time, and of these column by column: an answer may have a hundred thousand rows, and an object that gets its
 * names one by one, a text anew for each row or all of the answer twice cost several times as much time and memory.
 */
async function plainRows(result: DuckDBResult): Promise<Record<string, SqlValue>[]> {
  const names = result.columnNames();
  const empty: Record<string, SqlValue> = Object.fromEntries(names.map((name) => [name, null]));
  const texts = names.map(() => new Map<string, string>());
  const rows: Record<string, SqlValue>[] = [];
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    const added = Array.from({ length: chunk.rowCount }, () => ({ ...empty }));
    for (const [place, name] of names.entries()) {
      const known = texts[place] ?? new Map();
      chunk.visitColumnValues(place, (value, at) => {
        const row = added[at];
        if (row !== undefined) row[name] = typeof value === 'string' ? once(known, value) : plainValue(name, value);
      });
    }
    for (const row of added) rows.push(row);
  }
  return rows;
}

/** Most columns of texts have few different ones. */
const TEXTS_KEPT = 1_000;

function once(known: Map<string, string>, text: string): string {
  const kept = known.get(text);
  if (kept === undefined && known.size < TEXTS_KEPT) known.set(text, text);
  return kept ?? text;
}

function plainValue(column: string, value: DuckDBValue): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (typeof value === 'bigint') {
    if (value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER) return Number(value);
    throw new RangeError(`${column} is past what a number can hold`);
  }
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  throw new TypeError(`${column} has a type that not both engines share: cast it`);
}
