import { beforeAll, describe, expect, it } from 'vitest';
import type { LoyaltyReport } from '../../../shared/domain/reports/cohort/loyalty-report.ts';
import { caseOf, customer, earlier, groupOf, order, reportOver } from './cohort.ts';

/**
 * Twelve satisfied and twelve dissatisfied people, t0 15 January 2026, C 15 May (day 120). All are matched by an order of June 2025:
 * tenure 228 days, one stratum of tenure. With them sixty without a case, alike: segment gold, tenure and recency 228, one order.
 *
 * Satisfied: s0 to s7 are of segment gold, s8 to s11 of segment blue. Buy: s0 on day 10, s1 and s2 on day 20, s8 on day 40, s9 on day 120.
 * Three of them have t0 later, so C comes earlier: s10 and s11 have t0 on 24 February, 40 days later: followed to day 80; s7 to day 15
 * (t0 on 30 April).
 * Dissatisfied: d0 to d3 are gold, d4 to d11 blue. Buy: d0 on day 20, d4 on day 30.
 */
const names = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
const dayAfterT0 = (days: number) => new Date(Date.UTC(2026, 0, 15 + days)).toISOString().slice(0, 10);
const [satisfied, dissatisfied, alike] = [names('s', 12), names('d', 12), names('z', 60)];
const isGold = (name: string) => Number(name.slice(1)) < (name.startsWith('s') ? 8 : 4) || name.startsWith('z');
const LATER: Record<string, number> = { s7: 105, s10: 40, s11: 40 };

const cases = [...satisfied, ...dissatisfied].map((name) =>
  caseOf(name, {
    reaction: name.startsWith('s') ? 'satisfied' : 'dissatisfied',
    t0_day: dayAfterT0(LATER[name] ?? 0),
    decided_day: dayAfterT0((LATER[name] ?? 0) - 14),
    received_day: dayAfterT0((LATER[name] ?? 0) - 20),
  }),
);
const bought = { s0: 10, s1: 20, s2: 20, s8: 40, s9: 120, d0: 20, d4: 30, z0: 10, z1: 10 };
const rows = {
  cases,
  purchases: [
    ...earlier(...satisfied, ...dissatisfied, ...alike),
    ...Object.entries(bought).map(([name, day]) => order(name, dayAfterT0(day))),
  ],
  customers: [...satisfied, ...dissatisfied, ...alike].map((name) =>
    customer(name, isGold(name) ? 'gold' : 'blue', null),
  ),
};
const ASKED = { until: dayAfterT0(120), windows: '30,90,120', headline: '90' };

let report: LoyaltyReport;
beforeAll(async () => {
  report = await reportOver(rows, ASKED);
}, 60_000);

