import { expect, it } from 'vitest';
import { ownFigures } from '../../../shared/domain/reports/market/own-figures.ts';

const row = (part: string, tenure: string, people: number, facts: { has_case?: boolean; bought?: boolean } = {}) => ({
  ...{ cutoff: 20_000, last_order_day: 20_000, part, label: 'gold', tenure, recency: '0-29', orders: '4+' },
  ...{ has_case: null, bought: null, people, ...facts },
});
const cases = (tenure: string, people: number) => row('case-cell', tenure, people);
/** So many without a case, of whom so many bought, and one with a case, who counts for nothing. */
const controls = (tenure: string, people: number, back: number) => [
  row('customer-cell', tenure, back, { has_case: false, bought: true }),
  row('customer-cell', tenure, people - back, { has_case: false, bought: false }),
  row('customer-cell', tenure, 1, { has_case: true, bought: true }),
];

function baselineOf(cells: ReturnType<typeof row>[]) {
  const { figures } = ownFigures([[], cells, []], 11);
  return figures.find(({ input }) => input === 'baseline');
}

it('people without a case count as if they had the mix of those with one', () => {
  // New customers complain more: 30 of 40 with a case, 100 of 1,000 without. 0.75 x 0.20 + 0.25 x 0.80; crude it were 0.74.
  const mixed = [
    ...[cases('0-89', 30), cases('365+', 10)],
    ...[...controls('0-89', 100, 20), ...controls('365+', 900, 720)],
  ];
  const baseline = baselineOf(mixed);
  expect(baseline?.value).toBeCloseTo(0.35, 12);
  // Variance 0.75^2 x 0.2 x 0.8 / 100 + 0.25^2 x 0.8 x 0.2 / 900 = 0.000911: +- 0.059, a little more above than below.
  expect(baseline?.lower).toBeCloseTo(0.35 - 0.059, 2);
  expect(baseline?.upper).toBeCloseTo(0.35 + 0.059, 2);
  expect(baselineOf(mixed.toReversed())).toEqual({ ...baseline, value: expect.closeTo(0.35, 12) });
});

it('a cell without a control leaves with its people, and nobody is guessed', () => {
  const lonely = [cases('0-89', 30), cases('365+', 11)];
  expect(baselineOf([...lonely, ...controls('365+', 900, 720)])?.value).toBeCloseTo(0.8, 12);
  expect(baselineOf(lonely)).toBeUndefined();
});

it('too few people with a case, or without, and the baseline is not said', () => {
  const few = [cases('0-89', 10), ...controls('0-89', 900, 720)];
  expect(baselineOf(few)).toBeUndefined();
});
