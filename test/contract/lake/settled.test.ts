import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedLake, openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import type { LakeTable } from '../../../shared/domain/loyalty/rows.ts';
import { SETTLED, SETTLED_NAMES, type Settled } from '../../../shared/domain/loyalty/settled/settled-sql.ts';
import { caseOf, customer, identity, order } from '../../unit/loyalty/cohort.ts';
import { differences } from '../sql-subset.ts';

/** Of a file of DuckDB's, in bytes: three headers, then blocks. */
const HEADERS = 3 * 4096;
const BLOCK = 256 * 1024;

let folder: string;
let lake: EmbeddedLake;
const open = () => openLake({ folder, clock: { now: () => '2026-06-01T00:00:00.000Z' } });
const query = (sql: string) => openWarehouse(lake).query(sql);
const reopen = async (meanwhile = () => {}) => {
  await lake.close();
  meanwhile();
  lake = open();
};
const path = () => join(folder, 'settled.duckdb');
const customersWithCases = () => query('SELECT count(DISTINCT customer) AS n FROM resolved');
/** Days of orders of the one customer with a case, as a report finds them. */
const days = () =>
  query(
    'SELECT o.day - r.t0 AS since, o.paid_minor FROM resolved AS r JOIN kept_orders AS o ON o.customer_key = r.customer ORDER BY 1',
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-settled-test-'));
  lake = open();
  await lake.append('cases', [caseOf('1', { crm_key: null, email_key: 'a@' })]);
  await lake.append('identities', [identity('email', 'a@', 'ann')]);
  await lake.append('purchases', [order('ann', '2026-01-20', { row_id: 'o1', amount_minor: 500 })]);
});
afterEach(async () => {
  await lake.close();
  rmSync(folder, { recursive: true });
});

describe('what is settled', () => {
  it.each(SETTLED_NAMES)('means the same to DuckDB and Athena: %s', (name) => {
    expect(differences(SETTLED[name].sql((column) => column))).toEqual([]);
  });

  it.each(SETTLED_NAMES)('says all that it is made of, and only what stands above it: %s', (name) => {
    const { reads, builds = [] }: Settled = SETTLED[name];
    const above = SETTLED_NAMES.slice(0, SETTLED_NAMES.indexOf(name));
    expect(above).toEqual(expect.arrayContaining([...builds]));
    for (const built of builds) {
      const { reads: theirs, builds: deeper }: Settled = SETTLED[built as keyof typeof SETTLED];
      expect(reads).toEqual(expect.arrayContaining([...theirs]));
      expect(builds).toEqual(expect.arrayContaining([...(deeper ?? [])]));
    }
  });

  it('ties a case to orders of its customer, by numbers in the place of keys', async () => {
    expect(await days()).toEqual([{ since: 5, paid_minor: 500 }]);
  });

  it('never has a number where there was no key', async () => {
    const sql = 'SELECT crm_key, phone_key, complaint_order_key FROM resolved';
    expect(await query(sql)).toEqual([{ crm_key: null, phone_key: null, complaint_order_key: null }]);
  });

  it('is not taken for keys of the lake: comparing them is refused, not answered with nothing', async () => {
    const sql = 'SELECT count(*) AS n FROM resolved AS r JOIN identities AS i ON i.customer_key = r.customer';
    await expect(query(sql)).rejects.toThrow(/Could not convert/);
  });

  it('numbers cases by row_id, by index day, and by landmark, each once', async () => {
    await lake.append('cases', [
      caseOf('3', { t0_day: '2026-01-01', received_day: '2025-12-30' }),
      caseOf('2', { t0_day: null, received_day: null }),
    ]);
    expect(await query('SELECT case_id, id_order, turn, landing_turn FROM resolved ORDER BY case_id')).toEqual([
      { case_id: '1', id_order: 1, turn: 2, landing_turn: 1 },
      { case_id: '2', id_order: 2, turn: 3, landing_turn: 3 },
      { case_id: '3', id_order: 3, turn: 1, landing_turn: 2 },
    ]);
  });
});

