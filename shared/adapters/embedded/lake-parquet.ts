import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Alike, type Column, LINE_COLUMNS, ROW_COLUMNS } from '../../domain/loyalty/row-text.ts';
import type { LakeTable } from '../../domain/loyalty/rows.ts';

/** A DuckDB in memory, which spills to `scratch`. What the lake holds is in its Parquet files; what is settled of them, in a file beside them, or in memory. */
export async function openDuckDb(scratch: string, threads: number): Promise<DuckDBInstance> {
  return DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: '768MB',
    temp_directory: scratch,
    // Order within a Parquet file means nothing here, and keeping it costs memory.
    preserve_insertion_order: 'false',
  });
}

const LINES_AT_ONCE = 5_000;

/** Writes rows (JSON, one each) as the Parquet file `target`, which is whole and on disk once it has its name. */
export async function writeRows(
  duckdb: DuckDBInstance,
  { table, bodies, scratch, target }: { table: LakeTable; bodies: readonly string[]; scratch: string; target: string },
): Promise<void> {
  const lines = join(scratch, `${process.hrtime.bigint()}.ndjson`);
  try {
    const file = await open(lines, 'w');
    try {
      for (let at = 0; at < bodies.length; at += LINES_AT_ONCE)
        await file.writeFile(`${bodies.slice(at, at + LINES_AT_ONCE).join('\n')}\n`);
    } finally {
      await file.close();
    }
    const source = `read_json(${quoted(lines)}, format = 'newline_delimited', columns = ${typesOf(ROW_COLUMNS[table])})`;
    await writeParquet(duckdb, { source, scratch, target });
  } finally {
    await rm(lines, { force: true });
  }
}

/**
 * The rows in a file of lines as `rowAsCsv` makes them: nothing about it is left to be guessed.
 * @param alike what the lines do not say
 */
export function csvSource(table: LakeTable, file: string, alike: Alike): string {
  const said = LINE_COLUMNS[table];
  const signs = `delim = ',', quote = '"', escape = '\\', new_line = '\\n', nullstr = 'null', allow_quoted_nulls = false`;
  const lines = `read_csv(${quoted(file)}, auto_detect = false, header = false, ${signs}, columns = ${typesOf(said)})`;
  const given: Record<string, string> = { version: `${alike.version}::BIGINT`, at: quoted(alike.at) };
  const all = ROW_COLUMNS[table].map((known) => {
    const name = `"${known.column}"`;
    return said.includes(known) ? name : `${given[known.column]} AS ${name}`;
  });
  return `(SELECT ${all.join(', ')} FROM ${lines})`;
}

/** As DuckDB's readers of text ask for them. */
function typesOf(columns: readonly Column[]): string {
  return `{${columns.map(({ column, type }) => `${quoted(column)}: ${quoted(type)}`).join(', ')}}`;
}

/**
 * Ids and keys come once or a few times each: a dictionary of them is given up soon, and what is pressed harder becomes no smaller. As
 * DuckDB writes files unless told, they are as large, and take half as much time again to write (docs/import.md). Version 2 of the format has
 * lengths and days by their differences: smaller, and sooner written.
 */
const FORMAT = 'FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT 5000, PARQUET_VERSION V2';

/** @param source what stands behind FROM */
export async function writeParquet(
  duckdb: DuckDBInstance,
  { source, scratch, target }: { source: string; scratch: string; target: string },
): Promise<void> {
  const temporary = join(scratch, `${process.hrtime.bigint()}.parquet`);
  const connection = await duckdb.connect();
  try {
    await connection.run(`COPY (SELECT * FROM ${source}) TO ${quoted(temporary)} (${FORMAT})`);
  } finally {
    connection.closeSync();
  }
  await moveDurably(temporary, target);
}

/** The file under its name is whole: its bytes are on disk before the name is, and the name before this resolves. */
export async function moveDurably(temporary: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await sync(temporary);
  await rename(temporary, target);
  await sync(dirname(target));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A text literal of DuckDB's SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Reads files of one table; columns that a file was written without are null. */
export function parquetSource(files: readonly string[]): string {
  return `read_parquet([${files.map(quoted).join(', ')}], union_by_name = true)`;
}
