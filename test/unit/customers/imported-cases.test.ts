import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importedCase } from '../../../events/loyalty/imported-case.v1.ts';
import { comingBack } from '../../../shared/domain/customers/coming-back.ts';
import {
  casesByCustomer,
  followedImport,
  ownImported,
  type ToldCase,
  toldCase,
} from '../../../shared/domain/customers/imported-cases.ts';
import type { KnownPurchase } from '../../../shared/domain/customers/order-days.ts';
import { type CaseFacts, caseRows } from '../../../shared/domain/loyalty/case-rows.ts';
import { contextAt } from '../import/row-context.ts';

/** What an import makes of a line: its row in the lake, and what the agents' page is told. */
function told(facts: Partial<CaseFacts>, context = contextAt()) {
  const whole = { customerId: 'C-1', receivedAt: '2025-01-05', ...facts };
  const rows = caseRows(whole, context);
  if ('refused' in rows) throw new Error(rows.refused);
  return { row: rows.case, told: toldCase(whole, rows.case, context) };
}

const given = (facts: Partial<CaseFacts>) => JSON.parse(JSON.stringify(told(facts).told?.importedCase ?? null));

test('says what the file says, in its words, and nothing else', () => {
  const { row, told: bare } = told({});
  expect(JSON.parse(JSON.stringify(bare))).toEqual({
    customerId: 'C-1',
    importedCase: { rowId: row.row_id, version: row.version, receivedDay: '2025-01-05' },
  });
  const whole: Partial<CaseFacts> = {
    caseId: 'OLD-7',
    closedAt: '2025-02-10',
    decidedAt: '2025-01-10T02:00:00Z',
    category: 'Loan, home',
    decision: 'upheld',
    closure: 'decided',
    severity: 'high',
    rootCause: 'Clerk',
    mergedInto: 'OLD-6',
    complaintOrderId: 'O-1',
  };
  expect(given(whole)).toMatchObject({
    ...{ caseId: 'OLD-7', closedDay: '2025-02-10', decidedDay: '2025-01-09', indexDay: '2025-01-23' },
    ...{ category: 'Loan, home', decision: 'upheld', closure: 'decided', severity: 'high', rootCause: 'Clerk' },
    ...{ mergedInto: 'OLD-6', orderId: 'O-1' },
  });
  expect(importedCase.parse(given(whole))).toEqual(given(whole));
});

test('an answer that reports take for silence is still what the customer said', () => {
  const late = { decidedAt: '2025-01-10', reactionAt: '2025-03-01', reaction: 'satisfied' } as const;
  expect(told(late).row.reaction).toBe('no-reply');
  expect(given(late)).toMatchObject({ reaction: 'satisfied' });
});

test('a case of nobody who can be found is beside no customer', () => {
  expect(told({ customerId: undefined }).told).toBeUndefined();
  expect(told({ customerId: undefined, email: 'nobody', phone: 'x' }).told).toBeUndefined();
  expect(told({ customerId: undefined, email: 'ANN@example.com' }).told).toMatchObject({ email: 'ann@example.com' });
});

test('a long word of the other system is cut, so that fifty cases fit into an item', () => {
  expect(given({ category: 'x'.repeat(5_000) }).category).toHaveLength(200);
});

test('of one case the last line of the file counts, and of a customer the newest', () => {
  const context = contextAt();
  const lines = ['2025-01-05', '2025-01-07', '2025-01-06'].map(
    (receivedAt, at) => told({ caseId: `OLD-${at}`, receivedAt }, context).told,
  );
  const again = told({ caseId: 'OLD-0', receivedAt: '2025-01-05', category: 'mended' }, context).told;
  const [customer, ...more] = casesByCustomer([...lines, again] as ToldCase[], 2);
  expect(more).toEqual([]);
  expect(customer?.importedCases.map(({ caseId }) => caseId)).toEqual(['OLD-1', 'OLD-2']);
  const [whole] = casesByCustomer([...lines, again] as ToldCase[], 5);
  expect(whole?.importedCases.map(({ caseId, category }) => [caseId, category])).toEqual([
    ['OLD-1', undefined],
    ['OLD-2', undefined],
    ['OLD-0', 'mended'],
  ]);
});

