import { describe, expect, it } from 'vitest';
import { expectedLife, lifetimeValue } from '../../../shared/domain/statistics/lifetime-value.ts';
import { netPromoter, topBox } from '../../../shared/domain/statistics/survey.ts';
import { wilson } from '../../../shared/domain/statistics/wilson.ts';
import { LIFETIME_VALUES, NPS } from './oracles/figures.ts';
import { expectClose } from './oracles/oracle.ts';

describe('net promoter score', () => {
  it.each(NPS)('of $promoters, $passives and $detractors is $nps, with the multinomial error', (known) => {
    const found = netPromoter([
      { score: 10, people: known.promoters },
      { score: 8, people: known.passives },
      { score: 3, people: known.detractors },
    ]);
    expectClose(found?.score, known.nps);
    expectClose(found?.standardError, known.se);
    expectClose(found?.lower, known.ci95[0] ?? null);
    expectClose(found?.upper, known.ci95[1] ?? null);
    expect(found?.n).toBe(known.n);
  });

  it('9 promotes, 7 does not, 6 detracts', () => {
    const score = (given: number) => netPromoter([{ score: given, people: 4 }])?.score;
    expect([10, 9, 8, 7, 6, 0].map(score)).toEqual([100, 100, 0, 0, -100, -100]);
  });

  it('goes no further than 100, and of nobody is not said', () => {
    expect(
      netPromoter([
        { score: 9, people: 9 },
        { score: 8, people: 1 },
      ])?.upper,
    ).toBe(100);
    expect(netPromoter([])).toBeNull();
  });
});

it('the top box is the share of the best of those who answered', () => {
  const answers = [5, 4, 3, 2, 1].map((score) => ({ score, people: 10 * score }));
  expect(topBox(answers, 5)).toEqual(wilson(50, 150));
  expect(topBox(answers, 4)).toEqual(wilson(90, 150));
  expect(topBox([], 5)).toBeNull();
});

describe('lifetime value', () => {
  it.each(LIFETIME_VALUES)(
    'of margin $m at retention $r and interest $i is $clv',
    ({ m, r, i, clv, expected_life_years: life }) => {
      expectClose(lifetimeValue(m, r, i), clv);
      expectClose(expectedLife(r), life);
    },
  );

  it('five points more of retention are worth 27.5% at 80% and 40.7% at 90%: no one figure', () => {
    const gain = (from: number) => (lifetimeValue(1, from + 0.05, 0.1) ?? 0) / (lifetimeValue(1, from, 0.1) ?? 1) - 1;
    expect(gain(0.8)).toBeCloseTo(0.275, 10);
    expect(gain(0.9)).toBeCloseTo(0.407, 3);
  });

  it('has no end where nobody leaves and money costs nothing, and no sense outside 0 to 1', () => {
    expect([lifetimeValue(100, 1, 0), lifetimeValue(100, 1, -0.1), lifetimeValue(100, 1.2, 0.5)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(lifetimeValue(100, 1, 0.1)).toBeCloseTo(1_000, 9);
    expect(lifetimeValue(100, 0, 0.1)).toBe(0);
    expect([expectedLife(1), expectedLife(0)]).toEqual([null, 1]);
  });
});
