import { expect, test } from 'vitest';
import { openBulkRuns } from '../../../shared/adapters/stores/desk/bulk-runs.ts';
import { openMergeLog } from '../../../shared/adapters/stores/desk/merge-log.ts';
import { givenAHouse } from '../../support/journey.ts';

const ANSWER = { caseNumber: '4821937560', status: 200 };
const itemsUnder = async (house: Awaited<ReturnType<typeof givenAHouse>>, prefix: string) =>
  house.driver.engine.services.database
    .prepare('SELECT pk FROM items WHERE substr(pk, 1, ?) = ?')
    .all(prefix.length, prefix);

test('a request over many cases is remembered for 30 days, to the letter, and then by nobody', async () => {
  const house = await givenAHouse();
  const runs = openBulkRuns(house.driver.engine.services);
  const begin = () => runs.begin('ana', 'key-1', { type: 'take' }, async () => [ANSWER.caseNumber]);
  const { runId } = await begin();
  await runs.note(runId, ANSWER);
  await house.days.pass(29);
  expect((await begin()).answers.get(ANSWER.caseNumber)).toEqual(ANSWER);
  await house.days.pass(2);
  expect(await itemsUnder(house, 'BULK#')).toEqual([]);
  expect((await begin()).answers.size).toBe(0);
});

test('who merged what is counted for two years, and gone after', async () => {
  const house = await givenAHouse();
  const log = openMergeLog(house.driver.engine.services);
  const merge = {
    at: house.driver.now(),
    by: 'sam',
    what: 'merged',
    survivorId: 'a',
    otherId: 'b',
    isAcross: false,
    n: 7,
  } as const;
  await log.note(merge);
  expect((await log.of('2026-06')).merges).toEqual([merge]);
  house.driver.clock.moveTo('2028-06-24T14:00:00.000Z');
  await house.driver.engine.services.expiry.sweep();
  expect((await log.of('2026-06')).merges).toEqual([merge]);
  house.driver.clock.moveTo('2028-07-26T14:00:00.000Z');
  expect(await house.driver.engine.services.expiry.sweep()).toBe(1);
  expect(await itemsUnder(house, 'MERGES#')).toEqual([]);
});

test('an item that was given more time stays, and one without an end always', async () => {
  const house = await givenAHouse();
  const { table, expiry } = house.driver.engine.services;
  const end = Math.floor(Date.parse(house.driver.now()) / 1000);
  await table.put({ pk: 'A', sk: 'short', expiresAt: end + 60 });
  await table.put({ pk: 'A', sk: 'more', expiresAt: end + 60 });
  await table.put({ pk: 'A', sk: 'always' });
  await table.update({ pk: 'A', sk: 'more' }, { set: { expiresAt: end + 7_200 } });
  await house.hours.pass(1);
  expect((await table.query({ pk: 'A' })).items.map(({ sk }) => sk)).toEqual(['always', 'more']);
  expect(await expiry.sweep()).toBe(0);
});
