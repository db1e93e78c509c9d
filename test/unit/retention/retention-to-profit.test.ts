import { describe, expect, it } from 'vitest';
import { findReport } from '../../../shared/domain/reports/registry.ts';
import type { ProfitReport } from '../../../shared/domain/reports/retention/retention-to-profit.ts';
import { order, type Rows } from '../loyalty/cohort.ts';
import { answerOver, keys } from './over.ts';

const over = (rows: Rows, parameters: Record<string, unknown>) =>
  answerOver<ProfitReport>('retention-to-profit', rows, parameters);

/** Until 2026-12-31: 40 bought in 2025, 30 of them again in 2026 for 20.00 each, of which one sent all back and one half. */
const FORTY: Rows = {
  purchases: [
    order('first', '2025-01-01'),
    ...keys('ann', 39).map((key) => order(key, '2025-12-31')),
    ...keys('ann', 30).map((key, at) =>
      order(key, '2026-01-01', {
        amount_minor: 2000,
        returned_minor: at === 0 ? 2000 : at === 1 ? 1000 : 0,
        returned_day: at < 2 ? '2026-01-05' : null,
      }),
    ),
    // Came only this year.
    ...keys('new', 9).map((key) => order(key, '2026-05-01')),
  ],
};

describe('retention to profit', () => {
  it.each([
    // m r / (1.1 - r): 80/0.3 to 85/0.25, and 90/0.2 to 95/0.15
    [0.8, 266.6667, 340, 0.275],
    [0.9, 450, 633.3333, 0.4074],
  ])('at %s is worth %s, five points better %s', async (retention, now, improved, change) => {
    const report = await over({}, { retention, margin: 100 });
    const [line] = report.lines;
    expect(line?.value.now).toBeCloseTo(now, 3);
    expect(line?.value.improved).toBeCloseTo(improved, 3);
    expect(line?.value.change).toBeCloseTo(change, 4);
    expect(line).toMatchObject({ retention: { of: 'entered' }, margin: { of: 'entered' }, lower: null, upper: null });
  });

  it('is measured over two years of own orders, with its range', async () => {
    const report = await over(FORTY, { marginShare: 0.5 });
    const [line] = report.lines;
    // 29 of 40 stayed; 28 x 2000 + 1000 is 57,000, half of it over 29
    expect(line).toMatchObject({ currency: 'USD', retention: { of: 'measured', rate: 0.725, customers: 40 } });
    expect(line?.margin.amount).toBeCloseTo(28_500 / 29, 9);
    expect(line?.value.now).toBeCloseTo(((28_500 / 29) * 0.725) / 0.375, 9);
    // Wilson, 29 of 40: 0.571650 to 0.838920
    expect(line?.lower?.now).toBeCloseTo(((28_500 / 29) * 0.57165) / (1.1 - 0.57165), 1);
    expect(line?.upper?.now).toBeCloseTo(((28_500 / 29) * 0.83892) / (1.1 - 0.83892), 1);
  });

  it('measures nothing where orders do not cover two years, and shows nothing of a few customers', async () => {
    const short = FORTY.purchases?.filter(({ customer_key: key }) => key !== 'first') ?? [];
    const report = await over({ purchases: short }, { marginShare: 0.5 });
    expect(report.lines).toEqual([]);
    expect(report.notes.join()).toContain('do not cover two years');
    const few = FORTY.purchases?.filter(({ customer_key: key }) => /^(first|ann-[0-3])$/.test(key)) ?? [];
    const hidden = await over({ purchases: few }, { marginShare: 0.5 });
    expect(hidden.lines).toEqual([]);
    expect(hidden.notes.join()).toContain('In no currency');
  });

  it('never adds currencies', async () => {
    const euros = [
      ...keys('eva', 10).map((key) => order(key, '2025-06-01')),
      ...keys('eva', 10).map((key) => order(key, '2026-06-01')),
    ];
    const purchases = [...(FORTY.purchases ?? []), ...euros.map((row) => ({ ...row, currency: 'EUR' }))];
    const report = await over({ purchases }, { marginShare: 0.5 });
    expect(report.lines.map(({ currency, retention }) => [currency, retention.rate])).toEqual([
      ['EUR', 1],
      ['USD', 0.725],
    ]);
    // Who all stayed cannot stay more.
    expect(report.lines[0]?.value).toMatchObject({ improved: null, change: null });
  });

  it.each([
    [{ retention: 1, margin: 1, discount: 0, improvement: 0 }, 'no end'],
    [{ retention: 0.97, margin: 1 }, 'not come to more than 1'],
    [{ retention: 1.2, margin: 1 }, 'from 0 to 1'],
    [{ retention: 'most', margin: 1 }, 'from 0 to 1'],
    [{ margin: 100, marginShare: 0.2 }, 'either margin'],
    [{ margin: 100, profit: 0.95 }, 'Leave profit out'],
  ])('refuses %j', (parameters, words) => {
    expect(() => findReport('retention-to-profit').parse(parameters)).toThrow(words);
  });

  it('tells the change without any margin, since it holds for all', async () => {
    const { lines } = await over(FORTY, {});
    expect(lines).toMatchObject([{ retention: { rate: 0.725 }, margin: { of: 'unit', amount: 1 } }]);
    // 0.725 / 0.375 and 0.775 / 0.325
    expect(lines[0]?.value.change).toBeCloseTo(0.775 / 0.325 / (0.725 / 0.375) - 1, 9);
  });

  it('takes its inputs as words, too, as HTTP gives them', () => {
    expect(findReport('retention-to-profit').parse({ retention: '0.8', margin: '100' })).toMatchObject({
      ...{ retention: 0.8, margin: 100, discount: 0.1, improvement: 0.05 },
    });
  });

  it('prints what is claimed as claimed, and lets none of it into a figure', async () => {
    const report = await over({}, { retention: 0.8, margin: 100 });
    expect(report.claimed.map(({ label }) => label)).toEqual(['claimed, unsourced', 'claimed, unsourced', 'published']);
    expect(
      report.notes.filter((note) => /\b(95|18)%/.test(note)).every((note) => note.startsWith('claimed, unsourced')),
    ).toBe(true);
  });
});
