import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { INDEXES } from '../../infra/topology.ts';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { openFeed } from '../../shared/adapters/embedded/feed.ts';
import { openTable } from '../../shared/adapters/embedded/table.ts';
import type { Item } from '../../shared/ports/table.ts';
import { everyItem } from './every-item.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const child = (name: string, ...values: string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, 'children', name), ...values], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

describe('the file', () => {
  test('of a newer version is refused in one clear sentence and left as it is', () => {
    const file = join(folder, 'newer.sqlite');
    openDatabase(file).close();
    const raw = new DatabaseSync(file);
    raw.exec('PRAGMA user_version = 99');
    raw.close();
    expect(() => openDatabase(file)).toThrow(
      expect.objectContaining({
        code: 'data-too-new',
        message: expect.stringContaining(`${file} was written by a newer`),
      }),
    );
    const after = new DatabaseSync(file);
    expect(after.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    after.close();
  });

  test('is for its owner only, with its log', async () => {
    const file = join(folder, 'owner.sqlite');
    const database = openDatabase(file);
    await openTable(database, INDEXES).put({ pk: 'P', sk: 'S' });
    for (const name of [file, `${file}-wal`]) expect(statSync(name).mode & 0o077).toBe(0);
    database.close();
  });

  test('overwrites what is deleted', () => {
    const database = openDatabase(join(folder, 'settings.sqlite'));
    expect(database.prepare('PRAGMA secure_delete').get()).toEqual({ secure_delete: 1 });
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    database.close();
  });
});

describe('a write', () => {
  const open = () => {
    const database = openDatabase(':memory:');
    const insert = database.prepare('INSERT INTO executions (name, input, started_at) VALUES (?, ?, ?)');
    const names = () =>
      database
        .prepare('SELECT name FROM executions ORDER BY name')
        .all()
        .map((row) => row.name);
    return { database, add: (name: string) => insert.run(name, '{}', ''), names };
  };

  test('that throws leaves nothing behind, and the next one works', () => {
    const { database, add, names } = open();
    expect(() =>
      database.write(() => {
        add('a');
        throw new Error('on the way');
      }),
    ).toThrow('on the way');
    expect(names()).toEqual([]);
    expect(database.write(() => add('b').changes)).toBe(1);
    expect(names()).toEqual(['b']);
  });

  test('together with others of its turn is one commit, in which each stands or falls alone', async () => {
    const { database, add, names } = open();
    const commits: unknown[][] = [];
    database.onWrite(() => commits.push(names()));
    const asked = [
      database.writeTogether(() => add('a').changes),
      database.writeTogether(() => {
        add('b');
        throw new Error('on the way');
      }),
      database.writeTogether(() => add('c').changes),
    ];
    expect(names()).toEqual([]);
    const settled = await Promise.allSettled(asked);
    expect(settled.map((one) => ('value' in one ? one.value : one.reason.message))).toEqual([1, 'on the way', 1]);
    expect(commits).toEqual([['a', 'c']]);
  });

  test('together with hundreds is kept, and what is asked for meanwhile, too', async () => {
    const { database, add, names } = open();
    const wanted = Array.from({ length: 250 }, (_, n) => `n${String(n).padStart(3, '0')}`);
    await Promise.all(wanted.map((name) => database.writeTogether(() => add(name))));
    await Promise.all([database.writeTogether(() => add('o1')).then(() => database.writeTogether(() => add('o2')))]);
    expect(names()).toEqual([...wanted, 'o1', 'o2']);
  });

  test('together is refused as one where the file is busy', async () => {
    const file = join(folder, 'busy-together.sqlite');
    const database = openDatabase(file);
    const other = new DatabaseSync(file);
    database.prepare('PRAGMA busy_timeout = 1').get();
    other.exec('BEGIN IMMEDIATE');
    const settled = await Promise.allSettled([1, 2].map(() => database.writeTogether(() => undefined)));
    expect(settled).toMatchObject([{ reason: { code: 'busy' } }, { reason: { code: 'busy' } }]);
    other.exec('ROLLBACK');
    other.close();
    await expect(database.writeTogether(() => 1)).resolves.toBe(1);
    database.close();
  });

  test('inside another is refused, and the outer one rolled back', () => {
    const { database, add, names } = open();
    expect(() =>
      database.write(() => {
        add('outer');
        database.write(() => add('inner'));
      }),
    ).toThrow();
    expect(names()).toEqual([]);
  });

  test('tells its listeners after it is kept, once for many of one tick, and not if it changed nothing', async () => {
    const { database, add, names } = open();
    const seen: unknown[][] = [];
    const stop = database.onWrite(() => seen.push(names()));
    database.write(() => add('a'));
    database.write(() => add('b'));
    await Promise.resolve();
    expect(seen).toEqual([['a', 'b']]);

    database.write(() => names());
    expect(() => database.write(() => add('a'))).toThrow();
    await Promise.resolve();
    expect(seen).toHaveLength(1);

    stop();
    database.write(() => add('c'));
    await Promise.resolve();
    expect(seen).toHaveLength(1);
  });

  test('while another process holds the file is refused as busy, to be tried again', () => {
    const file = join(folder, 'busy.sqlite');
    const database = openDatabase(file);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    expect(() => database.write(() => undefined)).toThrow(expect.objectContaining({ code: 'busy', retryable: true }));
    other.exec('ROLLBACK');
    other.close();
    database.close();
  });
});

test('three processes that count on one item at once lose nothing', async () => {
  const file = join(folder, 'count.sqlite');
  const children = [1, 2, 3].map(() => child('count-up.ts', file, '150'));
  const ends = await Promise.all(children.map((process) => once(process, 'exit')));
  expect(ends).toEqual([
    [0, null],
    [0, null],
    [0, null],
  ]);
  const database = openDatabase(file);
  expect(await openTable(database, INDEXES).get({ pk: 'COUNT', sk: 'COUNT' })).toMatchObject({ version: 450 });
  expect(openFeed(database).lag('any')).toBe(450);
  database.close();
});

test('kill -9 while writing: all that resolved is there, and items, indexes and feed agree', async () => {
  const file = join(folder, 'killed.sqlite');
  const put = new Set<string>();
  const deleted = new Set<string>();

  for (const writer of ['first', 'second', 'third']) {
    const process = child('write-until-killed.ts', file, writer);
    let printed = '';
    let lines = 0;
    process.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      lines += text.split('\n').length - 1;
      if (lines > 200) process.kill('SIGKILL');
    });
    const [, signal] = await once(process, 'close');
    expect(signal).toBe('SIGKILL');
    for (const line of printed.split('\n').filter(Boolean)) {
      if (line.startsWith('deleted ')) deleted.add(line.slice('deleted '.length));
      else put.add(line);
    }
  }
  expect(put.size).toBeGreaterThan(450);

  const database = openDatabase(file);
  const table = openTable(database, INDEXES);
  const records = openFeed(database).read('any', 100_000);

  const gone = new Set(
    records.filter((record) => record.after === undefined).map((record) => record.key.pk.slice('CASE#'.length)),
  );
  for (const id of put) {
    const isThere = (await table.get({ pk: `CASE#${id}`, sk: 'CASE' })) !== undefined;
    expect([id, isThere]).toEqual([id, !gone.has(id)]);
  }
  // What was said to be deleted is; each killed process may have deleted one more than it came to say.
  expect([...deleted].filter((id) => !gone.has(id))).toEqual([]);
  expect([...gone].filter((id) => !deleted.has(id)).length).toBeLessThanOrEqual(3);

  const folded = new Map<string, Item>();
  for (const record of records) {
    expect(record.before).toEqual(folded.get(record.key.pk));
    if (record.after) folded.set(record.key.pk, record.after);
    else folded.delete(record.key.pk);
  }
  const stored = database
    .prepare('SELECT body FROM items ORDER BY pk')
    .all()
    .map((row) => JSON.parse(String(row.body)));
  expect(stored).toEqual([...folded.values()].sort((a, b) => (a.pk < b.pk ? -1 : 1)));

  const { items } = await everyItem((query) => table.queryIndex('customer', query), { pk: 'CUSTOMER#1' });
  expect(items).toHaveLength(stored.length);
  expect(new Set(items.map((item) => item.pk)).size).toBe(stored.length);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  database.close();
});
