import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INDEXES } from '../../infra/topology.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { openFeed } from '../../shared/adapters/embedded/feed.ts';
import { openTable } from '../../shared/adapters/embedded/table.ts';
import { PLACES } from './places.ts';
import { tableContract } from './table.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe.each(PLACES)('the embedded table $place', ({ newFile }) => {
  const file = newFile();
  tableContract(async () => openTable(openDatabase(file()), INDEXES));

  test('keys that are no Unicode text are refused, because two of them could become one', async () => {
    const table = openTable(openDatabase(file()), INDEXES);
    await expect(table.put({ pk: 'CASE#\ud800', sk: 'CASE' })).rejects.toMatchObject({ code: 'invalid-key' });
  });

  test('keys may hold any other character, a NUL too', async () => {
    const table = openTable(openDatabase(file()), INDEXES);
    const items = ['a\u0000b', 'a\u0000c', 'a'].map((sk) => ({ pk: 'P', sk, own: sk }));
    for (const item of items) await table.put(item);
    for (const item of items) expect(await table.get({ pk: 'P', sk: item.sk })).toEqual(item);
    expect((await table.query({ pk: 'P', startsWith: 'a\u0000' })).items).toHaveLength(2);
  });

  test('an attribute may have any name, "__proto__" too', async () => {
    const table = openTable(openDatabase(file()), INDEXES);
    const set = JSON.parse('{"__proto__":{"admin":true},"constructor":1}');
    const after = await table.update({ pk: 'P', sk: 'S' }, { set });
    expect(JSON.stringify(after)).toBe('{"pk":"P","sk":"S","__proto__":{"admin":true},"constructor":1}');
    expect({}).not.toHaveProperty('admin');
  });

  test.each([[['a']], [{ a: 1 }], ['text'], [['a', '1; DROP TABLE items']]])(
    'a page token %j that is none is refused to its sender',
    async (after) => {
      const table = openTable(openDatabase(file()), INDEXES);
      await expect(table.query({ pk: 'P', after })).rejects.toMatchObject({ code: 'invalid-input', expose: true });
    },
  );
});

describe('the embedded table, opened again', () => {
  const folder = temporaryFolder();
  const cases = (n: number) => ({
    pk: `CASE#${n}`,
    sk: 'CASE',
    customerPk: `CUSTOMER#${n % 3}`,
    customerSk: `${n}`,
    n,
  });

  test('holds what was written: items, index entries and feed', async () => {
    const file = join(folder, 'again.sqlite');
    const first = openDatabase(file);
    const before = openTable(first, INDEXES);
    for (let n = 0; n < 30; n += 1) await before.put(cases(n));
    await before.delete({ pk: 'CASE#0', sk: 'CASE' });
    const records = openFeed(first).read('follow', 100);
    first.close();

    const second = openDatabase(file);
    const after = openTable(second, INDEXES);
    expect(await after.get({ pk: 'CASE#7', sk: 'CASE' })).toEqual(cases(7));
    expect(await after.get({ pk: 'CASE#0', sk: 'CASE' })).toBeUndefined();
    expect((await after.queryIndex('customer', { pk: 'CUSTOMER#0' })).items).toHaveLength(9);
    expect(openFeed(second).read('follow', 100)).toEqual(records);
    second.close();
  });

  test('an index that is new, or keyed otherwise than before, finds the items already there', async () => {
    const file = join(folder, 'indexes.sqlite');
    const first = openDatabase(file);
    const before = openTable(first, {
      customer: { pk: 'customerPk', sk: 'sk' },
      dropped: { pk: 'customerPk', sk: 'sk' },
    });
    for (let n = 0; n < 12; n += 1) await before.put(cases(n));
    first.close();

    const second = openDatabase(file);
    const after = openTable(second, { customer: { pk: 'customerPk', sk: 'customerSk' }, all: { pk: 'sk', sk: 'pk' } });
    const { items } = await after.queryIndex('customer', { pk: 'CUSTOMER#1' });
    expect(items.map((item) => item.customerSk)).toEqual(['1', '10', '4', '7']);
    expect((await after.queryIndex('all', { pk: 'CASE' })).items).toHaveLength(12);
    await after.delete({ pk: 'CASE#1', sk: 'CASE' });
    expect((await after.queryIndex('customer', { pk: 'CUSTOMER#1' })).items).toHaveLength(3);
    expect(second.prepare("SELECT count(*) AS n FROM index_entries WHERE name = 'dropped'").get()).toEqual({ n: 0 });
    second.close();
  });
});
