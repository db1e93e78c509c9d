import { expect, test } from 'vitest';
import { remedyOrder } from '../../../../events/remedy-due.v1.ts';
import { givenAHouse, type House } from '../../../support/journey.ts';
import type { EngineDriver } from '../../../support/journey-engine.ts';
import { checkedLedger, takenCases, upheldWith } from '../../../support/money.ts';

const orders = ({ driver }: House<EngineDriver>) =>
  driver.engine.fulfilments().map((order) => {
    const { handedAt: _, ...told } = order as Record<string, unknown>;
    return remedyOrder.parse(told);
  });

async function aRefundOnItsWay() {
  const house = await givenAHouse();
  const [caseNumber = ''] = await takenCases(house, 1);
  await house.ana.decides(caseNumber, upheldWith(4_000));
  const [order] = orders(house);
  if (order === undefined) throw new Error('nothing was ordered');
  const tells = async (outcome: string, remedyId = order.remedyId) => {
    const answer = await house.olu.posts(`/remedies/${remedyId}/outcome`, { outcome });
    await house.driver.settle();
    return answer;
  };
  return { house, caseNumber, order, tells };
}

test('what was granted goes to the order system, with whom it is for; words do not', async () => {
  const { house, caseNumber, order } = await aRefundOnItsWay();
  expect(order).toMatchObject({
    ...{ caseNumber, kind: 'refund', amountMinor: 4_000, currency: 'USD' },
    customer: { email: 'customer0@example.com' },
  });
  const [other = ''] = await takenCases(house, 1);
  await house.ana.decides(other, { decision: 'upheld', remedies: [{ kind: 'apology' }] });
  expect(orders(house)).toHaveLength(1);
});

test('done comes back, once or often, and the ledger has it once', async () => {
  const { house, caseNumber, order, tells } = await aRefundOnItsWay();
  for (let time = 0; time < 3; time += 1) {
    expect(await tells('done')).toMatchObject({ status: 200, body: { remedyId: order.remedyId, state: 'done' } });
  }
  const { remedies, ledger, history } = await house.ana.sees(caseNumber);
  expect(remedies).toMatchObject([{ state: 'done' }]);
  expect(ledger.map(({ state, amountMinor }) => [state, amountMinor])).toEqual([
    ['granted', 4_000],
    ['done', 4_000],
  ]);
  expect(history.filter(({ what }) => what === 'remedy-confirmed')).toMatchObject([{ by: 'system:record-outcome' }]);
  expect(await tells('failed')).toMatchObject({ status: 409, body: { code: 'remedy-not-open' } });
});

test('failed opens the case again and gives the room back; what is granted instead is another order', async () => {
  const { house, caseNumber, tells } = await aRefundOnItsWay();
  expect(await tells('failed')).toMatchObject({ status: 200 });
  expect(await house.ana.sees(caseNumber)).toMatchObject({ status: 'in-progress', round: { reason: 'remedy-failed' } });
  expect((await tells('failed')).status).toBe(200);
  await house.ana.decides(caseNumber, upheldWith(4_500));
  expect(orders(house).map(({ amountMinor }) => amountMinor)).toEqual([4_500, 4_000]);
  expect(await checkedLedger(house)).toMatchObject({ grantedMinor: 8_500, returnedMinor: 4_000 });
  expect((await checkedLedger(house)).difference).toBeUndefined();
});

test('who is not the order system, and who names no remedy of ours, changes nothing', async () => {
  const { house, caseNumber, order, tells } = await aRefundOnItsWay();
  expect(await tells('done', 'nobody')).toMatchObject({ status: 404 });
  expect(await tells('paid')).toMatchObject({ status: 400 });
  const asAna = await house.ana.posts(`/remedies/${order.remedyId}/outcome`, { outcome: 'done' });
  expect(asAna).toMatchObject({ status: 403, body: { code: 'wrong-role' } });
  expect((await house.ana.sees(caseNumber)).remedies).toMatchObject([{ state: 'granted' }]);
});

test('what a customer declined and the order system paid all the same is answered no, and says nothing of the case', async () => {
  const { house, caseNumber, tells } = await aRefundOnItsWay();
  await house.sam.does(caseNumber, { type: 'declineOffer' });
  const answer = await tells('done');
  expect(answer).toMatchObject({ status: 409, body: { code: 'remedy-not-open' } });
  expect(answer.body).not.toHaveProperty('case');
});
