import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { run as readIndicators } from '../../../functions/indicators/read-indicators.ts';
import { readImportArguments } from '../../../infra/local/import/arguments.ts';
import { importFile } from '../../../infra/local/import/import-file.ts';
import { INDEXES } from '../../../infra/topology.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { type EmbeddedLake, openLake } from '../../../shared/adapters/embedded/lake.ts';
import { type EmbeddedSealer, openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openTable } from '../../../shared/adapters/embedded/table.ts';
import { openIndicators } from '../../../shared/adapters/stores/indicators/indicators.ts';
import type { Table } from '../../../shared/ports/table.ts';

const ids = { next: randomUUID };
const clock = { now: () => '2026-06-01T12:00:00.000Z' };
let folder: string;
let lake: EmbeddedLake;
let sealer: EmbeddedSealer;
let table: Table;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-indicators-'));
  lake = openLake({ folder: undefined, clock });
  sealer = openSealer(undefined);
  table = openTable(openDatabase(':memory:'), INDEXES);
});
afterEach(async () => {
  await lake.close();
  sealer.close();
  rmSync(folder, { recursive: true });
});

function load(content: string) {
  writeFileSync(join(folder, 'file.csv'), content);
  const { request } = readImportArguments(['indicators', 'file.csv'], folder);
  const queues = { send: async () => {} };
  return importFile(request, { lake, sealer, clock, ids, configuration, table, queues }, () => {});
}
const all = async () => (await openIndicators({ table, sealer }).list({}, 200)).indicators;

const FILE = [
  'kind,day,owner,value,text,indicator_id',
  'training,2026-01-05,mia,12,,',
  'training,2026-01-05,mia,12,,',
  'positive-feedback,2026-01-06,mia,,Thank you!,praise-1\n',
].join('\n');

describe('a file of indicators', () => {
  it('goes to the log, where lines alike are not the same; once more changes nothing', async () => {
    expect(await load(FILE)).toMatchObject({ kept: 3, rejected: 0 });
    const first = await all();
    expect(first.map(({ kind, value, version }) => [kind, value, version]).sort()).toEqual([
      ['positive-feedback', undefined, 1],
      ['training', 12, 1],
      ['training', 12, 1],
    ]);
    expect(first.flatMap(({ text }) => text ?? [])).toEqual(['Thank you!']);
    await load(FILE);
    expect(await all()).toEqual(first);
  });

  it('with other facts under an id is the newest word', async () => {
    await load(FILE);
    await load('kind,day,owner,value,indicator_id\npositive-feedback,2026-01-07,mia,3,praise-1\n');
    const praise = (await all()).find(({ indicatorId }) => indicatorId === 'praise-1');
    expect(praise).toMatchObject({ version: 2, day: '2026-01-07', value: 3, text: null });
  });

  it('is read once, with its words, and no further than is shown', async () => {
    await load(FILE);
    let [reads, unsealed] = [0, 0];
    const counted = openIndicators({
      table: {
        put: (...put) => table.put(...put),
        get: (...get) => {
          reads += 1;
          return table.get(...get);
        },
        query: (...query) => {
          reads += 1;
          return table.query(...query);
        },
      },
      sealer: {
        seal: (...seal) => sealer.seal(...seal),
        unseal: (...unseal) => {
          unsealed += 1;
          return sealer.unseal(...unseal);
        },
      },
    });
    const asked = { query: { kind: 'positive-feedback' as const } };
    const { body } = await readIndicators(asked, { indicators: counted });
    expect(body.indicators.map(({ text }) => text)).toEqual(['Thank you!']);
    expect([reads, unsealed]).toEqual([1, 1]);
  });

  it.each([
    ['a measure without a value', 'cash-collection,2026-01-05,mia,,', 'value: Of cash-collection'],
    ['a day that lies ahead', 'training,2026-06-02,mia,1,', 'day: The day lies ahead'],
    ['an id that could be anything', 'training,2026-06-01,mia,1,a#b', 'indicatorId: '],
    ['a kind that nobody knows', 'lunch,2026-06-01,mia,1,', 'kind'],
  ])('%s is rejected, and why', async (_what, line, why) => {
    expect(await load(`kind,day,owner,value,indicator_id\n${line}\n`)).toMatchObject({ kept: 0, rejected: 1 });
    expect(readFileSync(join(folder, 'file.csv.indicators.rejects.csv'), 'utf8')).toContain(why);
  });
});
