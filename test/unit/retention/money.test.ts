import { describe, expect, it } from 'vitest';
import type { MoneyReport } from '../../../shared/domain/reports/retention/money.ts';
import { caseOf, earlier, order, type Rows } from '../loyalty/cohort.ts';
import { afterT0, answerOver, keys } from './over.ts';

const [SATISFIED, DISSATISFIED] = [keys('sat', 40), keys('dis', 40)];
const refund = { remedy: 'refund', redress_minor: 500, redress_currency: 'USD' };

/**
 * 40 satisfied, of whom 24 buy for 10.00 within 90 days; sat-1 buys for 20.00 and returns 5.00, sat-2 once more for 30.00. sat-10 to
 * sat-29 were refunded 5.00. 40 dissatisfied, of whom 8 buy.
 */
const EIGHTY: Rows = {
  cases: [
    ...SATISFIED.map((key, at) => caseOf(key, at >= 10 && at < 30 ? refund : {})),
    ...DISSATISFIED.map((key) => caseOf(key, { reaction: 'dissatisfied' })),
  ],
  purchases: [
    ...earlier(...SATISFIED, ...DISSATISFIED),
    ...SATISFIED.slice(0, 24).map((key, at) =>
      order(
        key,
        afterT0(10 + at),
        at === 1 ? { amount_minor: 2000, returned_minor: 500, returned_day: afterT0(20) } : {},
      ),
    ),
    order('sat-2', afterT0(90), { amount_minor: 3000 }),
    ...DISSATISFIED.slice(0, 8).map((key) => order(key, afterT0(20))),
    // Neither counts: one day too late, and a replacement.
    order('sat-30', afterT0(91)),
    order('sat-31', afterT0(30), { kind: 'replacement' }),
  ],
};

const over = (rows: Rows, parameters = {}, configuration = {}) =>
  answerOver<MoneyReport>('money', rows, parameters, configuration);

function groupIn(report: MoneyReport, name: string) {
  const found = report.groups.find(({ group }) => group === name);
  if (found === undefined) throw new Error(`no group ${name}`);
  return found;
}