describe('a change of the lake is in the next answer', () => {
  beforeEach(async () => {
    expect(await days()).toEqual([{ since: 5, paid_minor: 500 }]);
  });

  it('a late order', async () => {
    await lake.append('purchases', [order('ann', '2026-01-22', { row_id: 'o2', amount_minor: 700 })]);
    expect(await days()).toEqual([
      { since: 5, paid_minor: 500 },
      { since: 7, paid_minor: 700 },
    ]);
  });

  it('a correction, also one that comes after a newer word', async () => {
    const row = order('ann', '2026-01-20', { row_id: 'o1', amount_minor: 300, version: 3 });
    await lake.append('purchases', [row]);
    expect(await days()).toEqual([{ since: 5, paid_minor: 300 }]);
    await lake.append('purchases', [{ ...row, version: 2, amount_minor: 400 }]);
    expect(await days()).toEqual([{ since: 5, paid_minor: 300 }]);
    await lake.append('purchases', [{ ...row, version: 4, status: 'cancelled' }]);
    expect(await days()).toEqual([]);
  });

  it('an e-mail that turns out to be that of two', async () => {
    await lake.append('identities', [identity('email', 'a@', 'bob')]);
    expect(await days()).toEqual([]);
    expect(await query('SELECT names_several FROM resolved')).toEqual([{ names_several: true }]);
  });

  it('a person who is forgotten: the newest row of the case leads to nobody, and no older one is left', async () => {
    await lake.append('cases', [caseOf('1', { version: 2, crm_key: null, email_key: null })]);
    expect(await days()).toEqual([]);
    expect(await customersWithCases()).toEqual([{ n: 0 }]);
    expect(await query('SELECT count(*) AS n FROM resolved')).toEqual([{ n: 1 }]);
  });

  it('a segment, although it is of another table than the case', async () => {
    await lake.append('customers', [customer('ann', 'gold', null)]);
    expect(await query('SELECT segment_then FROM resolved')).toEqual([{ segment_then: 'gold' }]);
  });

  it('many at once, asked from everywhere', async () => {
    const asked = await Promise.all(
      Array.from({ length: 6 }, async (_, at) => {
        await lake.append('purchases', [order('ann', '2026-02-01', { row_id: `m${at}` })]);
        return (await days()).length;
      }),
    );
    expect(Math.min(...asked)).toBeGreaterThan(1);
    expect(await days()).toHaveLength(7);
  });
});

describe('the file of what is settled', () => {
  it('is used again after opening: what is unchanged is not settled anew', async () => {
    await days();
    const made = () => query('SELECT name, state, rowid AS place FROM settled.states ORDER BY name');
    await query('SELECT 1 AS one FROM kept_orders');
    const before = await made();
    await reopen();
    await days();
    expect(await made()).toEqual(before);
    await lake.append('purchases', [order('ann', '2026-01-22', { row_id: 'o2' })]);
    await days();
    const stateOf = (rows: typeof before, name: string) => rows.find((row) => row.name === name)?.state;
    const after = await made();
    expect(stateOf(after, 'resolved')).toBe(stateOf(before, 'resolved'));
    expect(stateOf(after, 'kept_orders')).not.toBe(stateOf(before, 'kept_orders'));
  });

  it('may be deleted', async () => {
    const before = await days();
    await reopen(() => rmSync(path()));
    expect(await days()).toEqual(before);
  });

  it.each(['all of it', 'its head'])('may be spoilt: %s', async (part) => {
    const before = await days();
    await reopen(() => {
      if (part === 'all of it') return writeFileSync(path(), 'not a database');
      const file = openSync(path(), 'r+');
      writeSync(file, Buffer.alloc(64, 7), 0, 64, 0);
      closeSync(file);
    });
    expect(await days()).toEqual(before);
  });

  it('may be spoilt: any block of it, also asked by several at once', async () => {
    await lake.append(
      'purchases',
      Array.from({ length: 5_000 }, (_, at) => order(`p${at}`, '2026-01-21', { row_id: `many${at}` })),
    );
    const before = await days();
    const everything = () =>
      query('SELECT count(order_key) AS orders, sum(customer_key) > 0 AS known FROM kept_orders');
    const all = await everything();
    await lake.close();
    const whole = readFileSync(path());
    const blocks = Array.from({ length: Math.ceil((whole.length - HEADERS) / BLOCK) }, (_, at) => HEADERS + at * BLOCK);
    expect(blocks.length).toBeGreaterThan(3);
    for (const start of blocks) {
      writeFileSync(path(), Buffer.from(whole).fill(7, start + 100, start + 300));
      lake = open();
      expect(await Promise.all([days(), everything(), days()])).toEqual([before, all, before]);
      await lake.close();
    }
    lake = open();
  });

  it('may be in the way of the first question: the next one is answered, without a restart', async () => {
    mkdirSync(join(path(), 'in the way'), { recursive: true });
    await expect(days()).rejects.toThrow();
    rmSync(path(), { recursive: true });
    expect(await days()).toEqual([{ since: 5, paid_minor: 500 }]);
  });

  it.each<LakeTable>(['cases', 'purchases'])('is not believed over a lake that was brought back: %s', async (table) => {
    await days();
    const older = mkdtempSync(join(tmpdir(), 'comeback-settled-older-'));
    const other = openLake({ folder: older, clock: { now: () => '2026-06-01T00:00:00.000Z' } });
    await other.append('cases', [caseOf('1', { crm_key: table === 'cases' ? 'bob' : 'ann' })]);
    await other.append('purchases', [order('ann', '2026-01-20', { row_id: 'o1', amount_minor: 999 })]);
    await openWarehouse(other).query('SELECT 1 AS one FROM cases');
    await other.close();
    await reopen(() => {
      cpSync(older, folder, { recursive: true, force: true });
      rmSync(older, { recursive: true });
    });
    expect(await days()).toEqual(table === 'cases' ? [] : [{ since: 5, paid_minor: 999 }]);
  });
});
