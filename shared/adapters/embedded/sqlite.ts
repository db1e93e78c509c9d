import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { AppError, dataDamaged } from '../../domain/errors.ts';

/** How long a write waits for another process that holds the file. The event loop stands still meanwhile. */
const BUSY_TIMEOUT_MS = 2_000;

/** SQLite's result code for "another connection is writing"; extended codes carry it in their low byte. */
const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** One SQLite file, opened. All work on it is synchronous: what one tick does, no other caller can get between. */
export interface Database {
  /** Prepared once per SQL text. Read a statement to its end before running the same one again. */
  prepare(sql: string): StatementSync;
  /**
   * Runs `work`, which must be synchronous, in one transaction: all of it is on disk when this returns, or none.
   * Transactions do not nest. @throws AppError `busy` if another process kept the file.
   */
  write<T>(work: () => T): T;
  /**
   * As `write`, with whatever else is asked for in the same turn: one commit and one fsync for all of them, and each stands or
   * fails alone. Resolved once committed.
   */
  writeTogether<T>(work: () => T): Promise<T>;
  /** Calls `listener` soon after writes that changed rows (once for all of one tick). Answers how to stop it. */
  onWrite(listener: () => void): () => void;
  close(): void;
}

/**
 * Opens or makes a file (owner-only) or a database in memory, and brings it up to the last of `migrations`; `user_version`
 * counts those already run. @throws AppError `data-too-new` if newer software wrote it.
 */
export function openSqlite(file: string | ':memory:', migrations: readonly string[]): Database {
  // SQLite gives its -wal and -shm files the mode of the file itself.
  if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
  const sqlite = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS });
  // FULL: an accepted complaint survives a power cut too, not only a killed process (NORMAL would do for that). It costs one
  // fsync per commit: thousands a second on an SSD, where one machine's contact centre needs tens.
  try {
    keepLog(sqlite);
    sqlite.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
  } catch (error) {
    sqlite.close();
    throw isUnreadable(error) ? dataDamaged(file, error) : error;
  }

  const statements = new Map<string, StatementSync>();
  const listeners = new Set<() => void>();
  const together = gathered((work) => database.write(work), sqlite);
  let announced = false;

  const database: Database = {
    prepare(sql) {
      const known = statements.get(sql);
      if (known) return known;
      const statement = sqlite.prepare(sql);
      statements.set(sql, statement);
      return statement;
    },

    write(work) {
      begin(sqlite);
      const before = changesSoFar(database);
      try {
        const result = work();
        const changed = changesSoFar(database) !== before;
        sqlite.exec('COMMIT');
        if (changed) announce();
        return result;
      } catch (error) {
        // A full disk has rolled back already; a second ROLLBACK would hide the reason.
        if (sqlite.isTransaction) sqlite.exec('ROLLBACK');
        throw error;
      }
    },

    writeTogether: together,

    onWrite(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    close() {
      sqlite.close();
    },
  };

  // A tick later, so that no listener runs inside the writer's call, or fails it after its commit.
  function announce(): void {
    if (announced || listeners.size === 0) return;
    announced = true;
    queueMicrotask(() => {
      announced = false;
      for (const listener of listeners) listener();
    });
  }

  try {
    migrate(sqlite, database, file, migrations);
  } catch (error) {
    sqlite.close();
    throw isUnreadable(error) ? dataDamaged(file, error) : error;
  }
  return database;
}

/** A transaction holds the file for others: some milliseconds at most. */
const MOST_TOGETHER = 100;

/** Writes of one turn as one transaction, each behind its own savepoint. */
function gathered(write: Database['write'], sqlite: DatabaseSync): Database['writeTogether'] {
  const waiting: (() => { settle: () => void })[] = [];
  const failing: ((error: unknown) => void)[] = [];

  function flush(): void {
    const [works, rejects] = [waiting.splice(0, MOST_TOGETHER), failing.splice(0, MOST_TOGETHER)];
    if (waiting.length > 0) queueMicrotask(flush);
    try {
      const done = write(() => works.map((work) => work()));
      for (const { settle } of done) settle();
    } catch (error) {
      for (const reject of rejects) reject(error);
    }
  }

  return <T>(work: () => T) =>
    new Promise<T>((resolve, reject) => {
      if (waiting.length === 0) queueMicrotask(flush);
      failing.push(reject);
      waiting.push(() => {
        sqlite.exec('SAVEPOINT one');
        try {
          const result = work();
          sqlite.exec('RELEASE one');
          return { settle: () => resolve(result) };
        } catch (error) {
          // A full disk has rolled back everything already: then all of them fail with the reason.
          if (!sqlite.isTransaction) throw error;
          sqlite.exec('ROLLBACK TO one; RELEASE one');
          return { settle: () => reject(error) };
        }
      });
    });
}

/** Between two tries for a lock that SQLite does not wait for. */
const AGAIN_MS = 10;

/** SQLite waits for no other process here, and one that opens the same new file has it for a moment. */
function keepLog(sqlite: DatabaseSync): void {
  const until = performance.now() + BUSY_TIMEOUT_MS;
  for (;;) {
    try {
      sqlite.exec('PRAGMA journal_mode = WAL');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, AGAIN_MS);
    }
  }
}

function begin(sqlite: DatabaseSync): void {
  try {
    sqlite.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if (!isBusy(error)) throw error;
    throw new AppError('Contention', 'busy', 'Another process is writing to the data folder; try again.', {
      retryable: true,
      expose: true,
      cause: error,
    });
  }
}

function isBusy(error: unknown): boolean {
  return codeOf(error) === SQLITE_BUSY;
}

function isUnreadable(error: unknown): boolean {
  return [SQLITE_CORRUPT, SQLITE_NOTADB].includes(codeOf(error) ?? 0);
}

/** SQLite's primary result code. */
function codeOf(error: unknown): number | undefined {
  const isOfSqlite = error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';
  return isOfSqlite ? (error.errcode as number) & 0xff : undefined;
}

function changesSoFar(database: Database): number {
  const row = database.prepare('SELECT total_changes() AS changes').get() as { changes: number };
  return row.changes;
}

function migrate(sqlite: DatabaseSync, database: Database, file: string, migrations: readonly string[]): void {
  database.write(() => {
    const { user_version: version } = sqlite.prepare('PRAGMA user_version').get() as { user_version: number };
    if (version > migrations.length) {
      throw new AppError(
        'DataTooNew',
        'data-too-new',
        `${file} was written by a newer version (its format is ${version}, this version reads up to ${migrations.length}): start the newer version, or another data folder.`,
        { expose: true },
      );
    }
    for (const migration of migrations.slice(version)) sqlite.exec(migration);
    sqlite.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}
