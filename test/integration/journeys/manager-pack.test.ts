import { expect, test } from 'vitest';
import { givenAHouse } from '../../support/journey.ts';

const PACK = '/reports/manager-pack?month=2026-06';

test('the pack of a month is ready on the 1st of the next, and not before', async () => {
  const { robin, ana, mia, driver, itBecomes } = await givenAHouse({ hasNights: true, at: '2026-06-30T14:00:00.000Z' });
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  // 21:30 on the 30th in New York: the round of that night was at 21:00.
  await itBecomes('2026-07-01T01:30:00.000Z');
  await driver.settle();
  expect((await mia.gets('/reports/recurrence')).status).toBe(200);
  expect((await mia.gets(PACK)).status).toBe(202);
});

test('the pack of a month is worked out in the night of the 1st', async () => {
  const { robin, ana, mia, driver, itBecomes } = await givenAHouse({ hasNights: true, at: '2026-07-01T14:00:00.000Z' });
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  await itBecomes('2026-07-02T01:30:00.000Z');
  await driver.settle();
  const { status, body } = await mia.gets(PACK);
  expect(status).toBe(200);
  expect(body).toMatchObject({ report: 'manager-pack', month: '2026-06', stories: { satisfied: null } });
});

test('who may mark a case, and what the case then shows', async () => {
  const { robin, ana, sam } = await givenAHouse();
  const { caseNumber } = await robin.complains();
  await ana.takes(caseNumber);
  const shopper = { type: 'exclude', because: 'mystery-shopper' } as const;
  expect(await ana.tries(caseNumber, shopper)).toMatchObject({ status: 403 });
  await sam.does(caseNumber, shopper);
  const marked = await ana.does(caseNumber, { type: 'allowStory', consentedOn: '2026-06-20' });
  expect(marked).toMatchObject({
    ...{ excluded: { because: 'mystery-shopper' }, story: { consentedOn: '2026-06-20' } },
  });
  await sam.does(caseNumber, { type: 'include' });
  const back = await ana.does(caseNumber, { type: 'withdrawStory' });
  expect([back.excluded, back.story]).toEqual([undefined, undefined]);
});
