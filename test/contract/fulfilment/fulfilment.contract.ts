import { expect, test } from 'vitest';
import { type RemedyOrder, remedyOrder } from '../../../events/remedy-due.v1.ts';
import type { Fulfilment } from '../../../shared/ports/fulfilment.ts';

export interface FulfilmentBench {
  fulfilment: Fulfilment;
  /** As the order system finds them: orders as JSON, in any order. */
  found(): Promise<string[]>;
}

export const REFUND: RemedyOrder = {
  schema: 'remedy-order.v1',
  remedyId: 'remedy-1',
  caseNumber: '6073506991',
  kind: 'refund',
  amountMinor: 1_500,
  currency: 'EUR',
  withoutAdmission: true,
  customer: { name: 'Zoë 😀 O’Neill', email: 'zoe@example.com' },
};

/** What every way to the order system promises: an order is there, whole, once it was handed over. */
export function fulfilmentContract(newBench: () => Promise<FulfilmentBench>): void {
  test('each order is there as it was handed over, and is one that the contract allows', async () => {
    const { fulfilment, found } = await newBench();
    const gift: RemedyOrder = { ...REFUND, remedyId: 'remedy-2', kind: 'gift', orderId: 'O-1', customer: {} };
    await fulfilment.hand(REFUND);
    await fulfilment.hand(gift);
    const orders = (await found()).map((text) => remedyOrder.parse(JSON.parse(text)));
    expect(orders).toHaveLength(2);
    expect(orders).toEqual(expect.arrayContaining([REFUND, gift]));
  });

  test('the same remedy may come again: whoever pays finds one remedy, and one sum', async () => {
    const { fulfilment, found } = await newBench();
    await fulfilment.hand(REFUND);
    await fulfilment.hand(REFUND);
    expect(new Set(await found())).toEqual(new Set([JSON.stringify(REFUND)]));
  });
}
