import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type DuckDBConnection, version } from '@duckdb/node-api';
import type { LakeTable } from '../../../domain/loyalty/rows.ts';
import { type KeySql, SETTLED, type Settled, type SettledName } from '../../../domain/loyalty/settled/settled-sql.ts';
import { quoted } from '../lake-parquet.ts';

type TableFiles = Readonly<Record<LakeTable, readonly string[]>>;

/** The settled tables over the lake's files, kept from one statement to the next. */
export interface SettledTables {
  /**
   * Settles those of the tables that were not settled over just these files, of which the connection has the lake's tables as views.
   * Afterwards it is in a transaction in which they stay as they are, whatever is settled meanwhile.
   */
  show(connection: DuckDBConnection, names: readonly SettledName[], files: TableFiles): Promise<void>;
}

/**
 * A key as 64 bits of DuckDB's own hash: 43 letters cost six times as much to group and join by. Two of 3,000,000 keys (of which a pseudonym
 * has 256 bits) share a number in one of four million lakes: n^2 / 2^65.
 */
const NUMBER: KeySql = (column) => `CASE WHEN ${column} IS NULL THEN NULL ELSE hash(${column}) END`;

/**
 * In a file of DuckDB's own, which holds nothing that the lake does not: it may be deleted at any time while nobody has the folder open, and
 * what another version of DuckDB or a kill left of it is made anew.
 */
export function openSettled(path: string): SettledTables {
  let attached: Promise<void> | undefined;
  let settling: Promise<unknown> = Promise.resolve();

  /** One at a time, so that nothing is settled twice, and nobody's transaction begins between two of its tables. */
  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = settling.then(work, work);
    settling = turn.catch(() => undefined);
    return turn;
  }

  async function attach(connection: DuckDBConnection): Promise<void> {
    const open = () => connection.run(`ATTACH ${quoted(path)} AS settled`);
    await open().catch(() => {
      for (const file of [path, `${path}.wal`]) rmSync(file, { force: true });
      return open();
    });
    await connection.run('CREATE TABLE IF NOT EXISTS settled.states (name VARCHAR, state VARCHAR)');
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

  return {
    show: (connection, names, files) =>
      inTurn(async () => {
        attached ??= attach(connection);
        await attached;
        for (const name of names) {
          const state = stateOf(SETTLED[name], files);
          const known = await connection.runAndReadAll('SELECT state FROM settled.states WHERE name = ?', [name]);
          if (known.getRows()[0]?.[0] !== state) await settle(connection, name, state);
          await connection.run(`CREATE TEMP VIEW ${name} AS SELECT * FROM settled.${name}`);
        }
        await connection.run('BEGIN');
        // The transaction sees what was there when it first looked.
        for (const name of names) await connection.run(`SELECT 1 FROM ${name} LIMIT 0`);
      }),
  };
}

/** What a table was made by and of: a file's name, size and time, so that a folder brought back from a copy is not taken for what it was. */
function stateOf({ sql, sortedBy, reads }: Settled, files: TableFiles): string {
  const read = reads.flatMap((table) =>
    files[table].map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [table, basename(path), size, mtimeMs];
    }),
  );
  const made = JSON.stringify([version(), sql(NUMBER), sortedBy, read]);
  return createHash('sha256').update(made).digest('hex');
}
