import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DuckDBInstance } from '@duckdb/node-api';
import { type Alike, rowAsJson } from '../../domain/loyalty/row-text.ts';
import { LAKE_TABLES, type LakeTable } from '../../domain/loyalty/rows.ts';
import type { Documents, Lake } from '../../ports/lake.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { type LakeBatch, openBatch } from './lake/batch.ts';
import { openSettled, type SettledTables } from './lake/settled.ts';
import { openDocuments } from './lake-documents.ts';
import { openLakeManifest } from './lake-manifest.ts';
import { csvSource, openDuckDb, parquetSource, writeParquet, writeRows } from './lake-parquet.ts';

/** From so many rows on an append is a Parquet file of its own; fewer go into SQLite, 500 in one transaction at most. */
const ROWS_OF_OWN_FILE = 500;
/** So many buffered rows of a table become a file, without waiting for somebody to read. */
const MOST_BUFFERED = 5_000;
/** So many small files of a table become one. Larger ones stay, so that a row is rewritten a few times at most. */
const MOST_SMALL_FILES = 32;
const SMALL_FILE_ROWS = 250_000;

export interface EmbeddedLake extends Lake, Documents {
  /** For rows by the million, which come as lines. @param alike what these do not say */
  openBatch(alike: Alike): LakeBatch;
  /** Hands over paths of Parquet files that hold every row appended before; none disappears until `read` has ended. */
  withFiles<R>(read: (files: Record<LakeTable, string[]>, duckdb: DuckDBInstance) => Promise<R>): Promise<R>;
  settled: SettledTables;
  /** Rows ever appended: rises with every append, so that equal answers of one lake mean equal data. */
  dataVersion(): string;
  close(): Promise<void>;
}

/**
 * The lake in a data folder: `lake.sqlite` (manifest and buffer), `parquet/<table>/<number>.parquet`, `documents/`, `settled.duckdb`. Without
 * a folder, in a temporary one until closed, and manifest and what is settled in memory. One process holds a folder. A Parquet file is immutable and counts once the
 * manifest names it, so a kill leaves at most files that nobody reads; opening sweeps them away.
 */
export function openLake({ folder, clock }: { folder: string | undefined; clock: Clock }): EmbeddedLake {
  const root = folder ?? mkdtempSync(join(tmpdir(), 'comeback-lake-'));
  const parquet = join(root, 'parquet');
  const scratch = join(root, 'lake-scratch');
  mkdirSync(root, { recursive: true });
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { mode: 0o700 });
  const manifest = openLakeManifest(folder === undefined ? ':memory:' : join(root, 'lake.sqlite'), () => clock.now());
  const pathOf = (table: LakeTable, name: string) => join(parquet, table, name);
  for (const table of LAKE_TABLES) sweep(join(parquet, table), new Set(manifest.files(table).map((file) => file.name)));

  let opened: Promise<DuckDBInstance> | undefined;
  // A temporary lake is small: a second thread would have nothing to do, and cost a fifth of a question more.
  const duckdb = () => (opened ??= openDuckDb(scratch, folder === undefined ? 1 : 2));
  let writing: Promise<unknown> = Promise.resolve();
  let readers = 0;
  let retired: string[] = [];

  /** One at a time: two flushes would write the same rows twice, a compaction could miss a new file. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = writing.then(work, work);
    writing = turn.catch(() => undefined);
    return turn;
  }

  async function writeFile(table: LakeTable, bodies: readonly string[]): Promise<{ name: string; rowCount: number }> {
    const name = manifest.newName();
    await writeRows(await duckdb(), { table, bodies, scratch, target: pathOf(table, name) });
    return { name, rowCount: bodies.length };
  }

  /** @param bodies a row each, as JSON */
  async function keepRows(table: LakeTable, bodies: readonly string[]): Promise<void> {
    if (bodies.length === 0) return;
    if (bodies.length >= ROWS_OF_OWN_FILE)
      return inTurn(async () => {
        manifest.add(table, await writeFile(table, bodies));
        await compact(table);
      });
    manifest.buffer(table, bodies);
    if (manifest.bufferedCount(table) >= MOST_BUFFERED) await inTurn(() => flush(table));
  }

  /** @param lines path of a file of them */
  async function keepLines(table: LakeTable, lines: string, alike: Alike, rowCount: number): Promise<void> {
    const name = manifest.newName();
    await writeParquet(await duckdb(), {
      source: csvSource(table, lines, alike),
      scratch,
      target: pathOf(table, name),
    });
    manifest.add(table, { name, rowCount });
    await compact(table);
  }

  async function flush(table: LakeTable): Promise<void> {
    const { bodies, through } = manifest.buffered(table);
    if (bodies.length === 0) return;
    manifest.addBuffered(table, await writeFile(table, bodies), through);
    await compact(table);
  }

  async function compact(table: LakeTable): Promise<void> {
    const small = manifest.files(table).filter((file) => file.rowCount < SMALL_FILE_ROWS);
    if (small.length < MOST_SMALL_FILES) return;
    const name = manifest.newName();
    const paths = small.map((file) => pathOf(table, file.name));
    await writeParquet(await duckdb(), { source: parquetSource(paths), scratch, target: pathOf(table, name) });
    manifest.replace(table, { name, rowCount: small.reduce((sum, file) => sum + file.rowCount, 0) }, small);
    retired.push(...paths);
    await removeRetired();
  }

  async function removeRetired(): Promise<void> {
    if (readers > 0) return;
    const paths = retired;
    retired = [];
    await Promise.all(paths.map((path) => rm(path, { force: true })));
  }

  return {
    ...openDocuments(join(root, 'documents'), scratch),

    append: async (table, rows) =>
      keepRows(
        table,
        rows.map((row) => rowAsJson(table, row)),
      ),

    openBatch: (alike) =>
      openBatch(scratch, (table, lines, rowCount) => inTurn(() => keepLines(table, lines, alike, rowCount))),

    async withFiles(read) {
      const files = await inTurn(async () => {
        for (const table of LAKE_TABLES) await flush(table);
        readers += 1;
        const paths = LAKE_TABLES.map((table) => [
          table,
          manifest.files(table).map((file) => pathOf(table, file.name)),
        ]);
        return Object.fromEntries(paths) as Record<LakeTable, string[]>;
      });
      try {
        return await read(files, await duckdb());
      } finally {
        readers -= 1;
        await removeRetired();
      }
    },

    settled: openSettled(folder && join(folder, 'settled.duckdb')),

    dataVersion: () => manifest.appended().join('.'),

    async close() {
      await writing;
      (await opened)?.closeSync();
      manifest.close();
      rmSync(folder === undefined ? root : scratch, { recursive: true, force: true });
    },
  };
}

function sweep(folder: string, known: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (!known.has(name)) rmSync(join(folder, name));
}
