import { afterAll, beforeAll, expect, test } from 'vitest';
import { QUEUES } from '../../../infra/queues.ts';
import { type House, houseOf } from '../../support/journey.ts';
import type { Driver } from '../../support/journey-driver.ts';
import { goesWellFromFormToClosed } from '../../support/journey-smooth-case.ts';
import { openQueueBench, openSqsPlace, type SqsPlace } from '../queues/fauxqs.ts';
import { tableBench } from '../table/table-bench.ts';
import { openHouseOnAws } from './house-on-aws.ts';

const newTable = tableBench();
let place: SqsPlace;
let bench: Awaited<ReturnType<typeof openQueueBench>>;
let house: House<Driver>;

beforeAll(async () => {
  place = await openSqsPlace();
  bench = await openQueueBench(place, QUEUES);
  house = houseOf(await openHouseOnAws(await newTable(), bench));
});
afterAll(async () => {
  await house.driver.close();
  await bench.close();
  await place.stop();
});

test('a complaint by web form goes from its number to closed, over DynamoDB and SQS', async () => {
  await goesWellFromFormToClosed(house);
});

test('a call gets its number, and the caller is found again by phone', async () => {
  const { caller, sam } = house;
  const reply = await caller('+12025550123').calls({ message: 'There is smoke from the kettle' });
  expect(reply).toMatchObject({ status: 'OK' });
  const { cases } = await sam.lists({ phone: '+12025550123' });
  expect(cases).toMatchObject([{ severity: 'safety', channel: 'phone' }]);
});

test('twenty equal submissions at once are one case', async () => {
  const { robin, sam, driver } = house;
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => robin.submits({ orderId: 'O-2' }, 'the-same-key-of-twenty')),
  );
  expect(new Set(answers.map(({ body }) => (body as { caseNumber: string }).caseNumber)).size).toBe(1);
  await driver.settle();
  expect((await sam.lists({ orderId: 'O-2' })).cases).toHaveLength(1);
});

test('a promise that is broken is flagged, and a survey that nobody answers ends in silence', async () => {
  const { customer, ana, days } = house;
  const kim = customer({ name: 'Kim', email: 'kim@example.com' });
  const { caseNumber } = await kim.complains();
  await days.pass(20);
  const late = await ana.sees(caseNumber);
  expect(late.deadlines.some(({ missedAt }) => missedAt !== null)).toBe(true);
  await ana.takes(caseNumber);
  await ana.decides(caseNumber, { decision: 'not-upheld', explanation: 'No.', remedies: [] });
  await days.pass(15);
  expect(await ana.sees(caseNumber)).toMatchObject({
    status: 'closed',
    round: { reactions: [{ reaction: 'no-reply' }] },
  });
});