describe('twenty-four people, by hand', () => {
  it('the curve steps down by who buys among who is still followed', () => {
    const { n, matched, events, tooRecent, curve, medianDays } = groupOf(report, 'satisfied');
    // Too recent for 120 days: s7, s10, s11. Half is not reached: S stays at 77/150, see below.
    expect({ n, matched, events, tooRecent, medianDays }).toEqual({
      n: 12,
      matched: 12,
      events: 5,
      tooRecent: 3,
      medianDays: null,
    });
    // Day 10: 1 of 12, S = 11/12. Day 20: s0 has bought and s7 left on day 15, so 2 of 10, S = 11/12 x 8/10 = 11/15. From then on fewer
    // than 11 are at risk: the curve is cut before day 20 already, where 10 are.
    expect(curve).toHaveLength(1);
    expect(curve?.[0]).toMatchObject({ day: 10, atRisk: 12, events: 1, repurchased: expect.closeTo(1 / 12, 12) });
  });

  it('windows say 1 - S, and the plain share of who could be followed', () => {
    const found = groupOf(report, 'satisfied').windows;
    // Day 30: 1 - 11/15. Day 40: 1 of the 8 left (12 - 3 bought - s7), S = 11/15 x 7/8 = 77/120. Day 80: s10 and s11 leave. Day 120: 1 of
    // the 5 left, S = 77/120 x 4/5 = 77/150.
    expect(found.map(({ repurchased }) => repurchased)).toEqual([
      expect.closeTo(4 / 15, 12),
      expect.closeTo(43 / 120, 12),
      expect.closeTo(73 / 150, 12),
    ]);
    // At day 30: 8. At 90 and 120: without s8, s10 and s11 5.
    expect(found.map(({ atRisk }) => atRisk)).toEqual([8, 5, 5]);
    // Followed 30 days: all but s7. 90 and 120 days: neither s10 nor s11.
    expect(found.map(({ plain }) => [plain.repurchased, plain.rate])).toEqual([
      [3, 3 / 11],
      [4, 4 / 9],
      [5, 5 / 9],
    ]);
  });

  it('log-log limits are those of Greenwood’s variance', () => {
    // Day 30: sum d/(n(n-d)) = 1/(12 x 11) + 2/(10 x 8) = 0.032575758; ln S = ln(11/15) = -0.310154928; theta = sqrt(0.032575758) / 0.310154928
    // = 0.581927; S^exp(+-1.959964 theta): exponents 0.319657 and 3.128351, so 1 - S^e = 0.094384 and 0.621012.
    const [window] = groupOf(report, 'satisfied').windows;
    expect(window?.lower).toBeCloseTo(0.0944, 3);
    expect(window?.upper).toBeCloseTo(0.621, 3);
  });

  it('standardised shares give every group the mix of all: half gold, half blue', () => {
    // Of 24 people 12 are gold (s0-s7, d0-d3) and 12 blue. At 30 days: satisfied gold 8: day 10 S = 7/8, s7 leaves, day 20 2 of 6: S =
    // 7/8 x 4/6 = 7/12, so 5/12; blue 4: nobody, 0. Half and half: 5/24. Dissatisfied gold 1 of 4, blue 1 of 8: half and half 3/16.
    const at30 = (name: string) => groupOf(report, name).windows[0]?.standardised?.repurchased;
    expect(at30('satisfied')).toBeCloseTo(5 / 24, 12);
    expect(at30('dissatisfied')).toBeCloseTo(3 / 16, 12);
    // Crude, dissatisfied are 2 of 12.
    expect(groupOf(report, 'dissatisfied').windows[0]?.repurchased).toBeCloseTo(1 / 6, 12);
  });

  it('differences are in points, to the first group unless another is named', async () => {
    const [to30] = groupOf(report, 'dissatisfied').differences ?? [];
    // 1/6 less 4/15 is -1/10.
    expect(to30).toMatchObject({ to: 'satisfied', days: 30, points: expect.closeTo(-10, 10), pHolm: null });
    const turned = await reportOver(rows, { ...ASKED, reference: 'dissatisfied' });
    expect(groupOf(turned, 'satisfied').differences?.[0]).toMatchObject({
      ...{ to: 'dissatisfied', days: 30, points: expect.closeTo(10, 10) },
      ...{ lower: expect.closeTo(-(to30?.upper ?? 0), 10), upper: expect.closeTo(-(to30?.lower ?? 0), 10) },
    });
  }, 60_000);

  it('a reference that is no group is refused by name', async () => {
    await expect(reportOver(rows, { ...ASKED, reference: 'delighted' })).rejects.toMatchObject({ field: 'reference' });
  }, 60_000);

  it('log-rank takes the groups at risk on each day of an event', () => {
    // Satisfied, expected: day 10: 1 x 12/24; day 20: 3 x 10/22; day 30: 1 x 8/19; day 40: 1 x 8/18; day 120: 1 x 5/15 = 3.062467.
    // Variance: day 10: 1/4; day 20: 3 x 19/21 x (10/22)(12/22) = 0.672963; day 30: (8/19)(11/19) = 0.243767; day 40: (8/18)(10/18) = 0.246914;
    // day 120: (5/15)(10/15) = 0.222222: 1.635866. Chi-square (5 - 3.062467)^2 / 1.635866 = 2.29482.
    const expected = 0.5 + 30 / 22 + 8 / 19 + 8 / 18 + 5 / 15;
    const variance = 0.25 + ((3 * 19) / 21) * ((10 * 12) / 484) + 88 / 361 + 80 / 324 + 50 / 225;
    expect(report.logRank).toMatchObject({ df: 1, chiSquare: expect.closeTo((5 - expected) ** 2 / variance, 10) });
    expect(report.logRank?.stratified).toMatchObject({ df: 1 });
  });

  it('the landmark looks 30 days after receipt, at who had not bought before', () => {
    const [decided, open, withdrawn] = report.landmark.groups;
    // Received on day -20, so looked at on day 10, and decided on day -14. s0 buys on day 10: before. Of 23 who are left, s7 is looked at on
    // day 115, 5 days before C.
    expect(decided).toMatchObject({ group: 'decided', n: 24, unmatched: 0, boughtBefore: 1, matched: 23, events: 6 });
    expect([open?.n, withdrawn?.n]).toEqual([0, 0]);
  });
});