test('cases that name somebody in another way go by themselves', () => {
  const cases = [
    { customerId: undefined, phone: '2025550123' },
    { email: 'a@example.com' },
    { email: 'b@example.com' },
  ];
  const customers = casesByCustomer(
    cases.map((facts) => told(facts).told as ToldCase),
    5,
  );
  expect(customers.map(({ customerId, email, phone }) => [customerId, email, phone])).toEqual([
    [undefined, undefined, '+12025550123'],
    ['C-1', 'a@example.com', undefined],
    ['C-1', 'b@example.com', undefined],
  ]);
});

test('a number counts before an e-mail that several people share, and what names several is nobody’s', () => {
  const filed = (rowId: string, number?: string) => ({
    ...{ rowId, version: 1, receivedDay: '2025-01-05' },
    ...(number === undefined ? {} : { number }),
  });
  const shared = [filed('a', 'crm#1'), filed('b', 'crm#2'), filed('c')];
  const seenBy = (identities: string[], cases = shared) => ownImported(cases, identities).map(({ rowId }) => rowId);
  expect(seenBy(['crm#1', 'email#e'])).toEqual(['a', 'c']);
  expect(seenBy(['email#e'])).toEqual(['c']);
  expect(seenBy(['email#e'], shared.slice(1))).toEqual(['b', 'c']);
  // Found under two names, it is one case, in its newest words.
  const again = { ...filed('a', 'crm#1'), version: 2, category: 'mended' };
  expect(ownImported([...shared, again], ['crm#1', 'email#e'])[0]).toMatchObject({ rowId: 'a', category: 'mended' });
});

test('whether the customer came back is what the row of the case in the lake would say', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2025-02-${String(n).padStart(2, '0')}`);
  const facts = fc.record({
    decidedAt: fc.option(day, { nil: undefined }),
    closedAt: fc.option(day, { nil: undefined }),
    closure: fc.constantFrom(undefined, 'decided', 'withdrawn', 'out-of-scope', 'merged', 'not-a-complaint' as const),
    mergedInto: fc.constantFrom(undefined, undefined, 'OLD-9'),
    complaintOrderId: fc.constantFrom(undefined, 'O-1'),
  });
  const purchase = fc.record({
    purchasedDay: fc.oneof(day, fc.constantFrom('2025-01-02', '2025-03-20')),
    orderKey: fc.constantFrom('order:O-1', 'order:O-2'),
  });
  const bought = (some: { purchasedDay: string; orderKey: string }[]): KnownPurchase[] =>
    some.map((it) => ({
      ...it,
      ...{ amountMinor: 100, returnedMinor: 0, currency: 'USD', status: 'paid' as const, kind: 'sale' as const },
    }));
  const options = { until: '2025-04-01', returnWindowDays: 30, mostKept: 200 };
  const states = new Set<string | undefined>();
  fc.assert(
    fc.property(facts, fc.array(purchase, { maxLength: 4 }), (said, purchases) => {
      const { row, told: { importedCase: it } = {} } = told(said as Partial<CaseFacts>);
      if (it === undefined) throw new Error('not told');
      const order = it.orderId === undefined ? null : `order:${it.orderId}`;
      const shown = comingBack(followedImport(it, order), bought(purchases), options);
      expect(shown).toEqual(comingBack(row, bought(purchases), options));
      states.add(shown?.state);
    }),
    { numRuns: 400 },
  );
  // The property would hold of nothing as well.
  expect([...states]).toEqual(
    expect.arrayContaining(['came-back', 'not-yet', 'first-purchase', 'no-order', undefined]),
  );
});
