import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { personExport } from '../../../../events/record/person-export.v1.ts';
import { LAKE_TABLES } from '../../../../shared/domain/loyalty/rows.ts';
import type { Item } from '../../../../shared/ports/table.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse, houseOf } from '../../../support/journey.ts';
import { type EngineDriver, openEngineDriver } from '../../../support/journey-engine.ts';
import { aWholeLife, IN_FILES, KNOWN, SAID, WHOLE_LIFE } from './whole-life.ts';

const items = ({ engine }: EngineDriver): Item[] =>
  (engine.services.database.prepare('SELECT body FROM items').all() as { body: string }[]).map(({ body }) =>
    JSON.parse(body),
  );

test('whatever text is gone, of any kind and any subject, the audit misses it by its id', async () => {
  const house = await givenAHouse({ configuration: WHOLE_LIFE });
  await aWholeLife(house);
  const { services } = house.driver.engine;
  const { audit } = servicesFor(['audit'], services);
  expect(await audit.verify([])).toMatchObject({ faulty: 0 });
  const texts = items(house.driver).filter(({ sk }) => sk.startsWith('TEXT#'));
  expect([...new Set(texts.map(({ kind }) => kind))].sort()).toEqual(Object.keys(SAID).sort());
  for (const text of texts) {
    await services.table.delete(text);
    const { faults } = await audit.verify([]);
    expect(faults, String(text.kind)).toMatchObject([
      { fault: 'missing-text', expected: text.sk.slice('TEXT#'.length), found: 'nothing' },
    ]);
    await services.table.put(text);
  }
}, 120_000);

test('the export of a person has every word and every fact that can be kept, whatever its place', async () => {
  const house = await givenAHouse({ configuration: WHOLE_LIFE });
  const { customerId, caseNumbers } = await aWholeLife(house);
  const { status, body } = await house.ada.gets(`/customers/${customerId}/export`);
  expect(status).toBe(200);
  const dossier = personExport.parse(body);
  const text = JSON.stringify(dossier);
  const missing = Object.entries({ ...SAID, ...KNOWN }).filter(([, marker]) => !text.includes(marker));
  expect(missing).toEqual([]);
  expect(text).not.toContain('"v1.');
  expect(dossier.cases.map(({ caseNumber }) => caseNumber).sort()).toEqual(
    Object.values(caseNumbers)
      .map((number) => number.replaceAll('-', ''))
      .sort(),
  );
});

/** Every byte below a folder, as text in which a word can be looked for. */
function bytesBelow(folder: string): [string, string][] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'latin1')]);
}

test('after erasure none of it stands anywhere: not in the files as they lie on disk, the lake, queues, letters or the log', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comeback-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const house = houseOf(await openEngineDriver({ folder, configuration: WHOLE_LIFE }));
  const { customerId, caseNumbers, other } = await aWholeLife(house);
  const { driver, ada, sam } = house;
  const { services } = driver.engine;
  // A complaint that was never opened lies among the dead letters: its number is all that is known.
  const dead = (await house.customer({ email: KNOWN.email }).submits({ message: SAID.complaint })).body;
  while (services.queues.deadLetters('complaints').length === 0) {
    for (const { receipt } of services.queues.receive('complaints', 1))
      services.queues.release('complaints', receipt, 0);
  }
  const before = bytesBelow(folder).map(([, bytes]) => bytes);
  // In the outbox and beside calls words lie open on one machine: they are there to be found.
  for (const open of [SAID.update, KNOWN.email, KNOWN.phone])
    expect(before.some((one) => one.includes(open))).toBe(true);

  const { body } = await ada.posts('/erasures', { customerId, reason: 'consent-withdrawn' });
  const { caseNumber: unopened } = dead as { caseNumber: string };
  await ada.posts('/erasures', { caseNumber: unopened, reason: 'consent-withdrawn' });
  await driver.settle();
  const { erasureId } = body as { erasureId: string };
  expect((await ada.gets(`/erasures/${erasureId}`)).body).toMatchObject({ state: 'done', cases: 3 });
  for (const caseNumber of Object.values(caseNumbers)) {
    expect(await sam.sees(caseNumber)).toMatchObject({ caseNumber: caseNumber.replaceAll('-', ''), complaint: null });
  }
  expect((await sam.sees(other)).complaint).not.toBeNull();
  // Nobody waits until the house is shut: its log is cut off as it runs.
  const running = bytesBelow(folder).filter(([, bytes]) => bytes.includes(SAID.update) || bytes.includes(KNOWN.email));
  expect(running.map(([name]) => name)).toEqual([]);
  const { audit } = servicesFor(['audit'], services);
  expect(await audit.verify([])).toMatchObject({ cases: 4, faulty: 0 });
  const lake = [];
  for (const table of LAKE_TABLES) lake.push(await services.warehouse.query(`SELECT * FROM ${table}`));
  await driver.close();

  const words = Object.values({ ...SAID, ...KNOWN, ...IN_FILES });
  const found = [['lake', JSON.stringify(lake)] as const, ...bytesBelow(folder)].flatMap(([name, bytes]) =>
    words.filter((word) => bytes.toLowerCase().includes(word.toLowerCase())).map((word) => `${name}: ${word}`),
  );
  expect(found).toEqual([]);
});
