import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/ports/table.ts';
import { everyItem, sortKeys } from '../every-item.ts';

/** Listing a partition: order, bounds and pages. */
export function queryContract(make: () => Promise<Table>): void {
  let table: Table;
  let partitions = 0;
  /** A partition no other test writes to. */
  const partition = () => `CASE#${++partitions}`;

  beforeAll(async () => {
    table = await make();
  });

  describe('querying a partition', () => {
    test('items come in the order of their sort keys as UTF-8 bytes, and backwards if asked', async () => {
      const pk = partition();
      // By UTF-16 units, as JavaScript sorts, 😀 would stand before U+FFFD.
      const inOrder = ['!', '#', '0', '10', '9', 'A', 'TEXT', 'TEXT#', 'TEXT#1', 'a', 'é', '￭', '�', '😀', '😀a'];
      for (const sk of [...inOrder].reverse()) await table.put({ pk, sk });
      await table.put({ pk: `${pk}0`, sk: 'A' });
      expect(await sortKeys(table, { pk })).toEqual(inOrder);
      expect(await sortKeys(table, { pk, descending: true })).toEqual([...inOrder].reverse());
      expect(await sortKeys(table, { pk, limit: 4, descending: true })).toEqual([...inOrder].reverse());
    });

    test('a query of an empty partition has no items and no next page', async () => {
      expect(await table.query({ pk: partition() })).toEqual({ items: [] });
    });

    test('from and to are both inclusive', async () => {
      const pk = partition();
      for (const sk of ['a', 'b', 'c', 'd']) await table.put({ pk, sk });
      expect(await sortKeys(table, { pk, from: 'b' })).toEqual(['b', 'c', 'd']);
      expect(await sortKeys(table, { pk, to: 'b' })).toEqual(['a', 'b']);
      expect(await sortKeys(table, { pk, from: 'b', to: 'c' })).toEqual(['b', 'c']);
      expect(await sortKeys(table, { pk, from: 'b', to: 'c', descending: true })).toEqual(['c', 'b']);
      expect(await sortKeys(table, { pk, from: 'bb', to: 'bc' })).toEqual([]);
      expect(await sortKeys(table, { pk, from: 'c', to: 'b' })).toEqual([]);
      expect(await sortKeys(table, { pk, from: '' })).toEqual(['a', 'b', 'c', 'd']);
      expect(await sortKeys(table, { pk, startsWith: '' })).toEqual(['a', 'b', 'c', 'd']);
      expect(await sortKeys(table, { pk, to: '' })).toEqual([]);
    });

    test('startsWith takes all that begin so, and nothing beside it', async () => {
      const pk = partition();
      const last = '\u{10ffff}';
      const keys = [
        'TEXT',
        'TEXT"',
        'TEXT#',
        'TEXT#1',
        'TEXT#é',
        `TEXT#${last}`,
        `TEXT#${last}z`,
        'TEXT$',
        'TEXU',
        'text#1',
      ];
      for (const sk of keys) await table.put({ pk, sk });
      const those = ['TEXT#', 'TEXT#1', 'TEXT#é', `TEXT#${last}`, `TEXT#${last}z`];
      expect(await sortKeys(table, { pk, startsWith: 'TEXT#' })).toEqual(those);
      expect(await sortKeys(table, { pk, startsWith: 'TEXT#', descending: true, limit: 2 })).toEqual(
        [...those].reverse(),
      );
      expect(await sortKeys(table, { pk, startsWith: `TEXT#${last}` })).toEqual(those.slice(3));
      expect(await sortKeys(table, { pk, startsWith: 'TEXT%' })).toEqual([]);
      expect(await sortKeys(table, { pk, startsWith: 'TEXT_' })).toEqual([]);
    });

    test('2,500 items come through pages of any size without loss or repeat, in both directions', async () => {
      const pk = partition();
      const keys = Array.from({ length: 2_500 }, (_, n) => `ROW#${String(n).padStart(5, '0')}`);
      for (let first = 0; first < keys.length; first += 100) {
        await Promise.all(keys.slice(first, first + 100).map((sk) => table.put({ pk, sk })));
      }
      expect(await sortKeys(table, { pk })).toEqual(keys);
      expect(await sortKeys(table, { pk, limit: 1_000 })).toEqual(keys);
      expect(await sortKeys(table, { pk, limit: 137 })).toEqual(keys);
      expect(await sortKeys(table, { pk, limit: 500, descending: true })).toEqual([...keys].reverse());
      expect(await sortKeys(table, { pk, limit: 99, from: keys[1] ?? '', to: keys[300] ?? '' })).toEqual(
        keys.slice(1, 301),
      );
      expect(await sortKeys(table, { pk, limit: 300, startsWith: 'ROW#01' })).toEqual(keys.slice(1_000, 2_000));
    });

    test('the last page says so, also where it is full', async () => {
      const pk = partition();
      for (const sk of ['a', 'b', 'c', 'd']) await table.put({ pk, sk });
      const first = await table.query({ pk, limit: 2 });
      expect(await table.query({ pk, limit: 2, after: first.next ?? null })).toEqual({
        items: [
          { pk, sk: 'c' },
          { pk, sk: 'd' },
        ],
      });
      expect(await table.query({ pk, limit: 4 })).not.toHaveProperty('next');
    });

    test.each([[['a', 'b', 'c', 'd']], [{ a: 1 }], ['text'], [[]], [[{ S: 'a' }]], [null]])(
      'a page token %j that is none is refused to its sender',
      async (after) => {
        const refusal = { code: 'invalid-input', field: 'after', expose: true };
        await expect(table.query({ pk: partition(), after })).rejects.toMatchObject(refusal);
        await expect(table.queryIndex('customer', { pk: partition(), after })).rejects.toMatchObject(refusal);
      },
    );

    test('bounds that exclude one another are refused', async () => {
      const query = { pk: partition(), startsWith: 'a', from: 'b' };
      await expect(table.query(query)).rejects.toMatchObject({ code: 'invalid-query' });
    });

    test('a page of large items ends early and says where the next begins', async () => {
      const pk = partition();
      for (const sk of ['a', 'b', 'c', 'd', 'e']) await table.put({ pk, sk, text: 'x'.repeat(380 * 1024) });
      const { items, pages } = await everyItem(table.query, { pk, limit: 100 });
      expect(items.map((item) => item.sk)).toEqual(['a', 'b', 'c', 'd', 'e']);
      expect(pages).toBeGreaterThan(1);
    });

    test('items that come and go between two pages neither repeat nor hide others', async () => {
      const pk = partition();
      for (const sk of ['b', 'd', 'f', 'h']) await table.put({ pk, sk });
      const first = await table.query({ pk, limit: 2 });
      expect(first.items.map((item) => item.sk)).toEqual(['b', 'd']);
      await table.delete({ pk, sk: 'd' });
      for (const sk of ['a', 'e']) await table.put({ pk, sk });
      const rest = await sortKeys(table, { pk, limit: 2, ...(first.next === undefined ? {} : { after: first.next }) });
      expect(rest).toEqual(['e', 'f', 'h']);
    });

    test.each([0, 1_001, 1.5])('a limit of %s is refused', async (limit) => {
      await expect(table.query({ pk: partition(), limit })).rejects.toThrow();
    });
  });
}
