import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedLake, openLake } from '../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../shared/adapters/embedded/warehouse.ts';
import { LAKE_COLUMNS } from '../../shared/domain/loyalty/columns.ts';
import { LAKE_TABLES } from '../../shared/domain/loyalty/rows.ts';
import { caseOf, order } from '../unit/loyalty/cohort.ts';
import { documentsContract } from './documents.contract.ts';
import { lakeContract } from './lake.contract.ts';

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
  lakeContract(async () => ({ lake, kept: (table) => query(`SELECT * FROM ${table}`) }));

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
  documentsContract(async () => lake);

  it('are still there when the folder is opened again', async () => {
    await lake.putDocument('reports/a.json', 'two');
    await lake.close();
    lake = open();
    expect(await lake.getDocument('reports/a.json')).toBe('two');
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
