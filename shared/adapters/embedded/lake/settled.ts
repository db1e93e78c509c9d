import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type DuckDBConnection, version } from '@duckdb/node-api';
import type { LakeTable } from '../../../domain/loyalty/rows.ts';
import { type KeySql, SETTLED, type Settled, type SettledName } from '../../../domain/loyalty/settled/settled-sql.ts';
import { quoted } from '../lake-parquet.ts';

type TableFiles = Readonly<Record<LakeTable, readonly string[]>>;

interface Reading {
  names: readonly SettledName[];
  files: TableFiles;
}

/** The settled tables over the lake's files, kept from one statement to the next. */
export interface SettledTables {
  /**
   * Reads while the tables stay as they are, settled over just these files, of which the connection has the lake's tables as views. Where the
   * file turns out to be spoilt, it is made anew and read once more.
   */
  reading<R>(connection: DuckDBConnection, of: Reading, read: () => Promise<R>): Promise<R>;
}

/**
 * A key as 64 bits of DuckDB's own hash: 43 letters cost six times as much to group and join by. Two of 3,000,000 keys (of which a pseudonym
 * has 256 bits) share a number in one of four million lakes: n^2 / 2^65.
 */
const NUMBER: KeySql = (column) => `CASE WHEN ${column} IS NULL THEN NULL ELSE hash(${column}) END`;

/**
 * In a file of DuckDB's own, which holds nothing that the lake does not: it may be deleted at any time while nobody has the folder open, and
 * what another version of DuckDB, a kill or a bad disk left of it is made anew. Without a file, in memory.
 */
export function openSettled(path: string | undefined): SettledTables {
  let settling: Promise<unknown> = Promise.resolve();
  const readers = new Set<Promise<void>>();
  const remove = () => {
    if (path !== undefined) for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
  };

  /** One at a time, so that nothing is settled twice, and nobody's transaction begins between two of its tables. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = settling.then(work, work);
    settling = turn.catch(() => undefined);
    return turn;
  }

  /** Also where it is attached already: what fails here is tried again by the next question. */
  async function attach(connection: DuckDBConnection): Promise<void> {
    const open = () => connection.run(`ATTACH IF NOT EXISTS ${quoted(path ?? ':memory:')} AS settled`);
    await open().catch(() => {
      remove();
      return open();
    });
    await connection.run('CREATE TABLE IF NOT EXISTS settled.states (name VARCHAR, state VARCHAR)');
    // What is not found among the lake's tables is looked for there.
    await connection.run("SET search_path = 'memory.main,settled.main'");
  }

  async function settle(connection: DuckDBConnection, name: SettledName, state: string): Promise<void> {
    const { sql, sortedBy }: Settled = SETTLED[name];
    await connection.run('BEGIN');
    try {
      const order = sortedBy === undefined ? '' : ` ORDER BY ${sortedBy}`;
      await connection.run(`CREATE OR REPLACE TABLE settled.${name} AS SELECT * FROM (${sql(NUMBER)}) AS made${order}`);
      await connection.run('DELETE FROM settled.states WHERE name = ?', [name]);
      await connection.run('INSERT INTO settled.states VALUES (?, ?)', [name, state]);
      await connection.run('COMMIT');
    } catch (error) {
      await connection.run('ROLLBACK');
      throw error;
    }
  }

  async function show(connection: DuckDBConnection, { names, files }: Reading): Promise<void> {
    await attach(connection);
    const kept = (await connection.runAndReadAll('SELECT name, state FROM settled.states')).getRows();
    const states = new Map(kept.map(([name, state]) => [name, state]));
    for (const name of names) {
      const state = stateOf(SETTLED[name], files);
      if (states.get(name) !== state) await settle(connection, name, state);
    }
  }

  async function readOnce<R>(connection: DuckDBConnection, of: Reading, read: () => Promise<R>): Promise<R> {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    let isBegun = false;
    try {
      await inTurn(async () => {
        readers.add(ended);
        await show(connection, of);
        await connection.run('BEGIN');
        isBegun = true;
        // The transaction sees all of them as they were when it first looked at one.
        await connection.run('SELECT 1 FROM settled.states LIMIT 0');
      });
      return await read();
    } finally {
      try {
        if (isBegun) await connection.run('ROLLBACK');
      } finally {
        readers.delete(ended);
        end();
      }
    }
  }

  /** Nobody begins to read meanwhile, and who reads is waited for: DuckDB attaches no file anew that a transaction still holds. */
  const discard = (connection: DuckDBConnection) =>
    inTurn(async () => {
      await Promise.all(readers);
      await connection.run('DETACH DATABASE IF EXISTS settled');
      remove();
    });

  return {
    reading: (connection, of, read) =>
      readOnce(connection, of, read).catch(async (error) => {
        if (!SPOILT.test(String(error))) throw error;
        await discard(connection);
        return readOnce(connection, of, read);
      }),
  };
}

/** What DuckDB says of a file of its own; the lake's are Parquet. */
const SPOILT = /Corrupt database file/;

/** What a table was made by and of: a file's name, size and time, so that a folder brought back from a copy is not taken for what it was. */
function stateOf({ sql, sortedBy, reads, builds = [] }: Settled, files: TableFiles): string {
  const read = reads.flatMap((table) =>
    files[table].map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [table, basename(path), size, mtimeMs];
    }),
  );
  const built = builds.map((name) => SETTLED[name as SettledName].sql(NUMBER));
  const made = JSON.stringify([version(), sql(NUMBER), built, sortedBy, read]);
  return createHash('sha256').update(made).digest('hex');
}
