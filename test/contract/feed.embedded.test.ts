import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INDEXES } from '../../infra/topology.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { openFeed, readFeedEvent } from '../../shared/adapters/embedded/feed.ts';
import { openTable } from '../../shared/adapters/embedded/table.ts';
import { feedContract } from './feed.contract.ts';
import { PLACES } from './places.ts';
import { temporaryFolder } from './temporary-folder.ts';

async function openWith(file: string, changes: number) {
  const database = openDatabase(file);
  const table = openTable(database, INDEXES);
  for (let n = 1; n <= changes; n += 1) await table.put({ pk: `CASE#${n}`, sk: 'CASE', n });
  return { database, table, feed: openFeed(database) };
}

describe.each(PLACES)('the embedded change feed $place', ({ newFile }) => {
  const file = newFile();

  feedContract(async () => {
    const { table, feed } = await openWith(file(), 0);
    return {
      table,
      drain: async () => {
        const records = readFeedEvent(JSON.parse(JSON.stringify({ Records: feed.read('contract', 1_000) })));
        const last = records.at(-1);
        if (last) feed.acknowledge('contract', last.sequence);
        return records;
      },
    };
  });

  test('what was not acknowledged comes again, the same; what was does not', async () => {
    const { feed } = await openWith(file(), 5);
    const first = feed.read('follow', 3);
    expect(first.map((record) => record.after?.n)).toEqual([1, 2, 3]);
    expect(feed.read('follow', 3)).toEqual(first);
    feed.acknowledge('follow', first[1]?.sequence ?? '');
    expect(feed.read('follow', 10).map((record) => record.after?.n)).toEqual([3, 4, 5]);
  });

  test('a checkpoint never moves backwards', async () => {
    const { feed } = await openWith(file(), 3);
    const [one, two] = feed.read('follow', 2);
    feed.acknowledge('follow', two?.sequence ?? '');
    feed.acknowledge('follow', one?.sequence ?? '');
    expect(feed.lag('follow')).toBe(1);
  });

  test('consumers read at their own pace', async () => {
    const { feed } = await openWith(file(), 4);
    feed.acknowledge('follow', feed.read('follow', 4).at(-1)?.sequence ?? '');
    expect(feed.lag('follow')).toBe(0);
    expect(feed.lag('export')).toBe(4);
    expect(feed.read('export', 10)).toHaveLength(4);
  });

  test('trimming takes only what all consumers have passed, and numbers never come back', async () => {
    const { feed, table } = await openWith(file(), 1_100);
    const upTo = (consumer: string, n: number) =>
      feed.acknowledge(consumer, feed.read(consumer, n).at(-1)?.sequence ?? '');
    upTo('follow', 1_100);
    feed.trim(['follow', 'export']);
    expect(feed.lag('export')).toBe(1_100);
    upTo('export', 1_090);
    feed.trim(['follow', 'export']);
    expect(feed.lag('newcomer')).toBe(10);
    expect(feed.read('export', 100).map((record) => record.after?.n)).toEqual([
      1091, 1092, 1093, 1094, 1095, 1096, 1097, 1098, 1099, 1100,
    ]);

    const last = feed.read('export', 100).at(-1)?.sequence ?? '';
    upTo('export', 10);
    feed.trim(['follow', 'export']);
    feed.trim([]);
    await table.put({ pk: 'CASE#new', sk: 'CASE' });
    const [next] = feed.read('follow', 10);
    expect(next?.key.pk).toBe('CASE#new');
    expect((next?.sequence ?? '') > last).toBe(true);
  });

  test('item and feed record are one write: when the record cannot be kept, neither is the item', async () => {
    const { database, table, feed } = await openWith(file(), 1);
    database.write(() =>
      database
        .prepare(
          "CREATE TRIGGER full BEFORE INSERT ON feed WHEN NEW.pk = 'CASE#2' BEGIN SELECT RAISE(ABORT, 'no room'); END",
        )
        .run(),
    );
    const item = { pk: 'CASE#2', sk: 'CASE', customerPk: 'C', customerSk: '1' };
    await expect(table.put(item)).rejects.toThrow('no room');
    expect(await table.get({ pk: 'CASE#2', sk: 'CASE' })).toBeUndefined();
    expect((await table.queryIndex('customer', { pk: 'C' })).items).toEqual([]);
    await table.put({ ...item, pk: 'CASE#3' });
    expect(feed.read('follow', 10).map((record) => record.key.pk)).toEqual(['CASE#1', 'CASE#3']);
  });
});

test.each([undefined, null, 'text', {}, { Records: 'none' }])('an event %j of no feed is refused', (event) => {
  expect(() => readFeedEvent(event)).toThrow();
});

const folder = temporaryFolder();

test('checkpoints and records are there when the file is opened again', async () => {
  const file = join(folder, 'feed.sqlite');
  const { database, feed } = await openWith(file, 5);
  feed.acknowledge('follow', feed.read('follow', 2).at(-1)?.sequence ?? '');
  const rest = feed.read('follow', 10);
  database.close();

  const again = openDatabase(file);
  expect(openFeed(again).read('follow', 10)).toEqual(rest);
  expect(openFeed(again).lag('export')).toBe(5);
  again.close();
});
