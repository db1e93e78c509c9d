import { expect, test } from 'vitest';
import { personExport } from '../../../../events/record/person-export.v1.ts';
import type { Item } from '../../../../shared/ports/table.ts';
import { servicesFor } from '../../../../shared/runtime/services.ts';
import { givenAHouse } from '../../../support/journey.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';
import { aWholeLife, KNOWN, SAID, WHOLE_LIFE } from '../../../support/whole-life.ts';

const items = ({ engine }: EngineDriver): Item[] =>
  (engine.services.database.prepare('SELECT body FROM items').all() as { body: string }[]).map(({ body }) =>
    JSON.parse(body),
  );

test('whatever text is gone, of any kind and any subject, the audit misses it by its id', async () => {
  const house = await givenAHouse({ configuration: WHOLE_LIFE });
  const { refusedTextId } = await aWholeLife(house);
  const { services } = house.driver.engine;
  const { audit } = servicesFor(['audit'], services);
  expect(await audit.verify([])).toMatchObject({ faulty: 0 });
  const texts = items(house.driver).filter(({ sk }) => sk.startsWith('TEXT#'));
  expect([...new Set(texts.map(({ kind }) => kind))].sort()).toEqual(Object.keys(SAID).sort());
  for (const text of texts) {
    // docs/record/record.md says so: the entry of a rejected proposal has the reason of who rejected it alone.
    if (text.textId === refusedTextId) continue;
    await services.table.delete(text);
    const { faults } = await audit.verify([]);
    expect(faults, String(text.kind)).toMatchObject([
      { fault: 'missing-text', expected: text.sk.slice('TEXT#'.length), found: 'nothing' },
    ]);
    await services.table.put(text);
  }
});

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
