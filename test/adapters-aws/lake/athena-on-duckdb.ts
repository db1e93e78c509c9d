import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AthenaClient } from '@aws-sdk/client-athena';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResultReader } from '@duckdb/node-api';
import { LAKE_COLUMNS } from '../../../shared/domain/loyalty/columns.ts';
import { LAKE_TABLES } from '../../../shared/domain/loyalty/rows.ts';
import type { Rows } from '../../unit/loyalty/cohort.ts';
import { NOWHERE } from '../nowhere.ts';
import { type SentCommand, serviceError, stub } from '../stubbed-client.ts';
import { type InTurn, tableOnFiles } from './table-on-files.ts';

export const DATABASE = 'comeback_lake';
export const SETTLED_DATABASE = 'comeback_lake_settled';

/** A client for tests: nothing leaves the machine, and each call is tried once. */
export function athenaClient(maxAttempts = 1): AthenaClient {
  return new AthenaClient({ ...NOWHERE, maxAttempts });
}

/**
 * A client whose Athena is DuckDB: it runs the text that Athena would be sent over Parquet files of tables as Glue declares them (days as
 * text), writes Parquet files where it is told to create a table, and answers as Athena does: everything text, a header first, in pages.
 */
export async function athenaOnDuckDb(rows: Rows, pageSize = 1_000) {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-athena-test-'));
  // Of so few rows a second thread would have nothing to do.
  const duckdb = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await duckdb.connect();
  await fillTables(connection, rows, folder);
  await connection.run(`CREATE SCHEMA ${SETTLED_DATABASE}`);
  const executions = new Map<string, Promise<DuckDBResultReader | Error>>();

  let naming: Promise<unknown> = Promise.resolve();
  const inTurn: InTurn = (work) => {
    const turn = naming.then(work);
    naming = turn.catch(() => undefined);
    return turn;
  };

  async function run(text: string, id: string): Promise<DuckDBResultReader> {
    const [, created, select = ''] = /^CREATE TABLE (\S+) WITH \(format = 'PARQUET'\) AS\n([\s\S]*)$/.exec(text) ?? [];
    const [, dropped] = /^DROP TABLE IF EXISTS (\S+)$/.exec(text) ?? [];
    // Of its own for each, as they run at the same time.
    const own = await duckdb.connect();
    try {
      if (created !== undefined) await tableOnFiles(own, created, select, join(folder, 'answers/tables', id), inTurn);
      return await own.runAndReadAll(
        created !== undefined ? 'SELECT 1' : dropped !== undefined ? `DROP VIEW IF EXISTS ${dropped}` : text,
      );
    } finally {
      own.closeSync();
    }
  }

  async function tables(): Promise<string[]> {
    const found = await connection.runAndReadAll(
      `SELECT view_name FROM duckdb_views() WHERE schema_name = '${SETTLED_DATABASE}' ORDER BY 1`,
    );
    return found.getRows().map(([name]) => String(name));
  }

  async function answer({ name, input }: SentCommand): Promise<object | Error> {
    if (name === 'ListTableMetadata') {
      const matching = new RegExp(`^${input.Expression}$`);
      const all = (await tables()).filter((table) => matching.test(table));
      const start = Number(input.NextToken ?? 0);
      const end = start + pageSize;
      return {
        TableMetadataList: all.slice(start, end).map((Name) => ({ Name })),
        ...(end < all.length ? { NextToken: String(end) } : {}),
      };
    }
    if (name === 'StartQueryExecution') {
      const id = String(input.ClientRequestToken);
      if (!executions.has(id))
        executions.set(
          id,
          run(String(input.QueryString), id).catch((error) => error),
        );
      return { QueryExecutionId: id };
    }
    const result = await executions.get(String(input.QueryExecutionId));
    if (result === undefined) return serviceError('InvalidRequestException');
    if (name === 'GetQueryExecution') return { QueryExecution: { Status: statusOf(result) } };
    return result instanceof Error ? result : pageOf(result, Number(input.NextToken ?? 0), pageSize);
  }

  const client = athenaClient();
  const sent = stub(client, answer);
  const close = () => {
    connection.closeSync();
    duckdb.closeSync();
    rmSync(folder, { recursive: true });
  };
  return { client, sent, answer, tables, close };
}

const statusOf = (result: DuckDBResultReader | Error) =>
  result instanceof Error
    ? { State: 'FAILED', AthenaError: { Retryable: false, ErrorMessage: result.message } }
    : { State: 'SUCCEEDED' };

async function fillTables(connection: DuckDBConnection, rows: Rows, folder: string): Promise<void> {
  await connection.run(`CREATE SCHEMA ${DATABASE}`);
  mkdirSync(join(folder, 'lake'), { recursive: true });
  for (const table of LAKE_TABLES) {
    const columns = Object.entries(LAKE_COLUMNS[table]);
    const declared = columns.map(([name, type]) => `'${name}': '${type === 'DATE' ? 'VARCHAR' : type}'`);
    const told = join(folder, 'lake', `${table}.json`);
    writeFileSync(told, (rows[table] ?? []).map((row) => JSON.stringify(row)).join('\n'));
    const read = `read_json('${told}', format = 'newline_delimited', columns = {${declared.join(', ')}})`;
    const file = join(folder, 'lake', `${table}.parquet`);
    await connection.run(`COPY (SELECT * FROM ${read}) TO '${file}' (FORMAT parquet)`);
    await connection.run(`CREATE VIEW ${DATABASE}.${table} AS SELECT * FROM read_parquet('${file}')`);
  }
}

/** The rows from `start` on; the header counts as the first, as with Athena. */
function pageOf(reader: DuckDBResultReader, start: number, pageSize: number): object {
  const names = reader.columnNames();
  const types = reader.columnTypes();
  const all = [names, ...reader.getRows()];
  const shown = all.slice(start, start + pageSize);
  return {
    ResultSet: {
      ResultSetMetadata: {
        ColumnInfo: names.map((Name, at) => ({ Name, Type: String(types[at]).toLowerCase() })),
      },
      Rows: shown.map((values) => ({
        Data: values.map((value) => (value === null ? {} : { VarCharValue: String(value) })),
      })),
    },
    ...(start + pageSize < all.length ? { NextToken: String(start + pageSize) } : {}),
  };
}
