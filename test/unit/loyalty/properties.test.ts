import fc from 'fast-check';
import { expect, it } from 'vitest';
import { REACTIONS } from '../../../shared/domain/case/vocabulary.ts';
import { dayOfEpoch, epochDay } from '../../../shared/domain/loyalty/epoch-days.ts';
import type { CaseRow, PurchaseRow } from '../../../shared/domain/loyalty/rows.ts';
import type { LoyaltyReport } from '../../../shared/domain/reports/cohort/loyalty-report.ts';
import { caseOf, order, reportOver } from './cohort.ts';

const START = epochDay('2026-01-01') ?? 0;
const day = (least: number, most: number) => fc.integer({ min: least, max: most }).map((n) => dayOfEpoch(START + n));
const customer = fc.constantFrom(...Array.from({ length: 8 }, (_, at) => `p${at}`));

const cases = fc.array(
  fc.record({
    who: fc.option(customer),
    t0: day(0, 60),
    reaction: fc.constantFrom(...REACTIONS),
    order: fc.constantFrom('o1', null),
  }),
  { minLength: 1, maxLength: 20 },
);
const orders = fc.array(
  fc.record({
    who: customer,
    on: day(-30, 200),
    minor: fc.integer({ min: -500, max: 2000 }),
    order: fc.constantFrom('o1', 'o2', null),
  }),
  { maxLength: 40 },
);

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
type CaseFacts = Generated<typeof cases>;
type OrderFacts = Generated<typeof orders>;

function rowsOf(caseFacts: CaseFacts, orderFacts: OrderFacts) {
  return {
    cases: caseFacts.map(({ who, t0, reaction, order: about }, at) =>
      caseOf(`c${at}`, { crm_key: who, decided_day: t0, t0_day: t0, reaction, complaint_order_key: about }),
    ),
    purchases: orderFacts.map(({ who, on, minor, order: key }, at) =>
      order(who, on, { row_id: `o${at}`, amount_minor: minor, order_key: key }),
    ),
  };
}

/** The definition once more, in plain loops, to referee the SQL. */
function byHand({ cases: caseRows, purchases }: { cases: CaseRow[]; purchases: PurchaseRow[] }, until: string) {
  const seen = new Set<string>();
  const found = new Map<string, { n: number; matched: number; events: number }>();
  const inOrder = [...caseRows].sort((a, b) => `${a.t0_day}${a.row_id}`.localeCompare(`${b.t0_day}${b.row_id}`));
  for (const { crm_key: who, t0_day: t0, reaction, complaint_order_key: about } of inOrder) {
    if (t0 === null || (who !== null && seen.has(who))) continue;
    if (who !== null) seen.add(who);
    const group = found.get(reaction) ?? { n: 0, matched: 0, events: 0 };
    found.set(reaction, group);
    group.n += 1;
    const own = purchases.filter((row) => row.customer_key === who);
    if (!own.some((row) => row.purchased_day <= t0)) continue;
    group.matched += 1;
    const days = new Map<string, number>();
    for (const row of own)
      if (row.purchased_day > t0 && row.purchased_day <= until && (about === null || row.order_key !== about))
        days.set(row.purchased_day, (days.get(row.purchased_day) ?? 0) + row.amount_minor);
    if ([...days.values()].some((sum) => sum > 0)) group.events += 1;
  }
  return found;
}

it('the SQL counts what the definition, written out in loops, counts', async () => {
  await fc.assert(
    fc.asyncProperty(cases, orders, async (caseFacts, orderFacts) => {
      const { withEnough, people } = fiveTimes(caseFacts, orderFacts);
      const report = await reportOver(withEnough, { until: '2026-06-30' }, { smallestGroup: 5 });
      const expected = byHand(people, '2026-06-30');
      for (const group of report.groups) {
        const { n, matched, events } = expected.get(group.group) ?? { n: 0, matched: 0, events: 0 };
        expect({ n: group.n, matched: group.matched, events: group.events }).toEqual({
          ...{ n: n * 5, matched: matched * 5, events: events * 5 },
        });
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

/** Five copies of every person, so that no group with people is hidden. */
function fiveTimes(caseFacts: CaseFacts, orderFacts: OrderFacts) {
  const people = rowsOf(caseFacts, orderFacts);
  const copies = [0, 1, 2, 3, 4];
  const withEnough = {
    cases: copies.flatMap((copy) =>
      people.cases.map((row) => ({
        ...row,
        row_id: `${row.row_id}/${copy}`,
        crm_key: row.crm_key && `${row.crm_key}/${copy}`,
      })),
    ),
    purchases: copies.flatMap((copy) =>
      people.purchases.map((row) => ({
        ...row,
        row_id: `${row.row_id}/${copy}`,
        customer_key: `${row.customer_key}/${copy}`,
      })),
    ),
  };
  return { people, withEnough };
}

it('the order of rows, and rows that come again, change nothing', async () => {
  const shuffled = <T>(rows: T[]) => fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 });
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(cases, orders).chain(([caseFacts, orderFacts]) => {
        const { withEnough: rows } = fiveTimes(caseFacts, orderFacts);
        return fc.record({
          rows: fc.constant(rows),
          again: fc.record({ cases: shuffled(rows.cases), purchases: shuffled(rows.purchases) }),
        });
      }),
      async ({ rows, again }) => {
        const configuration = { smallestGroup: 5 };
        expect(await reportOver(again, {}, configuration)).toEqual(await reportOver(rows, {}, configuration));
      },
    ),
    { numRuns: 6 },
  );
}, 120_000);

it('customers without a case, and cases told in several imports, change nothing but the baseline', async () => {
  const withoutBaseline = (report: LoyaltyReport) => ({
    ...report,
    baseline: null,
    notes: null,
    groups: report.groups.map((group) => ({
      ...group,
      differences: group.differences?.filter(({ to }) => to !== 'baseline'),
    })),
  });
  await fc.assert(
    fc.asyncProperty(cases, orders, orders, async (caseFacts, orderFacts, others) => {
      const { withEnough: rows } = fiveTimes(caseFacts, orderFacts);
      const strangers = rowsOf([], others).purchases.map((row) => ({
        ...row,
        row_id: `other ${row.row_id}`,
        customer_key: `other ${row.customer_key}`,
      }));
      const purchases = [...strangers, ...rows.purchases];
      // Told once without what it was about, and again as it is: the later word counts.
      const told = rows.cases.map((row) => ({ ...row, version: 0, reaction: 'not-asked' }));
      const more = await reportOver({ cases: [...told, ...rows.cases], purchases }, {}, { smallestGroup: 5 });
      expect(withoutBaseline(more)).toEqual(withoutBaseline(await reportOver(rows, {}, { smallestGroup: 5 })));
    }),
    { numRuns: 6 },
  );
}, 120_000);
