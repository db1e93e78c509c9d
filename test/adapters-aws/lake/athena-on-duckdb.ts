import { AthenaClient } from '@aws-sdk/client-athena';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResultReader } from '@duckdb/node-api';
import { LAKE_COLUMNS } from '../../../shared/domain/loyalty/columns.ts';
import { LAKE_TABLES } from '../../../shared/domain/loyalty/rows.ts';
import type { Rows } from '../../unit/loyalty/cohort.ts';
import { NOWHERE } from '../nowhere.ts';
import { type SentCommand, serviceError, stub } from '../stubbed-client.ts';

export const DATABASE = 'comeback_lake';

/** A client for tests: nothing leaves the machine, and each call is tried once. */
export function athenaClient(maxAttempts = 1): AthenaClient {
  return new AthenaClient({ ...NOWHERE, maxAttempts });
}

/**
 * A client whose Athena is DuckDB: it runs the text that Athena would be sent over tables as Glue declares them (days as
 * text), and answers as Athena does: everything text, a header first, in pages.
 */
export async function athenaOnDuckDb(rows: Rows, pageSize = 1_000) {
  const duckdb = await DuckDBInstance.create(':memory:');
  const connection = await duckdb.connect();
  await fillTables(connection, rows);
  const answers = new Map<string, DuckDBResultReader>();

  async function answer({ name, input }: SentCommand): Promise<object | Error> {
    if (name === 'StartQueryExecution') {
      const id = String(input.ClientRequestToken);
      if (!answers.has(id)) answers.set(id, await connection.runAndReadAll(String(input.QueryString)));
      return { QueryExecutionId: id };
    }
    const reader = answers.get(String(input.QueryExecutionId));
    if (reader === undefined) return serviceError('InvalidRequestException');
    if (name === 'GetQueryExecution') return { QueryExecution: { Status: { State: 'SUCCEEDED' } } };
    return pageOf(reader, Number(input.NextToken ?? 0), pageSize);
  }

  const client = athenaClient();
  const sent = stub(client, answer);
  const close = () => {
    connection.closeSync();
    duckdb.closeSync();
  };
  return { client, sent, answer, close };
}

async function fillTables(connection: DuckDBConnection, rows: Rows): Promise<void> {
  await connection.run(`CREATE SCHEMA ${DATABASE}`);
  for (const table of LAKE_TABLES) {
    const columns = Object.entries(LAKE_COLUMNS[table]);
    const declared = columns.map(([name, type]) => `"${name}" ${type === 'DATE' ? 'VARCHAR' : type}`);
    await connection.run(`CREATE TABLE ${DATABASE}.${table} (${declared.join(', ')})`);
    const places = columns.map(() => '?').join(', ');
    for (const row of rows[table] ?? [])
      await connection.run(
        `INSERT INTO ${DATABASE}.${table} VALUES (${places})`,
        columns.map(([name]) => Reflect.get(row, name)),
      );
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
