import { expect, test } from 'vitest';
import { localDay } from '../../../shared/domain/deadlines/calendar.ts';
import { addMilliseconds, DAY_MS } from '../../../shared/domain/time.ts';
import { servicesFor } from '../../../shared/runtime/services.ts';
import { givenAHouse } from '../../support/journey.ts';

const TABLES = ['cases', 'actions', 'indicators'] as const;
const newestOf = (table: (typeof TABLES)[number]) => `WITH newest AS (
  SELECT *, row_number() OVER (PARTITION BY row_id ORDER BY version DESC, "at" DESC) AS place FROM ${table}
) SELECT * FROM newest WHERE place = 1 ORDER BY row_id`;

async function givenARecord() {
  const house = await givenAHouse();
  const { robin, ana, mia, driver } = house;
  const { caseNumber } = await robin.complains();
  await robin.complains();
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  await robin.answersTheSurvey('satisfied', { recommend: 9 });
  const day = localDay(driver.now(), 'America/New_York');
  const plan = {
    actionId: 'other-courier',
    cause: 'late-delivery',
    what: 'Another courier.',
    owner: 'sam',
    dueDay: day,
  };
  expect((await mia.posts('/actions', plan)).status).toBe(200);
  const told = { indicatorId: 'visit-1', kind: 'customer-visit', day, owner: 'mia', value: 3 };
  expect((await mia.posts('/indicators', told)).status).toBe(200);
  await driver.settle();
  return house;
}

test('a lake that is written anew from the table says of every case, action and indicator what it said before', async () => {
  const { driver } = await givenARecord();
  const { services } = driver.engine;
  const later = { now: () => addMilliseconds(driver.now(), DAY_MS) };
  const { rebuild } = servicesFor(['rebuild'], { ...services, clock: later });
  const rowsOf = async (table: (typeof TABLES)[number]) => services.warehouse.query(newestOf(table));
  const before = new Map(await Promise.all(TABLES.map(async (table) => [table, await rowsOf(table)] as const)));
  // Someone satisfied has a code to pass on: a row without it would be another one.
  expect(
    before
      .get('cases')
      ?.map(({ referral_code }) => typeof referral_code)
      .sort(),
  ).toEqual(['object', 'string']);
  expect(await rebuild.fromTable()).toEqual({ cases: 2, actions: 1, indicators: 1 });
  for (const table of TABLES) {
    const after = await rowsOf(table);
    expect(after.map(({ at: _, ...row }) => row)).toEqual(before.get(table)?.map(({ at: _, ...row }) => row));
    expect(new Set(after.map(({ at }) => at))).toEqual(new Set([later.now()]));
  }
});

test('what a case was on the landmark day is kept with it: the row that is written anew says so too', async () => {
  const { robin, sam, days, driver } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await driver.settle();
  await sam.does(caseNumber, { type: 'withdraw', reason: 'customer' });
  await days.pass(32);
  const { rounds } = await sam.does(caseNumber, { type: 'reopen', reason: 'error' });
  expect(rounds[0]).toMatchObject({ closure: 'withdrawn' });
  await sam.does(caseNumber, { type: 'classify', kind: 'enquiry' });
  const { services } = driver.engine;
  const { rebuild } = servicesFor(['rebuild'], services);
  const known = { kind: 'enquiry', closure: null, landmark_kind: 'complaint', landmark_closure: 'withdrawn' };
  expect(await services.warehouse.query(newestOf('cases'))).toMatchObject([known]);
  await rebuild.fromTable();
  expect(await services.warehouse.query(newestOf('cases'))).toMatchObject([known]);
});