it('who complained again within a window is counted among those who could be followed through it, by hand', async () => {
  const still = { t0_day: null, decided_day: null, closed_day: null, closure: null };
  const again = (name: string, day: number, facts = {}) =>
    caseOf(`${name} on ${day}`, { ...still, crm_key: name, received_day: dayAfterT0(day), ...facts });
  const others = [
    ...[again('d0', 10), again('d1', 30), again('d2', 31), again('d11', 50), again('d11', 60)],
    // On the index day, which is not after it; once more on day 100.
    ...[again('d3', 0), again('d3', 100)],
    // Before it; after the end.
    ...[again('d10', -3), again('d9', 121)],
    // Went on in another case; was none; was praise; was our own test. Who withdrew had complained.
    again('d4', 20, { closure: 'merged', merged_into: 'x', closed_day: dayAfterT0(25) }),
    again('d6', 20, { closure: 'not-a-complaint', closed_day: dayAfterT0(25) }),
    ...[again('d5', 20, { kind: 'praise' }), again('d8', 20, { excluded: 'mystery-shopper' })],
    again('d7', 20, { closure: 'withdrawn', closed_day: dayAfterT0(25) }),
    // Found to be none after the end: nobody knew.
    again('s1', 20, { closure: 'not-a-complaint', closed_day: dayAfterT0(121) }),
    // s7 is followed for 15 days only.
    ...[again('s0', 10), again('s7', 110)],
  ];
  const found = await reportOver({ ...rows, cases: [...cases, ...others] }, ASKED);
  const counted = (name: string) => groupOf(found, name).windows.map(({ complainedAgain }) => complainedAgain);
  // By day 30 d0, d1 and d7; by day 90 d2 and d11 too; by day 120 d3.
  expect(counted('dissatisfied')).toEqual([3, 5, 6]);
  // 11 could be followed for 30 days; 9 for 90 and for 120, which are too few.
  expect(counted('satisfied')).toEqual([2, null, null]);
  // Nothing else hangs on it.
  const without = (report: LoyaltyReport) =>
    report.groups.map(({ windows, ...group }) => ({
      ...group,
      windows: windows.map(({ complainedAgain: _, ...window }) => window),
    }));
  expect(without(found)).toEqual(without(report));
}, 60_000);

it('a next complaint stands on the day of its receipt as known by its own index day, whatever is found later', async () => {
  // Both have their index day after the end, so they are nobody's first case. s0's came on day 20, and was dated before the index day of
  // the first one afterwards; s1's came before that, and was dated on day 20 afterwards.
  const next = (name: string, then: number, now: number) =>
    caseOf(`${name} again`, {
      ...{ crm_key: name, t0_day: dayAfterT0(130), decided_day: dayAfterT0(116), closed_day: null, closure: null },
      ...{ received_day: dayAfterT0(now), t0_received_day: dayAfterT0(then) },
    });
  const complained = async (...others: ReturnType<typeof next>[]) => {
    const found = await reportOver({ ...rows, cases: [...cases, ...others] }, ASKED);
    return groupOf(found, 'satisfied').windows[0]?.complainedAgain;
  };
  expect(await complained(next('s0', 20, -5))).toBe(1);
  expect(await complained(next('s1', -5, 20))).toBe(0);
}, 60_000);

describe('customers with no case on file, by hand', () => {
  it('each case gets three alike on its own index day; cases without are dropped and counted', () => {
    const found = report.baseline?.groups.map(({ group, cases: kept, dropped, controls }) => [
      group,
      kept,
      dropped,
      controls,
    ]);
    // Only gold ones are alike: eight satisfied and four dissatisfied, too few to be shown; so then are all.
    expect(found).toEqual([
      ['satisfied', null, null, null],
      ['dissatisfied', null, null, null],
    ]);
  });

  it('are followed from the index day of their case on, and compared with it', async () => {
    const gold = [...satisfied, ...dissatisfied].slice(0, 12);
    const one = await reportOver(
      {
        ...rows,
        cases: cases.slice(0, 12),
        customers: [...gold, ...alike].map((name) => customer(name, 'gold', null)),
      },
      ASKED,
    );
    const [group] = one.baseline?.groups ?? [];
    // Twelve cases in one cell, sixty alike: each gets three, and nobody is drawn twice.
    expect(group).toMatchObject({ group: 'satisfied', cases: 12, dropped: 0, controls: 36 });
    // By the order of pseudonyms s0 and s1 are the first cases. On 15 January s10, s11 and s7 had no case yet: they are the first of the
    // ring, and controls of s0; z0 and z1, who buy, and z10 are those of s1.
    const controls = group?.windows[0]?.controls.repurchased;
    // Day 10: 2 of 36. Nobody else buys by day 30.
    expect(controls).toBeCloseTo(2 / 36, 12);
    const difference = groupOf(one, 'satisfied').differences?.filter(({ to }) => to === 'baseline') ?? [];
    expect(difference.map(({ days }) => days)).toEqual([30, 90, 120]);
    expect(difference[0]?.points).toBeCloseTo(100 * (4 / 15 - 2 / 36), 10);
    // One comparison: nothing to adjust for, but said at the headline only.
    expect(difference.map(({ pHolm }) => typeof pHolm)).toEqual(['object', 'number', 'object']);
    expect(group?.balance?.find(({ variable }) => variable === 'orders')?.after).toBe(0);
  }, 60_000);
});