describe('money', () => {
  it('hangs in no figure or limit on the order in which rows came', async () => {
    const spread: Rows = {
      cases: (EIGHTY.cases ?? []).map((row, at) => ({
        ...row,
        ...(at % 3 === 0 ? { remedy: 'refund', redress_minor: 100 * (1 + (at % 7)), redress_currency: 'USD' } : {}),
        severity: at % 2 === 0 ? 'low' : 'high',
      })),
      purchases: EIGHTY.purchases ?? [],
    };
    const turned: Rows = { cases: spread.cases?.toReversed() ?? [], purchases: spread.purchases?.toReversed() ?? [] };
    const [one, other] = [await over(spread), await over(turned)];
    const limits = ({ groups }: MoneyReport) =>
      groups.flatMap(({ orders, money }) => [
        ...[orders?.lower, orders?.upper],
        ...(money ?? []).flatMap(({ revenue, remedies, costPerRecovered: cost }) => [
          ...[revenue?.lower, revenue?.upper, remedies?.lower, remedies?.upper],
          ...[cost?.perRecovered, cost?.lower, cost?.upper],
        ]),
      ]);
    expect(limits(one).filter((limit) => typeof limit === 'number').length).toBeGreaterThan(10);
    limits(one).forEach((limit, at) => {
      if (typeof limit === 'number') expect(limits(other)[at]).toBeCloseTo(limit, 6);
      else expect(limits(other)[at]).toEqual(limit);
    });
  });

  it('is what was paid less what came back, over all who were followed for the window', async () => {
    const group = groupIn(await over(EIGHTY), 'satisfied');
    expect(group).toMatchObject({ matched: 40, eligible: 40 });
    // 22 x 1000 + (2000 - 500) + (1000 + 3000) = 27,500 of 40 people
    expect(group.money?.[0]).toMatchObject({ currency: 'USD', revenue: { mean: 687.5 } });
    // 23 with one day and one with two: 25 of 40, and as everybody was followed the mean cumulative function is the plain mean
    expect(group.orders?.mean).toBeCloseTo(0.625, 12);
    expect(group.meanCumulativeOrders).toBeCloseTo(0.625, 12);
    const { lower, upper } = group.money?.[0]?.revenue ?? { lower: null, upper: null };
    // By the normal approximation 688 -+ 1.96 x 757 / sqrt(40) is 453 to 922.
    expect(lower).toBeGreaterThan(400);
    expect(lower).toBeLessThan(520);
    expect(upper).toBeGreaterThan(850);
    expect(upper).toBeLessThan(980);
  });

  it('costs per recovered what all remedies cost, over who came back more than the dissatisfied did', async () => {
    const group = groupIn(await over(EIGHTY), 'satisfied');
    // 24/40 - 8/40 = 0.4 of 40 people; 20 refunds of 500 are 10,000; 10,000 / 16 = 625
    expect(group.recovered?.customers).toBeCloseTo(16, 9);
    expect(group.money?.[0]?.remedies?.mean).toBeCloseTo(250, 9);
    expect(group.money?.[0]?.costPerRecovered?.perRecovered).toBeCloseTo(625, 9);
    expect(group.money?.[0]?.costPerRecovered?.lower).toBeGreaterThan(300);
    expect(group.money?.[0]?.costPerRecovered?.upper).toBeGreaterThan(625);
  });

  it('says no cost per recovered where it may be that nobody was recovered', async () => {
    // 12 of 40 against 8 of 40: more, but within what chance does.
    const purchases = EIGHTY.purchases?.filter(({ customer_key: key }) => !/^sat-(1[2-9]|2\d)$/.test(key)) ?? [];
    const rest = keys('sat', 40).filter((key) => /^sat-(1[2-9]|2\d)$/.test(key));
    const group = groupIn(await over({ ...EIGHTY, purchases: [...purchases, ...earlier(...rest)] }), 'satisfied');
    expect(group.recovered?.customers).toBeCloseTo(4, 9);
    expect(group.recovered?.lower).toBeLessThan(0);
    expect(group.money?.[0]?.costPerRecovered).toEqual({ perRecovered: null, lower: null, upper: null });
  });

  it('compares a decision without its dissatisfied to the dissatisfied, and counts what was spent on both', async () => {
    const cases = EIGHTY.cases?.map((row) => (row.row_id === 'dis-0' ? { ...row, ...refund } : row)) ?? [];
    const group = groupIn(await over({ ...EIGHTY, cases }, { groupBy: 'decision' }), 'upheld');
    expect(group).toMatchObject({ eligible: 80 });
    expect(group.recovered?.customers).toBeCloseTo(16, 9);
    // 21 refunds of 500 over 16
    expect(group.money?.[0]?.costPerRecovered?.perRecovered).toBeCloseTo(656.25, 9);
  });

  it('says no number recovered of a group with few dissatisfied: it would tell how few', async () => {
    // Of 40 dissatisfied two got a refund, 20 a credit, and 18 nothing.
    const remedies = (few: number) => (at: number) => (at < few ? refund : at < 22 ? { remedy: 'credit' } : {});
    const rows = (few: number): Rows => ({
      ...EIGHTY,
      cases: [
        ...SATISFIED.map((key, at) => caseOf(key, at < 14 ? refund : at < 28 ? { remedy: 'credit' } : {})),
        ...DISSATISFIED.map((key, at) => caseOf(key, { reaction: 'dissatisfied', ...remedies(few)(at) })),
      ],
    });
    const recovered = async (few: number) =>
      (await over(rows(few), { groupBy: 'remedy' })).groups
        .filter(({ eligible }) => eligible !== 0)
        .map(({ group, recovered: found }) => [group, typeof found?.customers]);
    // Ten and twelve are enough. Of two, the 18 next to them would be told with them by all 40.
    expect(await recovered(10)).toEqual([
      ['none', 'number'],
      ['refund', 'number'],
      ['credit', 'number'],
    ]);
    expect(await recovered(2)).toEqual([
      ['none', 'undefined'],
      ['refund', 'undefined'],
      ['credit', 'number'],
    ]);
  });

  it('hides the same remedies among groups and among kinds', async () => {
    // Twelve got a gift, of whom four were followed to the end.
    const gifts = keys('gift', 12).map((key, at) =>
      caseOf(key, { remedy: 'gift', ...(at >= 4 && { t0_day: '2026-12-01' }) }),
    );
    const rows = {
      cases: [...(EIGHTY.cases ?? []), ...gifts],
      purchases: [...(EIGHTY.purchases ?? []), ...earlier(...keys('gift', 12))],
    };
    const { groups, remedyKinds } = await over(rows, { groupBy: 'remedy' });
    const hidden = groups.flatMap(({ group, suppressed }) => (suppressed === undefined ? [] : [group]));
    expect(hidden).toEqual(['refund', 'gift']);
    expect(remedyKinds.kinds.filter(({ eligible }) => eligible === null).map(({ remedy }) => remedy)).toEqual(hidden);
  });

  it('follows whoever is too recent only in the mean cumulative orders', async () => {
    const late = keys('late', 10);
    const rows = {
      cases: [...(EIGHTY.cases ?? []), ...late.map((key) => caseOf(key, { t0_day: '2026-12-21' }))],
      purchases: [...(EIGHTY.purchases ?? []), ...earlier(...late), ...late.map((key) => order(key, '2026-12-26'))],
    };
    const group = groupIn(await over(rows), 'satisfied');
    expect(group).toMatchObject({ matched: 50, eligible: 40 });
    expect(group.orders?.mean).toBeCloseTo(0.625, 12);
    // Ten of 50 order on day 5 and one on day 10, to which all were followed; 40 are left for the 24 orders after it.
    expect(group.meanCumulativeOrders).toBeCloseTo(11 / 50 + 24 / 40, 12);
  });

  it('never adds currencies, and hides a sum that few stand behind', async () => {
    const purchases = [
      ...(EIGHTY.purchases ?? []),
      ...SATISFIED.slice(0, 5).map((key) => order(key, afterT0(3), { row_id: `${key} EUR`, currency: 'EUR' })),
      ...SATISFIED.slice(0, 4).map((key) => order(key, afterT0(3), { row_id: `${key} GBP`, currency: 'GBP' })),
    ];
    const report = await over({ ...EIGHTY, purchases });
    const sums = groupIn(report, 'satisfied').money ?? [];
    expect(sums.map(({ currency, revenue }) => [currency, revenue?.mean ?? null])).toEqual([
      ['EUR', 125],
      ['GBP', null],
      ['USD', 687.5],
    ]);
    expect(report.notes.join()).toContain('several currencies');
  });

  it('shows nothing of a group of few, nor of the next smallest', async () => {
    const few = keys('mol', 4);
    const rows = {
      cases: [...(EIGHTY.cases ?? []), ...few.map((key) => caseOf(key, { reaction: 'mollified' }))],
      purchases: [...(EIGHTY.purchases ?? []), ...earlier(...few)],
    };
    const report = await over(rows);
    const hidden = report.groups.filter(({ suppressed }) => suppressed !== undefined);
    expect(hidden.map(({ group }) => group)).toEqual(['satisfied', 'mollified']);
    expect(hidden.map(({ matched, money, recovered }) => [matched, money, recovered])).toEqual([
      [null, null, null],
      [null, null, null],
    ]);
  });

  it('compares remedy kinds in the mix of all: the sign of a crude difference may turn', async () => {
    // Charig and others, BMJ 1986;292:879-882: crude 78.0 against 82.6 of 100, in one mix 83.3 against 77.9.
    const table = [
      ['refund', 'low', 81, 87],
      ['refund', 'high', 192, 263],
      ['credit', 'low', 234, 270],
      ['credit', 'high', 55, 80],
    ] as const;
    const people = table.flatMap(([remedy, severity, back, of]) =>
      keys(`${remedy}-${severity}`, of).map((key, at) => ({ key, remedy, severity, isBack: at < back })),
    );
    const { remedyKinds } = await over({
      cases: people.map(({ key, remedy, severity }) => caseOf(key, { remedy, severity })),
      purchases: [
        ...earlier(...people.map(({ key }) => key)),
        ...people.filter(({ isBack }) => isBack).map(({ key }) => order(key, afterT0(9))),
      ],
    });
    const [refunds, credits] = remedyKinds.kinds;
    expect(refunds?.standardised?.repurchased).toBeCloseTo((357 * (81 / 87) + 343 * (192 / 263)) / 700, 9);
    expect(credits?.standardised?.repurchased).toBeCloseTo((357 * (234 / 270) + 343 * (55 / 80)) / 700, 9);
    expect(remedyKinds.within).toContain('chosen by agents, not at random');
    // To the kind most people got; both got 350, and the first listed is it.
    expect(credits?.difference).toMatchObject({ to: 'refund' });
  });

  it('tells the loss by the order complained about', async () => {
    const people = [...keys('small', 10), ...keys('large', 10)];
    const report = await over({
      cases: people.map((key, at) =>
        caseOf(key, { complaint_order_key: `of ${key}`, remedy: at % 2 === 0 ? 'refund' : 'credit' }),
      ),
      purchases: people.map((key, at) =>
        order(key, '2025-06-01', { order_key: `of ${key}`, amount_minor: at < 10 ? 2499 : 2500 }),
      ),
    });
    expect(report.remedyKinds).toMatchObject({ merged: [], kinds: [{ eligible: 10 }, { eligible: 10 }] });
  });

  it('does not hang on the order of rows', async () => {
    const turned = { cases: EIGHTY.cases?.toReversed() ?? [], purchases: EIGHTY.purchases?.toReversed() ?? [] };
    const [one, other] = [await over(EIGHTY), await over(turned)];
    expect(groupIn(other, 'satisfied').recovered).toEqual(groupIn(one, 'satisfied').recovered);
    expect(groupIn(other, 'satisfied').money?.[0]?.revenue?.mean).toBe(687.5);
  });

  it('says nothing over an empty lake, and refuses what it does not know', async () => {
    const report = await over({}, { until: undefined });
    expect(report).toMatchObject({ until: null, remedyKinds: { kinds: [] } });
    expect(report.groups.every(({ money }) => money?.length === 0)).toBe(true);
    await expect(over({}, { groupBy: 'team' })).rejects.toThrow('reaction, decision, remedy');
    await expect(over({}, { windows: '30,90' })).rejects.toThrow('one window');
  });
});
