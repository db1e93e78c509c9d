import { expect, test } from 'vitest';
import { pulseLink, pulseResults } from '../../../events/pulse/pulse.v1.ts';
import { LAKE_TABLES } from '../../../shared/domain/loyalty/rows.ts';
import type { House } from '../../support/journey.ts';
import { givenAHouse } from '../../support/journey.ts';
import type { EngineDriver } from '../../support/journey-engine.ts';

const MARKS = { clear: '4', means: '3', authority: '2', backed: '5', heard: '1' };
/** Ten people of one team, beside those of the house. */
const PEOPLE = Array.from({ length: 10 }, (_, at) => `p${at}`);

async function linkOf(answer: { status: number; body: unknown }): Promise<string> {
  expect(answer.status).toBe(200);
  return new URL(pulseLink.parse(answer.body).link).pathname;
}
const send = ({ driver }: House, path: string, form: Record<string, string> = MARKS) =>
  driver.http({ method: 'POST', path, form });
const everything = async ({ driver }: House<EngineDriver>, pk: string) =>
  (await driver.engine.services.table.query({ pk })).items;

async function givenAnswers(count: number) {
  const config = (await import('../../../comeback.config.ts')).default;
  const demoPeople = PEOPLE.map((id) => ({ id, name: id, role: 'agent' as const, teams: ['orders'] }));
  const house = await givenAHouse({ configuration: { demoPeople: [...config.demoPeople, ...demoPeople] } });
  const paths: string[] = [];
  for (const id of PEOPLE.slice(0, count)) {
    const asked = await house.driver.http({ method: 'POST', path: '/pulse', as: id, body: { team: 'orders' } });
    paths.push(await linkOf(asked));
  }
  return { house, paths };
}

test('a link is given once, is good once, and in its quarter only', async () => {
  const house = await givenAHouse();
  const { ana, driver, itBecomes } = house;
  const path = await linkOf(await ana.posts('/pulse', { team: 'orders' }));
  expect(await ana.posts('/pulse', { team: 'general' })).toMatchObject({ status: 409, body: { code: 'link-given' } });
  expect(await ana.posts('/pulse', { team: 'billing' })).toMatchObject({ status: 400, body: { field: 'team' } });

  const page = await driver.http({ method: 'GET', path });
  expect(page).toMatchObject({ status: 200 });
  expect(page.body).toContain('What I report about causes of complaints is acted on.');
  expect(page.body).not.toMatch(/<textarea|<script|type="text"/);

  expect((await send(house, path, { ...MARKS, heard: '6' })).body).not.toContain('Thank you');
  expect((await send(house, path, { ...MARKS, heard: '' })).body).not.toContain('Thank you');
  expect((await send(house, path)).body).toContain('Thank you');
  expect((await send(house, path)).body).not.toContain('Thank you');
  expect((await driver.http({ method: 'GET', path })).body).not.toContain('<form');
  expect((await send(house, `${path.slice(0, -1)}x`)).body).not.toContain('Thank you');

  // A dead one says what it was for: staff have no case to look up.
  const dead = await driver.http({ method: 'GET', path, headers: { accept: 'text/html', 'accept-language': 'nl-BE' } });
  expect(dead.body).toContain('Deze link werkt niet meer');
  expect(dead.body).toContain('vijf vragen');
  expect(dead.body).not.toMatch(/zaak|\/status/);

  const other = await linkOf(await house.ben.posts('/pulse', { team: 'billing' }));
  await itBecomes('2026-07-01T04:00:00.000Z');
  expect((await send(house, other)).body).not.toContain('Thank you');
});

test('figures come once, after the quarter; then nothing is left of what they came from', async () => {
  const { house, paths } = await givenAnswers(9);
  for (const path of paths) await send(house, path);
  await house.days.pass(1);
  expect(pulseResults.parse((await house.ana.gets('/pulse')).body).results).toEqual([]);

  await house.itBecomes('2026-07-02T12:00:00.000Z');
  const { results } = pulseResults.parse((await house.ana.gets('/pulse')).body);
  expect(results).toMatchObject([{ quarter: '2026-Q2', all: { answers: 9 } }]);
  expect(results[0]?.teams.find(({ team }) => team === 'orders')).toMatchObject({ answers: 9, means: { clear: null } });
  expect(await everything(house, 'PULSE#2026-Q2')).toEqual([]);
  await house.days.pass(3);
  expect(pulseResults.parse((await house.ana.gets('/pulse')).body).results).toEqual(results);
});

