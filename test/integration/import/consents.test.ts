import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { run as recordConsents } from '../../../functions/loyalty/record-consents.ts';
import { readImportArguments } from '../../../infra/local/import/arguments.ts';
import { importFile } from '../../../infra/local/import/import-file.ts';
import { INDEXES, SHARDS } from '../../../infra/topology.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { type EmbeddedLake, openLake } from '../../../shared/adapters/embedded/lake.ts';
import { type EmbeddedSealer, openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openTable } from '../../../shared/adapters/embedded/table.ts';
import { openCustomers } from '../../../shared/adapters/stores/customer/customers.ts';
import { openWatches } from '../../../shared/adapters/stores/customer/watches.ts';
import { watchedKey } from '../../../shared/adapters/stores/keys.ts';
import type { Table } from '../../../shared/ports/table.ts';

const clock = { now: () => '2026-06-01T12:00:00.000Z' };
const ids = { next: randomUUID };
let folder: string;
let lake: EmbeddedLake;
let sealer: EmbeddedSealer;
let table: Table;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-consents-'));
  lake = openLake({ folder: undefined, clock });
  sealer = openSealer(undefined);
  table = openTable(openDatabase(':memory:'), INDEXES);
});
afterEach(async () => {
  await lake.close();
  sealer.close();
  rmSync(folder, { recursive: true });
});

const customers = () => openCustomers({ table, sealer, clock, ids, configuration });

function load(content: string, ...options: string[]) {
  writeFileSync(join(folder, 'file.csv'), content);
  const { request } = readImportArguments(['consents', 'file.csv', ...options], folder);
  const queues = { send: async () => {} };
  return importFile(request, { lake, sealer, clock, ids, configuration, table, queues }, () => {});
}

/** What stands on record of a customer: whether they agreed, and since when. */
async function consentOf(number: string) {
  const watched = await table.get(watchedKey((await customers().find('crm', number)) ?? ''));
  return { mayMarket: watched?.mayMarket, consentAt: watched?.consentAt };
}

