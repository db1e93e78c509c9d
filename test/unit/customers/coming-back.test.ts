import { expect, it } from 'vitest';
import { comingBack, type FollowedCase } from '../../../shared/domain/customers/coming-back.ts';
import type { KnownPurchase } from '../../../shared/domain/customers/order-days.ts';

/** Decided on 1 January, t0 on 15 January 2026. */
const CASE: FollowedCase = {
  decided_day: '2026-01-01',
  t0_day: '2026-01-15',
  closed_day: '2026-01-16',
  closure: 'decided',
  t0_closure: null,
  merged_into: null,
  complaint_order_key: null,
};
const bought = (purchasedDay: string, facts: Partial<KnownPurchase> = {}): KnownPurchase => ({
  ...{ purchasedDay, amountMinor: 1_000, returnedMinor: 0, currency: 'USD', status: 'paid', kind: 'sale' },
  ...facts,
});
const BEFORE = bought('2025-06-01');
const seen = (purchases: readonly KnownPurchase[], facts: Partial<FollowedCase> = {}, until = '2026-03-01') =>
  comingBack({ ...CASE, ...facts }, purchases, { until, returnWindowDays: 30, mostKept: 5 });

it('names the first order after the index day, and the days to it', () => {
  // 15 January to 4 February: 16 + 4 days; to 1 March: 16 + 28 + 1.
  expect(seen([BEFORE, bought('2026-02-04'), bought('2026-02-20')])).toEqual({
    ...{ state: 'came-back', since: '2026-01-15', until: '2026-03-01', observedDays: 45 },
    ...{ day: '2026-02-04', days: 20, daysBoughtBefore: 0 },
  });
});

it('says how long nobody came, and counts what was bought between decision and index day apart', () => {
  const early = ['2026-01-01', '2026-01-02', '2026-01-15'].map((day) => bought(day));
  expect(seen([BEFORE, ...early])).toMatchObject({
    state: 'not-yet',
    day: null,
    observedDays: 45,
    daysBoughtBefore: 2,
  });
});

it('speaks of no coming back where nobody had bought before', () => {
  expect(seen([bought('2026-02-04')])).toMatchObject({ state: 'first-purchase', day: null, days: null });
  expect(seen([])).toMatchObject({ state: 'no-order' });
  expect(seen([bought('2025-06-01', { status: 'cancelled' })])).toMatchObject({ state: 'no-order' });
});

it('cannot say where the purchases kept begin after the index day', () => {
  const many = [1, 2, 3, 4, 5].map((day) => bought(`2026-02-0${day}`));
  expect(seen(many)).toMatchObject({ state: 'cannot-say', day: null, daysBoughtBefore: null });
  // One of them on the index day: who bought then had bought before, and what came after is all there.
  const known = [bought('2026-01-15'), ...many.slice(1)];
  expect(seen(known)).toMatchObject({ state: 'came-back', day: '2026-02-02', daysBoughtBefore: null });
});

it.each([
  ['without a decision', { t0_day: null, decided_day: null }],
  ['whose index day is still to come', { t0_day: '2026-03-02' }],
  ['that was withdrawn by then', { closure: 'withdrawn', closed_day: '2026-01-15' }],
  ['that was merged by then', { merged_into: 'another', closure: 'merged', closed_day: '2026-01-15' }],
  [
    'that had been withdrawn by then, and was opened again',
    { closure: null, closed_day: null, t0_closure: 'withdrawn' },
  ],
])('follows no case %s', (_what, facts) => {
  expect(seen([BEFORE, bought('2026-02-04')], facts)).toBeNull();
});

it('follows a case that was withdrawn or merged after its index day: that was not known on it', () => {
  for (const facts of [{ closure: 'withdrawn' }, { closure: 'merged', merged_into: 'another' }])
    expect(seen([BEFORE, bought('2026-02-04')], facts)).toMatchObject({ state: 'came-back' });
});

it('follows a case that was withdrawn later than it looks', () => {
  const facts = { closure: 'withdrawn', closed_day: '2026-03-02' };
  expect(seen([BEFORE], facts)).toMatchObject({ state: 'not-yet' });
});
