import {
  type AthenaClient,
  type ColumnInfo,
  type Datum,
  paginateGetQueryResults,
  type Row,
} from '@aws-sdk/client-athena';
import { AppError } from '../../../domain/errors.ts';
import type { SqlValue } from '../../../ports/lake.ts';
import { asking } from '../service-away.ts';

/**
 * The rows of an execution that has succeeded: counts as numbers, days as `YYYY-MM-DD`.
 * @throws RangeError for a number past what a number can hold; TypeError for a type that not both engines share
 */
export async function rowsOf(client: AthenaClient, executionId: string): Promise<Record<string, SqlValue>[]> {
  return asking('Athena', async () => {
    const rows: Record<string, SqlValue>[] = [];
    let isFirst = true;
    for await (const { ResultSet } of paginateGetQueryResults({ client }, { QueryExecutionId: executionId })) {
      const columns = ResultSet?.ResultSetMetadata?.ColumnInfo ?? [];
      const lines = ResultSet?.Rows ?? [];
      if (isFirst) checkHeader(executionId, columns, lines[0]);
      for (const { Data = [] } of isFirst ? lines.slice(1) : lines) rows.push(rowOf(columns, Data));
      isFirst = false;
    }
    return rows;
  });
}

/** The first row of a SELECT repeats the columns' names; were it data, a row would be lost without a word. */
function checkHeader(executionId: string, columns: readonly ColumnInfo[], row: Row | undefined): void {
  const names = columns.map(({ Name }) => Name);
  const header = (row?.Data ?? []).map(({ VarCharValue }) => VarCharValue);
  if (names.length > 0 && names.length === header.length && names.every((name, at) => name === header[at])) return;
  throw new AppError(
    'QueryFailed',
    'query-failed',
    `The answer of query ${executionId} does not begin with its header.`,
  );
}

function rowOf(columns: readonly ColumnInfo[], data: readonly Datum[]): Record<string, SqlValue> {
  return Object.fromEntries(
    columns.map(({ Name = '', Type = '' }, at) => [Name, sqlValue(Name, Type, data[at]?.VarCharValue)]),
  );
}

function sqlValue(column: string, type: string, text: string | undefined): SqlValue {
  if (text === undefined) return null;
  switch (type) {
    case 'bigint':
    case 'integer':
    case 'smallint':
    case 'tinyint': {
      const number = Number(text);
      if (Number.isSafeInteger(number)) return number;
      throw new RangeError(`${column} is past what a number can hold`);
    }
    case 'double':
    case 'float':
    case 'decimal':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'varchar':
    case 'char':
    case 'date':
      return text;
    default:
      throw new TypeError(`${column} has a type that not both engines share: cast it`);
  }
}
