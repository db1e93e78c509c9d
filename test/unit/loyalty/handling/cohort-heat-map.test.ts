import { describe, expect, it } from 'vitest';
import type { HeatMapReport } from '../../../../shared/domain/reports/handling/cohort-heat-map.ts';
import { anyReportOver, caseOf, earlier, order, type Rows } from '../cohort.ts';

const over = async (rows: Rows, parameters: Record<string, unknown> = {}) =>
  (await anyReportOver('cohort-heat-map', rows, parameters)) as HeatMapReport;

const people = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}-${at}`);

/*
 * Twenty with t0 15 January: 5 buy on 14 February (day 30), 3 on 15 February (day 31), 12 never.
 * Twelve with t0 10 March: 6 buy on 20 March (day 10).
 */
const [JANUARY, MARCH] = [people('january', 20), people('march', 12)];
const ROWS = {
  cases: [...JANUARY.map((key) => caseOf(key)), ...MARCH.map((key) => caseOf(key, { t0_day: '2026-03-10' }))],
  purchases: [
    ...earlier(...JANUARY, ...MARCH),
    ...JANUARY.slice(0, 5).map((key) => order(key, '2026-02-14')),
    ...JANUARY.slice(5, 8).map((key) => order(key, '2026-02-15')),
    ...MARCH.slice(0, 6).map((key) => order(key, '2026-03-20')),
  ],
};

describe('the heat map', () => {
  it('has a row a month, shares that add up along it, and blanks where nobody could see', async () => {
    const { rows, until } = await over(ROWS, { until: '2026-06-01' });
    expect(until).toBe('2026-06-01');
    expect(rows.map(({ month, n }) => [month, n])).toEqual([
      ['2026-01', 20],
      ['2026-03', 12],
    ]);
    const rates = rows.map(({ cells }) => cells.map((cell) => cell?.rate ?? null));
    // 31 January + 120 days is 31 May; + 150 is 30 June, after the end. 31 March + 60 is 30 May.
    expect(rates[0]).toEqual([0.25, 0.4, 0.4, 0.4, ...Array(8).fill(null)]);
    expect(rates[1]).toEqual([0.5, 0.5, ...Array(10).fill(null)]);
  });

  it('turns a cell up when the calendar reaches the end of its month, not a day before', async () => {
    const filled = async (until: string) =>
      (await over(ROWS, { until })).rows[0]?.cells.filter((cell) => cell !== null);
    expect(await filled('2026-05-30')).toHaveLength(3);
    expect(await filled('2026-05-31')).toHaveLength(4);
  });

  it('hides a month of few people, and the next smallest with it', async () => {
    const few = people('few', 4);
    const { rows } = await over({
      cases: [...ROWS.cases, ...few.map((key) => caseOf(key, { t0_day: '2026-02-10' }))],
      purchases: [...ROWS.purchases, ...earlier(...few)],
    });
    expect(rows.map(({ month, n, suppressed }) => [month, n, suppressed])).toEqual([
      ['2026-01', 20, undefined],
      ['2026-02', null, 'small-cell'],
      ['2026-03', null, 'small-cell'],
    ]);
    expect(rows[1]?.cells.every((cell) => cell === null)).toBe(true);
  });

  it('has no row for nobody, and is not moved by customers without a case', async () => {
    expect((await over({})).rows).toEqual([]);
    const strangers = people('stranger', 30).flatMap((key) => [order(key, '2025-01-01'), order(key, '2026-03-01')]);
    expect(await over({ ...ROWS, purchases: [...ROWS.purchases, ...strangers] }, { until: '2026-06-01' })).toEqual(
      await over(ROWS, { until: '2026-06-01' }),
    );
  });
});
