import { beforeAll, describe, expect, test } from 'vitest';
import type { Table } from '../../../shared/ports/table.ts';

/** Puts, gets, updates and deletes, and what is refused. */
export function writingContract(make: () => Promise<Table>): void {
  let table: Table;
  let partitions = 0;
  /** A partition no other test writes to. */
  const partition = () => `CASE#${++partitions}`;

  beforeAll(async () => {
    table = await make();
  });

  describe('writing and reading', () => {
    test('what was put is got, in all JSON types', async () => {
      const item = {
        pk: partition(),
        sk: 'CASE',
        text: 'Café "naïve" 😀\n',
        whole: 42,
        fraction: -0.25,
        yes: true,
        no: false,
        nothing: null,
        list: [1, 'two', [3], { four: 4 }],
        map: { deep: { deeper: ['x'] }, 'a name.with#signs': 1 },
        empty: '',
        emptyList: [],
        emptyMap: {},
        largest: Number.MAX_SAFE_INTEGER,
        larger: 2 ** 60,
        huge: 1.2345678901234567e100,
        tiny: 5e-100,
      };
      expect(await table.put(item)).toBe(true);
      expect(await table.get({ pk: item.pk, sk: 'CASE' })).toEqual(item);
    });

    test('an item that was never put is undefined', async () => {
      expect(await table.get({ pk: partition(), sk: 'CASE' })).toBeUndefined();
    });

    test('a put replaces the whole item', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      await table.put({ ...key, first: 1, both: 1 });
      await table.put({ ...key, both: 2 });
      expect(await table.get(key)).toEqual({ ...key, both: 2 });
    });

    test('a put that changes nothing answers true', async () => {
      const item = { pk: partition(), sk: 'CASE', same: 1 };
      await table.put(item);
      expect(await table.put(item)).toBe(true);
      expect(await table.put(item, { present: true })).toBe(true);
    });

    test('undefined attributes are left out, also deep inside', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      await table.put({ ...key, kept: 1, dropped: undefined, map: { kept: 1, dropped: undefined } });
      const stored = await table.get(key);
      expect(stored).toStrictEqual({ ...key, kept: 1, map: { kept: 1 } });
      expect(await table.put({ ...key, other: 1 }, { missing: ['dropped'] })).toBe(true);
    });

    test('the caller may change what it gave and what it got without touching what is stored', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      const given = { ...key, list: [1] };
      await table.put(given);
      given.list.push(2);
      Object.assign((await table.get(key))?.list ?? {}, { 0: 'changed' });
      const updated = await table.update(key, { set: { other: given.list } });
      Object.assign(updated?.other ?? {}, { 0: 'changed' });
      given.list.push(3);
      expect(await table.get(key)).toEqual({ ...key, list: [1], other: [1, 2] });
    });

    test('a delete takes the item away, and another delete is no failure', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      await table.put({ ...key, here: 1 });
      expect(await table.delete(key)).toBe(true);
      expect(await table.get(key)).toBeUndefined();
      expect(await table.delete(key)).toBe(true);
      expect(await table.delete(key, { absent: true })).toBe(true);
      expect(await table.delete(key, { present: true })).toBe(false);
    });

    test.each([
      ['an empty partition key', { pk: '', sk: 'CASE' }],
      ['an empty sort key', { pk: 'CASE#1', sk: '' }],
      ['a partition key of more than 2,048 bytes', { pk: 'é'.repeat(1025), sk: 'CASE' }],
      ['a sort key of more than 1,024 bytes', { pk: 'CASE#1', sk: 'é'.repeat(513) }],
    ])('%s is refused by every way in', async (_, key) => {
      await expect(table.put({ ...key, x: 1 })).rejects.toMatchObject({ code: 'invalid-key' });
      await expect(table.update(key, { set: { x: 1 } })).rejects.toMatchObject({ code: 'invalid-key' });
      await expect(table.delete(key)).rejects.toMatchObject({ code: 'invalid-key' });
      await expect(table.get(key)).rejects.toMatchObject({ code: 'invalid-key' });
    });

    test('an item of 390 KB is kept, one of more than 400 KB refused and the item before it left', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      const large = { ...key, text: 'x'.repeat(390 * 1024) };
      await table.put(large);
      await expect(table.put({ ...key, text: 'x'.repeat(401 * 1024) })).rejects.toMatchObject({
        code: 'item-too-large',
      });
      await expect(table.put({ ...key, text: '€'.repeat(140 * 1024) })).rejects.toMatchObject({
        code: 'item-too-large',
      });
      await expect(table.update(key, { set: { more: 'x'.repeat(20 * 1024) } })).rejects.toMatchObject({
        code: 'item-too-large',
      });
      expect(await table.get(key)).toEqual(large);
    });

    test.each([Number.NaN, Number.POSITIVE_INFINITY])('%s is refused, not stored as something else', async (value) => {
      await expect(table.put({ pk: partition(), sk: 'CASE', value })).rejects.toMatchObject({ code: 'invalid-item' });
      const key = { pk: partition(), sk: 'CASE' };
      await expect(table.update(key, { set: { value } })).rejects.toMatchObject({ code: 'invalid-item' });
    });
  });

  describe('updating', () => {
    test('an update makes the item if there is none, and answers it', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      const made = await table.update(key, { set: { name: 'a' }, add: { count: 2 } });
      expect(made).toEqual({ ...key, name: 'a', count: 2 });
      expect(await table.get(key)).toEqual(made);
    });

    test('an update changes what it names and leaves the rest', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      await table.put({ ...key, stays: [1], changes: 'old', goes: 1, count: 1.5 });
      const after = await table.update(key, {
        set: { changes: 'new' },
        remove: ['goes', 'neverThere'],
        add: { count: -2, other: 1 },
      });
      expect(after).toEqual({ ...key, stays: [1], changes: 'new', count: -0.5, other: 1 });
      expect(await table.get(key)).toEqual(after);
    });

    test('an empty update makes an item of its key alone', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      expect(await table.update(key, {})).toEqual(key);
      expect(await table.get(key)).toEqual(key);
    });

    test('an update whose condition fails answers undefined and makes nothing', async () => {
      const key = { pk: partition(), sk: 'CASE' };
      expect(await table.update(key, { set: { x: 1 } }, { present: true })).toBeUndefined();
      expect(await table.get(key)).toBeUndefined();
    });

    test.each([
      ['a key attribute', { set: { sk: 'OTHER' } }],
      ['one attribute in two ways', { set: { count: 1 }, add: { count: 1 } }],
      ['a text by addition', { add: { text: 1 } }],
    ])('to change %s is refused and changes nothing', async (_, change) => {
      const item = { pk: partition(), sk: 'CASE', text: 'a' };
      await table.put(item);
      await expect(table.update({ pk: item.pk, sk: 'CASE' }, change)).rejects.toMatchObject({ code: 'invalid-change' });
      expect(await table.get({ pk: item.pk, sk: 'CASE' })).toEqual(item);
    });
  });
}
