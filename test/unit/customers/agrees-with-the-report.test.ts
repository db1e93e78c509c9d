import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openLake } from '../../../shared/adapters/embedded/lake.ts';
import { openWarehouse } from '../../../shared/adapters/embedded/warehouse.ts';
import { comingBack } from '../../../shared/domain/customers/coming-back.ts';
import type { KnownPurchase } from '../../../shared/domain/customers/order-days.ts';
import { cohortSql } from '../../../shared/domain/loyalty/cohort/cohort-sql.ts';
import { dayOfEpoch, epochDay } from '../../../shared/domain/loyalty/epoch-days.ts';
import type { CaseRow, PurchaseRow } from '../../../shared/domain/loyalty/rows.ts';
import { caseOf, order } from '../loyalty/cohort.ts';

const START = epochDay('2026-01-01') ?? 0;
const UNTIL = '2026-05-01';
const RETURN_DAYS = 30;
const day = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => dayOfEpoch(START + n));

const orders = fc.array(
  fc.record({
    purchased_day: day(-20, 140),
    amount_minor: fc.integer({ min: -500, max: 2_000 }),
    goodwill_minor: fc.constantFrom(0, 0, 500),
    returned_minor: fc.constantFrom(0, 0, 1_000),
    returned_day: fc.option(day(0, 140)),
    currency: fc.constantFrom('USD', 'USD', 'EUR'),
    status: fc.constantFrom('paid', 'paid', 'paid', 'cancelled'),
    kind: fc.constantFrom('sale', 'sale', 'sale', 'gift'),
    order_key: fc.constantFrom('o1', 'o2', null),
  }),
  { maxLength: 6 },
);
const cases = fc
  .record({
    decided: fc.integer({ min: 0, max: 130 }),
    closure: fc.constantFrom('decided', 'decided', 'decided', 'withdrawn', 'merged'),
    t0_closure: fc.constantFrom(null, null, null, null, 'decided', 'withdrawn'),
    closed: fc.integer({ min: 0, max: 60 }),
    complaint_order_key: fc.constantFrom('o1', null),
  })
  .map(({ decided, closed, ...facts }) => ({
    ...facts,
    decided_day: dayOfEpoch(START + decided),
    t0_day: dayOfEpoch(START + decided + 14),
    closed_day: dayOfEpoch(START + decided + closed),
    merged_into: facts.closure === 'merged' ? 'another' : null,
  }));

const STATE_OF: Record<string, string> = { 'first-purchase': 'first-purchase', 'no-order': 'no-order' };

/** What the report's own statement says of each case, by its row id. */
async function byTheReport(caseRows: readonly CaseRow[], purchases: readonly PurchaseRow[]) {
  const lake = openLake({ folder: undefined, clock: { now: () => '2026-05-01T12:00:00.000Z' } });
  try {
    await lake.append('cases', caseRows);
    await lake.append('purchases', purchases);
    const values = [null, epochDay(UNTIL) ?? null, RETURN_DAYS];
    const rows = await openWarehouse(lake).query(cohortSql('team', []), values);
    return new Map(rows.filter(({ part }) => part === 'group').map((row) => [String(row.label), row]));
  } finally {
    await lake.close();
  }
}

const known = ({ order_key, ...row }: PurchaseRow): KnownPurchase => ({
  purchasedDay: row.purchased_day,
  amountMinor: row.amount_minor,
  goodwillMinor: row.goodwill_minor,
  returnedMinor: row.returned_minor,
  returnedDay: row.returned_day ?? undefined,
  currency: row.currency,
  status: row.status as KnownPurchase['status'],
  kind: row.kind as KnownPurchase['kind'],
  ...(order_key === null ? {} : { orderKey: order_key }),
});

it('what the page of a customer says is what resolution-to-loyalty counts up to the same day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cases, orders), { minLength: 20, maxLength: 30 }), async (people) => {
      // A team for each case, so that the report's counts are of one case each.
      const caseRows = people.map(([facts], at) => caseOf(`c${at}`, { ...facts, team: `c${at}` }));
      const purchases = people.map(([, own], at) =>
        own.map((facts, n) => order(`c${at}`, facts.purchased_day, { ...facts, row_id: `c${at}-${n}` })),
      );
      const counted = await byTheReport(caseRows, purchases.flat());
      for (const [at, row] of caseRows.entries()) {
        const options = { until: UNTIL, returnWindowDays: RETURN_DAYS, mostKept: 200 };
        const shown = comingBack(row, (purchases[at] ?? []).map(known), options);
        const { standing, days, came_back, bought_early } = counted.get(row.row_id) ?? {};
        if (shown === null) {
          expect(['withdrawn', 'merged', 'after-cutoff', 'outside']).toContain(standing);
          continue;
        }
        const state = standing === 'matched' ? (came_back ? 'came-back' : 'not-yet') : STATE_OF[String(standing)];
        expect(shown.state).toBe(state);
        if (standing !== 'matched') continue;
        expect(shown.days ?? shown.observedDays).toBe(Number(days));
        expect((shown.daysBoughtBefore ?? 0) > 0).toBe(Number(bought_early) > 0);
      }
    }),
    { numRuns: 12 },
  );
});
