import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import configuration from '../../../comeback.config.ts';
import { readImportArguments } from '../../../infra/local/import/arguments.ts';
import { importFile } from '../../../infra/local/import/import-file.ts';
import { INDEXES } from '../../../infra/topology.ts';
import { openDatabase } from '../../../shared/adapters/embedded/database.ts';
import { type EmbeddedLake, openLake } from '../../../shared/adapters/embedded/lake.ts';
import { type EmbeddedSealer, openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openTable } from '../../../shared/adapters/embedded/table.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { SURVEYS_SQL } from '../../../shared/domain/reports/market/market-sql.ts';

const ids = { next: randomUUID };
const clock = { now: () => '2026-11-02T09:00:00.000Z' };
let folder: string;
let lake: EmbeddedLake;
let sealer: EmbeddedSealer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comeback-surveys-'));
  lake = openLake({ folder: undefined, clock });
  sealer = openSealer(undefined);
});
afterEach(async () => {
  await lake.close();
  sealer.close();
  rmSync(folder, { recursive: true });
});

const HEADER = 'survey_id,held_on,product,population,invited,answered,had_problem,complained,silent_bought_again\n';

async function load(lines: string) {
  writeFileSync(join(folder, 'file.csv'), HEADER + lines);
  const { request } = readImportArguments(['problem-surveys', 'file.csv'], folder);
  const table = openTable(openDatabase(':memory:'), INDEXES);
  const services = { lake, sealer, clock, ids, table, configuration, queues: { send: async () => {} } };
  return importFile(request, services, () => {});
}
const kept = () => openWarehouse(lake).query(`${SURVEYS_SQL} ORDER BY row_id`);

it('surveys come by file; what was not asked stays empty', async () => {
  const result = await load('autumn,2026-10-31,,1000,250,100,50,20,15\ntoasters,2026-10-31,toasters,90,90,60,30,9,\n');
  expect(result).toMatchObject({ rows: 2, kept: 2, rejected: 0 });
  expect(await kept()).toMatchObject([
    { row_id: 'autumn', product: null, population: 1_000, complained: 20, silent_bought_again: 15 },
    { row_id: 'toasters', product: 'toasters', answered: 60, silent_bought_again: null },
  ]);
});

it('told again they are the same, and of one id in a file the last line counts', async () => {
  const lines = 'autumn,2026-10-31,,1000,250,100,50,20,15\nautumn,2026-10-31,,1000,250,100,50,21,15\n';
  await load(lines);
  await load(lines);
  expect(await kept()).toMatchObject([{ row_id: 'autumn', complained: 21 }]);
});

it('a line that cannot be is rejected with its reason, and the others are kept', async () => {
  const result = await load(
    'a,2026-10-31,,1000,250,100,50,51,0\nb,2026-12-01,,1000,250,100,50,20,0\nc,2026-10-31,,1000,250,,50,20,0\nd,2026-10-31,,9,9,9,9,9,0\n',
  );
  expect(result).toMatchObject({ rows: 4, kept: 1, rejected: 3 });
  expect(await kept()).toMatchObject([{ row_id: 'd' }]);
});
