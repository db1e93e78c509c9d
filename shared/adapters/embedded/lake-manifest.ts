import { LAKE_TABLES, type LakeTable } from '../../domain/loyalty/rows.ts';
import type { Instant } from '../../domain/time.ts';
import { type Database, openSqlite } from './sqlite.ts';

const MIGRATIONS = [
  `
  -- Rows kept, but not yet in a Parquet file, as JSON.
  CREATE TABLE buffered (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    lake_table TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX buffered_by_table ON buffered (lake_table, seq);

  -- A Parquet file counts from its line here on, and no longer once the line is gone.
  CREATE TABLE files (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    lake_table TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    row_count INTEGER NOT NULL,
    added_at TEXT NOT NULL
  );

  -- How many rows were ever appended; only rises.
  CREATE TABLE appended (lake_table TEXT PRIMARY KEY, row_count INTEGER NOT NULL) WITHOUT ROWID;
  `,
];

export interface LakeFile {
  name: string;
  rowCount: number;
}

/** What the lake holds: which Parquet files count, and rows on their way into one. Each change is one transaction. */
export interface LakeManifest {
  buffer(table: LakeTable, bodies: readonly string[]): void;
  bufferedCount(table: LakeTable): number;
  /** In the order of writing, with the number of the last. */
  buffered(table: LakeTable): { bodies: string[]; through: number };
  files(table: LakeTable): LakeFile[];
  /** A file name that no file has had, also in an earlier life of this folder. */
  newName(): string;
  /** A file of new rows. */
  add(table: LakeTable, file: LakeFile): void;
  /** A file that takes the place of buffered rows up to `through`. */
  addBuffered(table: LakeTable, file: LakeFile, through: number): void;
  /** A file that takes the place of others. */
  replace(table: LakeTable, file: LakeFile, others: readonly LakeFile[]): void;
  /** Rows ever appended, of each table in the order of LAKE_TABLES. */
  appended(): number[];
  close(): void;
}

export function openLakeManifest(file: string | ':memory:', now: () => Instant): LakeManifest {
  const database = openSqlite(file, MIGRATIONS);
  let lastName = Number(get(database, 'SELECT max(seq) AS value FROM sqlite_sequence WHERE name = ?', 'files'));

  const insert = (table: LakeTable, { name, rowCount }: LakeFile) =>
    database
      .prepare('INSERT INTO files (lake_table, name, row_count, added_at) VALUES (?, ?, ?, ?)')
      .run(table, name, rowCount, now());
  const tally = (table: LakeTable, rows: number) =>
    database
      .prepare(
        'INSERT INTO appended VALUES (?, ?) ON CONFLICT (lake_table) DO UPDATE SET row_count = row_count + excluded.row_count',
      )
      .run(table, rows);

  return {
    buffer(table, bodies) {
      database.write(() => {
        const statement = database.prepare('INSERT INTO buffered (lake_table, body) VALUES (?, ?)');
        for (const body of bodies) statement.run(table, body);
        tally(table, bodies.length);
      });
    },
    bufferedCount: (table) =>
      Number(get(database, 'SELECT count(*) AS value FROM buffered WHERE lake_table = ?', table)),
    buffered(table) {
      const rows = database.prepare('SELECT seq, body FROM buffered WHERE lake_table = ? ORDER BY seq').all(table);
      return { bodies: rows.map((row) => String(row.body)), through: Number(rows.at(-1)?.seq ?? 0) };
    },
    files: (table) =>
      database
        .prepare('SELECT name, row_count FROM files WHERE lake_table = ? ORDER BY number')
        .all(table)
        .map((row) => ({ name: String(row.name), rowCount: Number(row.row_count) })),
    newName() {
      lastName += 1;
      return `${String(lastName).padStart(8, '0')}.parquet`;
    },
    add(table, file) {
      database.write(() => {
        insert(table, file);
        tally(table, file.rowCount);
      });
    },
    addBuffered(table, file, through) {
      database.write(() => {
        insert(table, file);
        database.prepare('DELETE FROM buffered WHERE lake_table = ? AND seq <= ?').run(table, through);
      });
    },
    replace(table, file, others) {
      database.write(() => {
        insert(table, file);
        for (const other of others) database.prepare('DELETE FROM files WHERE name = ?').run(other.name);
      });
    },
    appended: () =>
      LAKE_TABLES.map((table) =>
        Number(get(database, 'SELECT row_count AS value FROM appended WHERE lake_table = ?', table)),
      ),
    close: () => database.close(),
  };
}

function get(database: Database, sql: string, parameter: string): unknown {
  return database.prepare(sql).get(parameter)?.value ?? 0;
}
