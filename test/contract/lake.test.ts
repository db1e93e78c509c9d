import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedLake, openLake } from '../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../shared/adapters/embedded/warehouse.ts';
import { LAKE_COLUMNS } from '../../shared/domain/loyalty/columns.ts';
import { LAKE_TABLES } from '../../shared/domain/loyalty/rows.ts';
import { caseOf, customer, identity, order } from '../unit/loyalty/cohort.ts';

let folder: string;
let lake: EmbeddedLake;
const open = () => openLake({ folder, clock: { now: () => '2026-01-01T00:00:00.000Z' } });
const query = (sql: string) => openWarehouse(lake).query(sql);
const orders = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => order('ann', '2026-01-01', { row_id: `${from + at}` }));
const parquetFiles = () => readdirSync(join(folder, 'parquet', 'purchases'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-lake-test-'));
  lake = open();
});
afterEach(async () => {
  await lake.close();
  rmSync(folder, { recursive: true });
});

describe('the lake', () => {
  it('gives back every column of every table as it was', async () => {
    const rows = {
      cases: caseOf('1', { category: `a "quoted", new\nline 'and' ☎`, first_contact: true, root_cause: '' }),
      purchases: order('ann', '1998-06-30', { amount_minor: Number.MAX_SAFE_INTEGER, returned_day: '2024-02-29' }),
      identities: identity('phone', 'k', 'ann'),
      customers: customer('ann', 'gold', null),
    };
    for (const table of LAKE_TABLES) {
      await lake.append(table, [rows[table]]);
      expect(await query(`SELECT * FROM ${table}`)).toEqual([rows[table]]);
    }
  });

  it('has all columns of tables that nothing was ever written to', async () => {
    for (const table of LAKE_TABLES) {
      const columns = Object.keys(LAKE_COLUMNS[table]).map((name) => `"${name}"`);
      expect(await query(`SELECT ${columns.join(', ')} FROM ${table}`)).toEqual([]);
    }
  });

  it('keeps few rows and many rows alike over closing and opening', async () => {
    await lake.append('purchases', orders(3));
    await lake.append('purchases', orders(700, 3));
    expect(parquetFiles()).toHaveLength(1);
    await lake.close();
    lake = open();
    await lake.append('purchases', orders(1, 703));
    expect(await query('SELECT count(DISTINCT row_id) AS n FROM purchases')).toEqual([{ n: 704 }]);
  });

  it('does not let rows gather without end where nobody reads', async () => {
    for (let turn = 0; turn < 13; turn += 1) await lake.append('purchases', orders(400, turn * 400));
    expect(parquetFiles()).toHaveLength(1);
    expect(await query('SELECT count(*) AS n FROM purchases')).toEqual([{ n: 5_200 }]);
  });

  it('makes one file of many small ones, and readers under way keep theirs', async () => {
    for (let turn = 0; turn < 31; turn += 1) await lake.append('purchases', orders(500, turn * 500));
    await lake.withFiles(async (files, duckdb) => {
      await lake.append('purchases', orders(500, 31 * 500));
      const connection = await duckdb.connect();
      const list = files.purchases.map((file) => `'${file}'`).join(', ');
      const read = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM read_parquet([${list}])`);
      connection.closeSync();
      expect(read.getRows()).toEqual([[15_500]]);
    });
    expect(parquetFiles()).toHaveLength(1);
    expect(await query('SELECT count(*) AS n, count(DISTINCT row_id) AS ids FROM purchases')).toEqual([
      { n: 16_000, ids: 16_000 },
    ]);
  });

  it('takes rows and answers questions at the same time', async () => {
    const batches = Array.from({ length: 20 }, (_, at) =>
      lake.append('purchases', orders(at % 2 ? 600 : 50, at * 1000)),
    );
    const answers = Array.from({ length: 5 }, () => query('SELECT count(*) AS n FROM purchases'));
    await Promise.all([...batches, ...answers]);
    expect(await query('SELECT count(*) AS n FROM purchases')).toEqual([{ n: 6_500 }]);
  });

  it.each([
    ['a day that does not exist', { purchased_day: '2026-02-30' }, 'purchased_day'],
    ['a number with a fraction', { amount_minor: 1.5 }, 'amount_minor'],
    ['text that is not Unicode', { currency: '\uD800' }, 'currency'],
  ])('refuses %s by column and keeps nothing of that append', async (_what, facts, field) => {
    const append = lake.append('purchases', [order('ann', '2026-01-01'), order('bob', '2026-01-01', facts)]);
    await expect(append).rejects.toMatchObject({ code: 'invalid-row', field });
    expect(await query('SELECT count(*) AS n FROM purchases')).toEqual([{ n: 0 }]);
  });

  it('names another data version after each append, and the same after reading or opening again', async () => {
    const versions = [lake.dataVersion()];
    await lake.append('cases', [caseOf('1')]);
    versions.push(lake.dataVersion());
    await lake.append('purchases', orders(600));
    versions.push(lake.dataVersion());
    expect(new Set(versions).size).toBe(3);
    await query('SELECT count(*) AS n FROM cases');
    await lake.close();
    lake = open();
    expect(lake.dataVersion()).toBe(versions[2]);
  });
});

describe('documents', () => {
  it('come back whole, the last written under a name', async () => {
    expect(await lake.getDocument('reports/a.json')).toBeUndefined();
    await lake.putDocument('reports/a.json', 'one');
    await lake.putDocument('reports/a.json', 'two ☎');
    await lake.close();
    lake = open();
    expect(await lake.getDocument('reports/a.json')).toBe('two ☎');
  });

  it.each([
    '../a.json',
    '/etc/a.json',
    'reports/../../a.json',
    'a',
    '.hidden',
    'a\0.json',
    'reports/',
    'a\\..\\b.json',
  ])('never leave their folder by a name like %j', async (name) => {
    await expect(lake.putDocument(name, 'x')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(lake.getDocument(name)).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

it('a lake without a folder leaves nothing behind', async () => {
  const temporary = openLake({ folder: undefined, clock: { now: () => '2026-01-01T00:00:00.000Z' } });
  await temporary.append('purchases', orders(600));
  let path = '';
  await temporary.withFiles(async (files) => {
    path = files.purchases[0] ?? '';
  });
  expect(existsSync(path)).toBe(true);
  await temporary.close();
  expect(existsSync(path)).toBe(false);
});
