import { describe, expect, it } from 'vitest';
import { purchaseBatch } from '../../../events/purchase.v1.ts';
import { type Purchase, purchaseRows } from '../../../shared/domain/loyalty/purchase-rows.ts';
import type { RowContext } from '../../../shared/domain/loyalty/row-context.ts';
import { contextAt } from './row-context.ts';

const sale: Purchase = { customerId: 'C1', purchasedAt: '2026-05-04', amountMinor: 2933, currency: 'USD' };

function rowsOf(purchase: Purchase, context: RowContext = contextAt()) {
  const rows = purchaseRows(purchase, context);
  if ('refused' in rows) throw new Error(rows.refused);
  return rows;
}
const idOf = (purchase: Purchase, context?: RowContext) => rowsOf(purchase, context).purchase.row_id;

describe('the rows of a purchase', () => {
  it('hold pseudonyms instead of ids', () => {
    const { purchase, identities } = rowsOf({
      ...sale,
      orderId: 'O1',
      email: ' Ann@Example.COM ',
      phone: '(202) 555-0123',
    });
    expect(purchase).toMatchObject({ customer_key: 'crm:C1', order_key: 'order:O1', purchased_day: '2026-05-04' });
    expect(identities.map(({ identity_key, customer_key }) => [identity_key, customer_key])).toEqual([
      ['email:ann@example.com', 'crm:C1'],
      ['phone:+12025550123', 'crm:C1'],
    ]);
  });

  it('a repeat in another file or request is the same row', () => {
    expect(idOf(sale, contextAt('2026-12-01T00:00:00.000Z'))).toBe(idOf(sale));
    expect(idOf({ ...sale, orderId: 'O1' })).toBe(idOf({ ...sale, orderId: 'O1' }));
  });

  it('equal purchases of one file stay separate, in the same way every time', () => {
    const [first, again] = [contextAt(), contextAt()].map((context) => [1, 2, 3].map(() => idOf(sale, context)));
    expect(new Set(first).size).toBe(3);
    expect(again).toEqual(first);
  });

  it('with an order id a later word on the same line replaces the earlier', () => {
    const told = rowsOf({ ...sale, orderId: 'O1' }).purchase;
    const cancelled = rowsOf(
      { ...sale, orderId: 'O1', status: 'cancelled' },
      contextAt('2026-11-22T15:00:00.000Z'),
    ).purchase;
    expect(cancelled.row_id).toBe(told.row_id);
    expect(cancelled.version).toBeGreaterThan(told.version);
  });

  it('a credit on an order does not replace the sale, on whatever day it comes', () => {
    const ids = [sale, { ...sale, amountMinor: -2933 }, { ...sale, amountMinor: -500, purchasedAt: '2026-06-01' }].map(
      (line) => idOf({ ...line, orderId: 'O1' }),
    );
    expect(new Set(ids).size).toBe(3);
  });

  it('customers whose shops number orders alike keep their own', () => {
    expect(idOf({ ...sale, orderId: '1' })).not.toBe(idOf({ ...sale, customerId: 'C2', orderId: '1' }));
  });

  it('two purchases of one day at different times are two', () => {
    const at = (purchasedAt: string) => idOf({ ...sale, purchasedAt });
    expect(at('2026-05-04T10:00:00Z')).not.toBe(at('2026-05-04T11:00:00Z'));
    expect(at('2026-05-04T10:00:00Z')).toBe(at('2026-05-04T12:00:00+02:00'));
  });

  it('a negative amount without an order id is refused', () => {
    expect(purchaseRows({ ...sale, amountMinor: -1 }, contextAt())).toHaveProperty('refused');
    expect(rowsOf({ ...sale, amountMinor: -1, orderId: 'O1' }).purchase.amount_minor).toBe(-1);
  });

  it.each<[string, Partial<Purchase>]>([
    ['purchased-in-the-future', { purchasedAt: '2026-11-22' }],
    ['returned-before-purchase', { returnedAt: '2026-05-03', returnedMinor: 100 }],
    ['return-without-day', { returnedMinor: 100 }],
    ['return-without-amount', { returnedAt: '2026-05-06' }],
    ['more-back-than-paid', { returnedAt: '2026-05-06', returnedMinor: 2000, goodwillMinor: 1000 }],
    ['email-unreadable', { email: 'none' }],
    ['phone-unreadable', { phone: 'call me' }],
  ])('%s is kept and flagged', (code, odd) => {
    expect(rowsOf({ ...sale, ...odd }).purchase.anomaly).toBe(code);
  });

  it('a return of which only the day is known is a return of everything', () => {
    expect(rowsOf({ ...sale, returnedAt: '2026-05-06' }).purchase.returned_minor).toBe(2933);
  });

  it('a zero-value purchase is real', () => {
    expect(rowsOf({ ...sale, amountMinor: 0 }).purchase).toMatchObject({ amount_minor: 0, anomaly: null });
  });
});

describe('POST /purchases', () => {
  it('takes what the derivation takes', () => {
    const line = { ...sale, orderId: ' O1 ', purchasedAt: '2026-05-04T12:00:00+02:00', returnedAt: '2026-05-05' };
    const [purchase] = purchaseBatch.parse({ purchases: [line] }).purchases;
    expect(purchase && rowsOf(purchase).purchase).toMatchObject({ order_key: 'order:O1', purchased_day: '2026-05-04' });
  });

  it.each<[string, object]>([
    ['a negative amount without an order id', { amountMinor: -1 }],
    ['a fraction of a cent', { amountMinor: 0.5 }],
    ['a day that does not exist', { purchasedAt: '2026-02-30' }],
    ['a time without an offset', { purchasedAt: '2026-02-20T10:00:00' }],
    ['a currency that does not exist', { currency: 'XQQ' }],
    ['a field nobody knows', { discount: 1 }],
    ['a control character', { customerId: 'C\u0000' }],
    ['a lone surrogate', { customerId: 'C\ud800' }],
    ['an empty customer', { customerId: ' ' }],
  ])('refuses %s', (_what, fault) => {
    expect(purchaseBatch.safeParse({ purchases: [{ ...sale, ...fault }] }).success).toBe(false);
  });
});