describe('a file of consents', () => {
  it('says what POST /marketing-consents says, by customer number', async () => {
    const file = 'customer_id,given,at\nC-1,true,2026-05-01T09:30:00Z\nC-2,FALSE,2026-05-02T09:30:00+02:00\n';
    expect(await load(file)).toMatchObject({ rows: 2, kept: 2, rejected: 0 });
    expect(await consentOf('C-1')).toEqual({ mayMarket: true, consentAt: '2026-05-01T09:30:00.000Z' });
    expect(await consentOf('C-2')).toEqual({ mayMarket: false, consentAt: '2026-05-02T07:30:00.000Z' });

    const watches = openWatches({ table, sealer, shards: SHARDS });
    const consents = [{ customerId: 'C-1', given: false, at: '2026-05-03T00:00:00.000Z' }];
    await recordConsents({ body: { consents } }, { customers: customers(), watches, clock });
    // The same customer, and the later word.
    await load(file);
    expect(await consentOf('C-1')).toEqual({ mayMarket: false, consentAt: '2026-05-03T00:00:00.000Z' });
  });

  it('may be imported again, and its lines stand in any order: the later word stands, and of one day the no', async () => {
    const lines = ['C-1,true,2026-05-02', 'C-1,false,2026-05-01', 'C-2,true,2026-05-03', 'C-2,false,2026-05-03'];
    for (const order of [lines, lines.toReversed(), lines]) {
      expect(await load(`customer_id,given,at\n${order.join('\n')}\n`)).toMatchObject({ kept: 4, rejected: 0 });
      // Midnight in New York.
      expect(await consentOf('C-1')).toEqual({ mayMarket: true, consentAt: '2026-05-02T04:00:00.000Z' });
      expect(await consentOf('C-2')).toEqual({ mayMarket: false, consentAt: '2026-05-04T03:59:59.999Z' });
    }
  });

  it.each([
    ['a time without offset, which is local', '2026-05-01 18:00:00', '2026-05-01T22:00:00.000Z'],
    ['one with fractions', '2026-05-01T18:00:00.25', '2026-05-01T22:00:00.250Z'],
    ['a day alone, of which it counts from the end', '2026-05-01', '2026-05-02T03:59:59.999Z'],
    ['the day of the import, of which it counts from now', '2026-06-01', '2026-06-01T12:00:00.000Z'],
  ])('a withdrawal later on the day of a yes is not lost: %s', async (_what, at, consentAt) => {
    const lines = [`C-1,true,${at.slice(0, 10)}T11:00:00Z`, `C-1,false,${at}`];
    for (const order of [lines, lines.toReversed()])
      expect(await load(`customer_id,given,at\n${order.join('\n')}\n`)).toMatchObject({ kept: 2, rejected: 0 });
    expect(await consentOf('C-1')).toEqual({ mayMarket: false, consentAt });
  });

  it.each([
    ['18:00', '2026-05-01T22:00:00.000Z'],
    ['00:00', '2026-05-01T04:00:00.000Z'],
  ])('has its hours in --date-format too: %s is no day alone', async (time, consentAt) => {
    const file = `customer_id;given;at\nC-1;false;1.5.2026 ${time}\n`;
    expect(await load(file, '--date-format', 'd.M.yyyy HH:mm', '--delimiter', ';')).toMatchObject({ kept: 1 });
    expect(await consentOf('C-1')).toEqual({ mayMarket: false, consentAt });
  });

  it('of a shop with other words and columns is read by --columns, --map and --date-format', async () => {
    const options = ['--columns', 'customer_id=No,given=Newsletter,at=Since', '--map', 'given:Yes=true,No=false'];
    const file = 'No;Newsletter;Since\nC-1;yes;1.5.2026\nC-2;no;2.5.2026\n';
    expect(await load(file, ...options, '--date-format', 'd.M.yyyy', '--delimiter', ';')).toMatchObject({ kept: 2 });
    expect([(await consentOf('C-1')).mayMarket, (await consentOf('C-2')).mayMarket]).toEqual([true, false]);
  });

  it('of hundreds on the same people at once makes each of them one customer', async () => {
    const lines = Array.from(
      { length: 400 },
      (_, at) => `C-${at % 100},${at < 300},2026-05-01T09:00:0${Math.floor(at / 100)}Z`,
    );
    expect(await load(`customer_id,given,at\n${lines.join('\n')}\n`)).toMatchObject({ kept: 400, rejected: 0 });
    for (const number of ['C-0', 'C-50', 'C-99'])
      expect(await consentOf(number)).toEqual({ mayMarket: false, consentAt: '2026-05-01T09:00:03.000Z' });
  });

  it.each([
    ['nobody', ',true,2026-05-01', 'customer_id is empty'],
    [
      'a number that no request could name',
      `${'C'.repeat(65)},true,2026-05-01`,
      'customer_id is longer than 64 letters',
    ],
    ['neither yes nor no', 'C-1,maybe,2026-05-01', 'given ""maybe"" is none of true, false'],
    ['no word at all', 'C-1,,2026-05-01', 'given is empty'],
    ['no day', 'C-1,true,', 'at is empty'],
    ['a day that does not exist', 'C-1,true,2026-02-30', 'at ""2026-02-30"" is no date that exists'],
    ['tomorrow', 'C-1,true,2026-06-02', 'at lies ahead'],
    ['a no of tomorrow', 'C-1,false,2026-06-02', 'at lies ahead'],
    ['an hour ahead by the local clock', 'C-1,false,2026-06-01 09:00', 'at lies ahead'],
  ])('%s is rejected with its line and column, and nothing is made of it', async (_what, line, why) => {
    const file = `customer_id,given,at\n${line}\nC-9,true,2026-05-01\n`;
    expect(await load(file)).toMatchObject({ rows: 2, kept: 1, rejected: 1 });
    expect(readFileSync(join(folder, 'file.csv.consents.rejects.csv'), 'utf8')).toContain(`\n2,"${why}`);
    expect(await customers().find('crm', 'C-1')).toBeUndefined();
    expect((await consentOf('C-9')).mayMarket).toBe(true);
  });
});
