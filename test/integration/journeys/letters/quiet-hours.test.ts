import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../contract/temporary-folder.ts';
import { givenAHouse, houseOf } from '../../../support/journey.ts';
import { openEngineDriver } from '../../../support/journey-engine.ts';

const KIM = { name: 'Kim', phone: '+12025550123' };
/** 23:30 in New York. */
const LATE = '2026-06-25T03:30:00.000Z';
const MORNING = '2026-06-25T12:00:00.000Z';

test('a text that would come in the night waits for the morning, and staff see that it does', async () => {
  const house = await givenAHouse({ at: LATE });
  const kim = house.customer(KIM);
  const { caseNumber } = await kim.complains();
  await house.itBecomes('2026-06-25T11:59:00.000Z');
  expect(await house.driver.letters()).toEqual([]);
  const held = { kind: 'acknowledgement', to: 'customer', heldUntil: MORNING, sentAt: null, notSent: null };
  expect((await house.ana.sees(caseNumber)).letters).toMatchObject([held]);
  await house.itBecomes('2026-06-25T12:01:00.000Z');
  expect(await house.driver.letters()).toMatchObject([{ channel: 'sms', to: KIM.phone }]);
  const { letters } = await house.ana.sees(caseNumber);
  expect(letters).toMatchObject([{ heldUntil: null, way: 'sms', sentAt: expect.stringMatching(/^2026-06-25T12:00/) }]);
});

test.each([
  ['forward', '2026-03-08T02:00:00.000Z', '2026-03-08T11:59:00.000Z', '2026-03-08T12:01:00.000Z'],
  ['back', '2026-11-01T01:00:00.000Z', '2026-11-01T12:59:00.000Z', '2026-11-01T13:01:00.000Z'],
])(
  'in the night in which clocks go %s, morning is when the clock on the wall says so',
  async (_, at, before, after) => {
    const house = await givenAHouse({ at });
    await house.customer(KIM).complains();
    await house.itBecomes(before);
    expect(await house.driver.letters()).toEqual([]);
    await house.itBecomes(after);
    expect(await house.driver.letters()).toHaveLength(1);
  },
);

test('a mail wakes nobody, and goes at any hour', async () => {
  const { robin, driver } = await givenAHouse({ at: LATE });
  await robin.complains();
  expect(await driver.letters()).toMatchObject([{ channel: 'mail' }]);
});

test('"no texts", said while one waits, holds for that one, too', async () => {
  const house = await givenAHouse({ at: LATE });
  const { caseNumber } = await house.customer(KIM).complains();
  await house.ana.does(caseNumber, { type: 'setContact', notBy: ['sms'] });
  await house.itBecomes('2026-06-25T12:01:00.000Z');
  expect(await house.driver.letters()).toEqual([]);
  expect((await house.ana.sees(caseNumber)).letters).toMatchObject([{ notSent: 'no-address' }]);
});

test('a text that waits outlives the process', async () => {
  const folder = temporaryFolder();
  const first = await openEngineDriver({ at: LATE, folder });
  await houseOf(first).customer(KIM).complains();
  await first.close();
  const second = await openEngineDriver({ at: '2026-06-25T12:30:00.000Z', folder });
  onTestFinished(() => second.close());
  await second.settle();
  expect(await second.letters()).toMatchObject([{ channel: 'sms', to: KIM.phone }]);
});
