import { expect, test } from 'vitest';
import { indicatorsView, indicatorView } from '../../../events/indicators/indicator.v1.ts';
import { localDay } from '../../../shared/domain/deadlines/calendar.ts';
import { givenAHouse } from '../../support/journey.ts';

test('the log of indicators keeps an entry once, a correction as a new version, and its words out of the lake', async () => {
  const { mia, sam, ana, driver } = await givenAHouse();
  const day = localDay(driver.now(), 'America/New_York');
  const told = {
    indicatorId: 'focus-1',
    kind: 'focus-group',
    day,
    owner: 'mia',
    value: 8,
    text: 'They would rather be called.',
  };

  const first = await mia.posts('/indicators', told);
  expect(indicatorView.parse(first.body)).toMatchObject({ version: 1, value: 8, text: told.text });
  expect((await mia.posts('/indicators', told)).body).toEqual(first.body);
  expect(await sam.posts('/indicators', { ...told, value: 9 })).toMatchObject({
    status: 409,
    body: { code: 'changed-meanwhile', field: 'ifVersion' },
  });
  const corrected = indicatorView.parse((await sam.posts('/indicators', { ...told, value: 9, ifVersion: 1 })).body);
  expect(corrected).toMatchObject({ version: 2, value: 9 });
  expect(corrected.changes.map(({ by, value }) => [by, value])).toEqual([
    ['mia', 8],
    ['sam', 9],
  ]);
  expect((await mia.posts('/indicators', { ...told, indicatorId: 'focus-2', ifVersion: 3 })).status).toBe(404);
  expect((await ana.posts('/indicators', told)).status).toBe(403);
  expect((await ana.gets('/indicators')).status).toBe(403);

  const listed = indicatorsView.parse((await sam.gets(`/indicators?kind=focus-group&from=${day}`)).body);
  expect(listed).toEqual({ indicators: [corrected], more: false });
  expect(indicatorsView.parse((await sam.gets('/indicators?kind=training')).body).indicators).toEqual([]);

  await driver.settle();
  const rows = await driver.engine.services.warehouse.query('SELECT * FROM indicators ORDER BY version');
  expect(rows.map(({ row_id, version, kind, value }) => [row_id, version, kind, value])).toEqual([
    ['focus-1', 1, 'focus-group', 8],
    ['focus-1', 2, 'focus-group', 9],
  ]);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['at', 'day', 'kind', 'row_id', 'value', 'version']);
  expect(JSON.stringify(await driver.engine.services.table.query({ pk: 'INDICATORS' }))).not.toContain(
    'rather be called',
  );
});

test.each([
  ['a day that lies ahead', { day: '2999-01-01' }, 'day'],
  ['a measure without its value', { kind: 'cash-collection' }, 'value'],
  ['more than 1,000 of 1,000', { kind: 'cash-collection', value: 1_001 }, 'value'],
  ['nothing at all', {}, 'value'],
])('the log refuses %s, and says where', async (_what, wrong, field) => {
  const { mia } = await givenAHouse();
  const told = { indicatorId: 'i', kind: 'training', day: '2026-01-02', owner: 'mia', ...wrong };
  expect(await mia.posts('/indicators', told)).toMatchObject({ status: 400, body: { code: 'invalid-input', field } });
});
