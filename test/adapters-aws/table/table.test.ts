import { describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/ports/table.ts';
import { tableContract } from '../../contract/table.contract.ts';
import { expectDeclared } from '../stubbed-client.ts';
import { IS_EMULATED, type OpenedTable, tableBench } from './table-bench.ts';

describe('the table in DynamoDB', () => {
  const make = tableBench();
  const opened: OpenedTable[] = [];
  tableContract(
    async () => {
      const one = await make();
      opened.push(one);
      return one.table;
    },
    { comparesByUtf16: IS_EMULATED },
  );

  test('in all of this, reads were consistent unless of an index, and no other table was meant', () => {
    expect(opened).toHaveLength(4);
    for (const { name, sent } of opened) {
      expect(sent.length).toBeGreaterThan(0);
      for (const { name: command, input } of sent) {
        expect(input.TableName).toBe(name);
        if (command === 'GetItem') expect(input.ConsistentRead).toBe(true);
        if (command === 'Query') expect(input.ConsistentRead).toBe(input.IndexName === undefined ? true : undefined);
      }
    }
  });

  const key = { pk: 'CASE#1', sk: 'CASE' };
  const operations: Record<keyof Table, (table: Table) => Promise<unknown>> = {
    get: (table) => table.get(key),
    put: (table) => table.put({ ...key, n: 1 }, { any: [{ absent: true }, { present: true }] }),
    update: (table) => table.update(key, { add: { n: 1 } }, { below: { n: 0 } }),
    delete: (table) => table.delete(key, { equals: { n: 0 } }),
    query: (table) => table.query({ pk: key.pk, limit: 1 }),
    queryIndex: (table) => table.queryIndex('customer', { pk: key.pk }),
  };

  test('each operation sends what its permission is for, and nothing else', async () => {
    const { table, sent } = await make();
    for (const [operation, run] of Object.entries(operations)) {
      await run(table);
      expect(sent).toHaveLength(1);
      expect('IndexName' in (sent[0]?.input ?? {})).toBe(operation === 'queryIndex');
      expectDeclared('table', operation, sent.splice(0), 'dynamodb');
    }
  });
});
