import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { readImportArguments } from '../../../infra/local/import/arguments.ts';
import { importFile } from '../../../infra/local/import/import-file.ts';
import { SEED_FILES } from '../../../infra/local/seed/lines.ts';
import { seedCommand } from '../../../infra/local/seed/seed-command.ts';
import { instantOf, millisecondsOf } from '../../../shared/domain/time.ts';
import { type BrowserHouse, openBrowserHouse } from './browser-house.ts';

/** Enough people for every group of `reaction` to be shown, and few enough to be imported in seconds. */
const SIZE = ['--customers', '1500', '--cases', '1200', '--purchases', '9000', '--seed', '3'];

/** A house with some years of a made-up firm in its lake (docs/seed.md), a survey of problems, and a log of indicators. */
export async function openFirmHouse(): Promise<BrowserHouse> {
  // The days after the last of the seed: nobody is silent only because orders are not told yet.
  const house = await openBrowserHouse({ at: '2026-01-14T15:00:00.000Z' });
  const folder = mkdtempSync(join(tmpdir(), 'comeback-firm-'));
  try {
    const { engine, clock, configuration } = house.driver;
    const out = join(folder, 'firm');
    const silent = { out: new PassThrough(), err: new PassThrough() };
    if ((await seedCommand([...SIZE, '--out', out], configuration, silent)) !== 0) throw new Error('there is no seed');
    const { lake, sealer, table, ids } = engine.services;
    const services = { lake, sealer, table, clock, ids, configuration, queues: { send: async () => {} } };
    for (const [what, name] of [
      ['customers', SEED_FILES.customers],
      ['purchases', SEED_FILES.purchases],
      ['purchases', SEED_FILES.late],
      ['cases', SEED_FILES.cases],
    ] as const) {
      const { request } = readImportArguments([what, join(out, name), '--no-remember'], folder);
      await importFile(request, services, () => {});
      // Of two imports at one instant neither is the newer: the late rows would correct the others or not, by chance.
      clock.moveTo(instantOf(millisecondsOf(clock.now()) + 1000));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  await tellSurveyAndLog(house);
  return house;
}

async function tellSurveyAndLog({ mia, driver }: BrowserHouse): Promise<void> {
  const told = [
    await mia.posts('/problem-surveys', SURVEY),
    await mia.posts('/indicators', {
      ...{ indicatorId: 'praise-1', kind: 'positive-feedback', day: '2025-10-05', owner: 'mia' },
      ...{ value: 12, text: 'Letters of thanks.' },
    }),
    await mia.posts('/indicators', {
      ...{ indicatorId: 'praise-2', kind: 'positive-feedback', day: '2025-08-05', owner: 'mia', value: 7 },
    }),
  ];
  const refused = told.find(({ status }) => status >= 300);
  if (refused !== undefined) throw new Error(JSON.stringify(refused.body));
  await driver.settle();
}

/** Fits the seed: almost half of its customers complain, and nearly all of them buy again. */
const SURVEY = {
  surveyId: '2025-summer',
  heldOn: '2025-06-30',
  population: 1_500,
  invited: 1_200,
  answered: 1_000,
  hadProblem: 650,
  complained: 430,
  silentBoughtAgain: 215,
  complainantsBoughtAgain: 220,
};
