import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/ports/table.ts';
import { everyItem } from '../every-item.ts';

/** Index entries follow their items, and are listed like a partition. */
export function indexContract(make: () => Promise<Table>): void {
  let table: Table;
  let partitions = 0;
  /** A partition no other test writes to. */
  const partition = () => `CASE#${++partitions}`;

  beforeAll(async () => {
    table = await make();
  });

  describe('querying an index', () => {
    const customers = async (pk: string) =>
      (await everyItem((query) => table.queryIndex('customer', query), { pk, limit: 2 })).items.map(
        (item) => `${item.pk} ${item.customerSk}`,
      );

    test('an item lies in the index if it has both key attributes, whole', async () => {
      const pk = partition();
      const whole = { pk, sk: 'A', customerPk: `C#${pk}`, customerSk: '1', other: { deep: [1] } };
      await table.put(whole);
      await table.put({ pk, sk: 'B', customerPk: `C#${pk}` });
      await table.put({ pk, sk: 'C', customerSk: '1' });
      expect((await table.queryIndex('customer', { pk: `C#${pk}` })).items).toEqual([whole]);
    });

    test('an item moves when its key attributes change, and leaves when one vanishes or the item does', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      const [here, there] = [`HERE#${key.pk}`, `THERE#${key.pk}`];
      await table.put({ ...key, customerPk: here, customerSk: '1' });
      expect(await customers(here)).toEqual([`${key.pk} 1`]);

      await table.update(key, { set: { customerSk: '2' } });
      expect(await customers(here)).toEqual([`${key.pk} 2`]);

      await table.update(key, { set: { customerPk: there } });
      expect(await customers(here)).toEqual([]);
      expect(await customers(there)).toEqual([`${key.pk} 2`]);

      await table.update(key, { remove: ['customerSk'] });
      expect(await customers(there)).toEqual([]);

      await table.put({ ...key, customerPk: there, customerSk: '3' });
      expect(await customers(there)).toEqual([`${key.pk} 3`]);
      await table.put({ ...key });
      expect(await customers(there)).toEqual([]);

      await table.put({ ...key, customerPk: there, customerSk: '4' });
      await table.delete(key);
      expect(await customers(there)).toEqual([]);
    });

    test('an item lies in several indexes at once, each by its own keys', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      const keys = { ownerPk: `O#${key.pk}`, ownerSk: '2', receivedPk: `R#${key.pk}`, receivedSk: '1' };
      await table.put({ ...key, ...keys });
      await table.update(key, { remove: ['ownerPk'] });
      expect((await table.queryIndex('owner', { pk: keys.ownerPk })).items).toEqual([]);
      expect((await table.queryIndex('received', { pk: keys.receivedPk })).items).toHaveLength(1);
      expect((await table.queryIndex('customer', { pk: keys.receivedPk })).items).toEqual([]);
    });

    test('items of one index key are all there, over pages', async () => {
      const pk = partition();
      for (let n = 0; n < 7; n += 1)
        await table.put({ pk: `${pk}-${n}`, sk: 'CASE', customerPk: pk, customerSk: 'same' });
      const { items } = await everyItem((query) => table.queryIndex('customer', query), { pk, limit: 2 });
      expect(new Set(items.map((item) => item.pk)).size).toBe(7);
      expect(items).toHaveLength(7);
    });

    test('1,200 items come by index order, from and to, ascending and descending', async () => {
      const pk = partition();
      const order = Array.from({ length: 1_200 }, (_, n) => String(n).padStart(4, '0'));
      for (let first = 0; first < order.length; first += 100) {
        await Promise.all(
          order
            .slice(first, first + 100)
            .map((n) => table.put({ pk: `${pk}-${9_999 - Number(n)}`, sk: 'CASE', customerPk: pk, customerSk: n })),
        );
      }
      const read = async (query: object) =>
        (await everyItem((asked) => table.queryIndex('customer', asked), { pk, ...query })).items.map(
          (item) => item.customerSk,
        );
      expect(await read({ limit: 250 })).toEqual(order);
      expect(await read({ limit: 400, descending: true })).toEqual([...order].reverse());
      expect(await read({ limit: 7, from: '0100', to: '0150' })).toEqual(order.slice(100, 151));
      expect(await read({ limit: 7, startsWith: '01', descending: true })).toEqual(order.slice(100, 200).reverse());
    });

    test('a key attribute that can be no key is refused', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      const refusal = { code: 'invalid-key' };
      await expect(table.put({ ...key, customerPk: 5, customerSk: '1' })).rejects.toMatchObject(refusal);
      await expect(table.put({ ...key, customerPk: '', customerSk: '1' })).rejects.toMatchObject(refusal);
      const set = { customerPk: 'x', customerSk: '' };
      await expect(table.update(key, { set })).rejects.toMatchObject(refusal);
      expect(await table.get(key)).toBeUndefined();
    });

    test('an unknown index is refused', async () => {
      for (const index of ['neverThere', 'constructor']) {
        await expect(table.queryIndex(index, { pk: 'x' })).rejects.toMatchObject({ code: 'unknown-index' });
      }
    });
  });
}
