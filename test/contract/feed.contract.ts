import { beforeEach, expect, test } from 'vitest';
import type { FeedRecord } from '../../shared/ports/feed.ts';
import type { Table } from '../../shared/ports/table.ts';

/** A table and what its change feed has handed to one consumer since the last `drain`, through the engine's ReadFeedEvent. */
export interface FeedBench {
  table: Table;
  drain(): Promise<FeedRecord[]>;
}

/** What every engine's change feed keeps. `make` gives an empty table whose feed begins there. */
export function feedContract(make: () => Promise<FeedBench>): void {
  let bench: FeedBench;
  const key = { pk: 'CASE#1', sk: 'CASE' };

  beforeEach(async () => {
    bench = await make();
  });

  test('every change of an item comes with what was before and after, in its order', async () => {
    await bench.table.put({ ...key, n: 1, gone: undefined });
    await bench.table.update(key, { add: { n: 1 }, set: { list: [{ deep: null }] } });
    await bench.table.put({ ...key, n: 3 });
    await bench.table.delete(key);
    const records = await bench.drain();
    expect(records.map(({ sequence, ...record }) => record)).toStrictEqual([
      { key, after: { ...key, n: 1 } },
      { key, before: { ...key, n: 1 }, after: { ...key, n: 2, list: [{ deep: null }] } },
      { key, before: { ...key, n: 2, list: [{ deep: null }] }, after: { ...key, n: 3 } },
      { key, before: { ...key, n: 3 } },
    ]);
  });

  test('the changes of one item fold into what is stored, however many wrote at once', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => bench.table.update(key, { add: { count: 1 }, set: { [`by${n}`]: n } })),
    );
    const records = await bench.drain();
    expect(records).toHaveLength(40);
    for (const [n, record] of records.entries()) expect(record.before).toEqual(records[n - 1]?.after);
    expect(records.at(-1)?.after).toEqual(await bench.table.get(key));
  });

  test('sequences rise, and no two changes share one', async () => {
    for (let n = 0; n < 12; n += 1) await bench.table.put({ ...key, n });
    const sequences = (await bench.drain()).map((record) => BigInt(record.sequence));
    for (const [n, sequence] of sequences.entries())
      if (n > 0) expect(sequence > (sequences[n - 1] ?? sequence)).toBe(true);
  });

  test('a write that was refused, or changed nothing, leaves no record', async () => {
    await bench.table.put({ ...key, n: 1 });
    await bench.drain();
    await bench.table.put({ ...key, n: 2 }, { absent: true });
    await bench.table.update(key, { set: { n: 2 } }, { equals: { n: 7 } });
    await bench.table.delete(key, { equals: { n: 7 } });
    await bench.table.put({ ...key, n: 1 });
    await bench.table.delete({ ...key, sk: 'neverThere' });
    expect(await bench.drain()).toEqual([]);
  });
}
