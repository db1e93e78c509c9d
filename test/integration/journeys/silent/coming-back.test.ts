import { expect, test } from 'vitest';
import { givenAHouse } from '../../../support/journey.ts';

const order = (orderId: string, purchasedAt: string, facts: object = {}) => ({
  ...{ customerId: 'C-1', orderId, purchasedAt, amountMinor: 4_200, currency: 'USD' },
  ...facts,
});

test('a past case shows whether its customer came back: not yet, not by the order complained about, then on which day', async () => {
  const { olu, sam, customer, driver, days, minutes } = await givenAHouse();
  const robin = customer({ name: 'Robin Doe', email: 'robin@example.com', customerId: 'C-1' });
  const buys = async (...purchases: object[]) => {
    expect((await olu.posts('/purchases', { purchases })).status).toBe(202);
    await driver.settle();
  };
  await buys(order('O-1', '2026-05-01'));
  const { caseNumber } = await robin.complains({ orderId: 'O-2' });
  const cameBack = async () => (await sam.sees(caseNumber)).cameBack;

  await sam.takes(caseNumber);
  await sam.decides(caseNumber, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  // Decided on 24 June: the index day is 14 days later, and nothing is said before.
  expect(await cameBack()).toBeNull();
  await days.pass(24);
  expect(await cameBack()).toEqual({
    ...{ state: 'not-yet', since: '2026-07-08', until: '2026-07-18', observedDays: 10 },
    ...{ day: null, days: null, daysBoughtBefore: 0 },
  });

  // The order complained about is told late, one was cancelled, one was for nothing, one came before the index day.
  await buys(
    order('O-2', '2026-07-10'),
    order('O-3', '2026-07-11', { status: 'cancelled' }),
    order('O-4', '2026-07-12', { goodwillMinor: 4_200 }),
    order('O-5', '2026-07-01'),
  );
  expect(await cameBack()).toMatchObject({ state: 'not-yet', daysBoughtBefore: 1 });
  await buys(order('O-6', '2026-07-15'));
  const back = { state: 'came-back', day: '2026-07-15', days: 7, daysBoughtBefore: 1 };
  expect(await cameBack()).toMatchObject(back);
  const { customerId } = await sam.sees(caseNumber);
  expect((await sam.seesCustomer(customerId ?? '')).cases).toMatchObject([{ caseNumber, cameBack: back }]);

  // Sent back in time, it was no purchase; the return is told with the day it came.
  await minutes.pass(1);
  await buys(order('O-6', '2026-07-15', { returnedAt: '2026-07-17', returnedMinor: 4_200 }));
  expect(await cameBack()).toMatchObject({ state: 'not-yet', day: null });
});