test('who holds table, feed, log and lake cannot say who answered what, nor when', async () => {
  const { house, paths } = await givenAnswers(9);
  const order: string[] = [];
  for (const path of [...paths].reverse()) {
    const before = new Set((await everything(house, 'PULSE#2026-Q2')).map(({ sk }) => sk));
    await send(house, path);
    const added = (await everything(house, 'PULSE#2026-Q2')).find(
      ({ sk }) => sk.startsWith('ANSWER#') && !before.has(sk),
    );
    order.push(String(added?.sk));
  }
  await house.driver.settle();
  const items = await everything(house, 'PULSE#2026-Q2');
  const answers = items.filter(({ sk }) => sk.startsWith('ANSWER#'));
  expect(answers).toHaveLength(9);
  // Nothing beside the sealed answer: no time, no version, no team, no link; and each as long as any other.
  expect(new Set(items.map((item) => Object.keys(item).sort().join()))).toEqual(new Set(['pk,sk', 'pk,sealed,sk']));
  expect(new Set(answers.map(({ sealed }) => String(sealed).length)).size).toBe(1);
  // Their names stand in no order of time.
  expect(order).not.toEqual(order.toSorted());
  expect(order).not.toEqual(order.toSorted().toReversed());

  const held = JSON.stringify(items);
  for (const path of paths) {
    const [, , nonce = '?', signature = '?'] = path.replace('/pulse/', '').split('.');
    expect(held).not.toContain(nonce);
    expect(held).not.toContain(signature);
  }
  for (const id of PEOPLE) expect(held).not.toMatch(new RegExp(`"${id}"|#${id}\\b`));
  expect(held).not.toMatch(/\d{4}-\d\d-\d\dT/);
  for (const table of LAKE_TABLES)
    expect(await house.driver.engine.services.warehouse.query(`SELECT * FROM ${table}`)).toEqual([]);
});

test('not even the answers kept in a backup can be read once the quarter is released', async () => {
  const { house, paths } = await givenAnswers(8);
  for (const path of paths) await send(house, path);
  const backup = (await everything(house, 'PULSE#2026-Q2')).find(({ sealed }) => sealed !== undefined);
  const { sealer } = house.driver.engine.services;
  expect(await sealer.unseal('pulse:2026-Q2', String(backup?.sealed))).toContain('"team":"orders"');
  await house.itBecomes('2026-07-02T12:00:00.000Z');
  expect(await sealer.unseal('pulse:2026-Q2', String(backup?.sealed))).toBeUndefined();
});

test('a release that died half way is ended by the next one, with the result that was kept', async () => {
  const { house, paths } = await givenAnswers(9);
  for (const path of paths) await send(house, path);
  const { services } = house.driver.engine;
  const died = { ...services.table, delete: () => Promise.reject(new Error('the power went')) };
  const { openPulseRelease } = await import('../../../shared/adapters/stores/indicators/pulse-release.ts');
  await expect(openPulseRelease({ ...services, table: died }).release('2026-Q2', ['orders'])).rejects.toThrow('power');
  await house.itBecomes('2026-07-02T12:00:00.000Z');
  expect(pulseResults.parse((await house.ana.gets('/pulse')).body).results).toMatchObject([{ all: { answers: 9 } }]);
  expect(await everything(house, 'PULSE#2026-Q2')).toEqual([]);
});

test('where the key service is away, nothing is kept and the link stays good', async () => {
  const { house, paths } = await givenAnswers(1);
  const { services } = house.driver.engine;
  const { openPulse } = await import('../../../shared/adapters/stores/indicators/pulse.ts');
  const away = { ...services.sealer, seal: () => Promise.reject(new Error('throttled')) };
  const pulse = openPulse({ ...services, sealer: away });
  const link = pulse.read(String(paths[0]).replace('/pulse/', ''));
  if (link === undefined) throw new Error('no link');
  const marks = { clear: 4, means: 3, authority: 2, backed: 5, heard: 1 } as const;
  await expect(pulse.answer(link, { team: 'orders', marks })).rejects.toThrow('throttled');
  expect((await everything(house, 'PULSE#2026-Q2')).filter(({ sk }) => !sk.startsWith('TAKEN#'))).toEqual([]);
  expect((await send(house, String(paths[0]))).status).toBe(200);
  expect((await everything(house, 'PULSE#2026-Q2')).filter(({ sk }) => sk.startsWith('ANSWER#'))).toHaveLength(1);
});
