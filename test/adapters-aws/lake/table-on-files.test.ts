import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { tableOnFiles } from './table-on-files.ts';

describe('what stands in for Athena here refuses to write what Athena refuses', () => {
  test.each([
    ['a column without a type', 'SELECT 1 AS a, NULL AS b', /b/],
    ['two columns of one name', 'SELECT 1 AS a, 2 AS a', /'a'/],
    ['two columns of one name in a query', 'SELECT * FROM (SELECT 1 AS a, 2 AS a) AS t', /a_1/],
    ['a column without a name', 'SELECT count(*) FROM (SELECT 1 AS a) AS t', /count_star/],
  ])('%s', async (_what, select, column) => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await expect(tableOnFiles(connection, 'x.y', select, '/nowhere', (work) => work())).rejects.toThrow(column);
  });
});
