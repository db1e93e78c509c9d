import { describe, expect, it } from 'vitest';
import {
  type MarketInputs,
  marketDamage,
  noProblemRepurchase,
} from '../../../shared/domain/statistics/market-damage.ts';
import { MARKET_DAMAGE } from './oracles/figures.ts';
import { expectEach } from './oracles/oracle.ts';

it.each(MARKET_DAMAGE)('the worked set, $name: gross $lostSales, excess $excessLostSales', ({ inputs, ...known }) => {
  const found = marketDamage(inputs);
  expectEach([found.problems, found.complainers, found.silent], [known.problems, known.complainers, known.silent]);
  expectEach([found.lostSales, found.excessLostSales], [known.lostSales, known.excessLostSales]);
});

describe('a reconstruction that reproduces the published totals; the true inputs are not known', () => {
  const today: MarketInputs = {
    customers: 200_000,
    problemRate: 0.54,
    complaintRate: 0.2,
    outcomeShares: { satisfied: 0.35, mollified: 0, dissatisfied: 0.65, 'no-reply': 0, 'not-asked': 0 },
    repurchase: {
      ...{ noProblem: 0.83, silent: 0.2, satisfied: 0.9, mollified: null, dissatisfied: 0.14 },
      ...{ 'no-reply': null, 'not-asked': null },
    },
  };
  const projectA = { ...today, problemRate: 0.49 };
  const projectB = {
    ...projectA,
    complaintRate: 0.45,
    outcomeShares: { ...today.outcomeShares, satisfied: 0.85, dissatisfied: 0.15 },
  };
  const excess = (inputs: MarketInputs) => marketDamage(inputs).excessLostSales ?? 0;

  it('63,590 lost, of which fewer problems recover 5,888 and better handling beside that 27,693', () => {
    const totals = [excess(today), excess(today) - excess(projectA), excess(today) - excess(projectB)];
    expectEach(totals, [63_590.4, 5_888, 27_693]);
    expect(totals.map(Math.round)).toEqual([63_590, 5_888, 27_693]);
  });

  it('more satisfied complainers come back than customers without a problem: their term is below 0 and stays', () => {
    const { terms } = marketDamage(today);
    const term = (who: string) => terms.find((known) => known.who === who);
    expectEach(
      [term('silent')?.people, term('satisfied')?.people, term('dissatisfied')?.people],
      [86_400, 7_560, 14_040],
    );
    expectEach(
      [term('silent')?.excess, term('satisfied')?.excess, term('dissatisfied')?.excess],
      [54_432, -529.2, 9_687.6],
    );
  });

  it('what is not known of anybody who exists makes the sum unknown, of nobody nothing', () => {
    const withoutSurvey = marketDamage({ ...today, repurchase: { ...today.repurchase, silent: null } });
    expect([withoutSurvey.lostSales, withoutSurvey.excessLostSales]).toEqual([null, null]);
    expect(withoutSurvey.terms.find(({ who }) => who === 'satisfied')?.excess).toBeCloseTo(-529.2, 8);
    const withoutBaseline = marketDamage({ ...today, repurchase: { ...today.repurchase, noProblem: null } });
    expect(withoutBaseline.excessLostSales).toBeNull();
    // 86,400 x 0.8 + 7,560 x 0.1 + 14,040 x 0.86.
    expect(withoutBaseline.lostSales).toBeCloseTo(69_120 + 756 + 12_074.4, 8);
  });
});

describe('repurchase without a problem', () => {
  // Of 1,000 customers 300 had a problem, 120 complained. Of the 880 without a case 180 kept silent and 50% of them came back,
  // 700 had no problem and 80% of them came back: 650 of 880 in all.
  const measured = { baseline: 650 / 880, silent: 0.5, problemRate: 0.3, customers: 1_000, complainants: 120 };

  it('is taken out of the mixture of those without a case', () => {
    expect(noProblemRepurchase(measured)).toEqual({
      noProblem: expect.closeTo(0.8, 12),
      complaintRate: expect.closeTo(0.4, 12),
    });
  });

  it('is that of all without a case where nobody has a problem, or nobody kept silent', () => {
    expect(noProblemRepurchase({ ...measured, problemRate: 0, complainants: 0 })).toEqual({
      noProblem: measured.baseline,
      complaintRate: 0,
    });
    expect(noProblemRepurchase({ ...measured, complainants: 300 })).toEqual({
      noProblem: measured.baseline,
      complaintRate: 1,
    });
  });

  it('is refused where more complain than have a problem, nobody is without one, or it would be no share', () => {
    expect(noProblemRepurchase({ ...measured, complainants: 301 })).toEqual({
      refused: 'more-complainers-than-problems',
    });
    expect(noProblemRepurchase({ ...measured, problemRate: 0, complainants: 1 })).toEqual({
      refused: 'more-complainers-than-problems',
    });
    expect(noProblemRepurchase({ ...measured, problemRate: 1 })).toEqual({ refused: 'nobody-without-problem' });
    expect(noProblemRepurchase({ ...measured, baseline: 0.99, silent: 0.1 })).toEqual({ refused: 'outside-0-to-1' });
    expect(noProblemRepurchase({ ...measured, baseline: 0.05, silent: 0.9 })).toEqual({ refused: 'outside-0-to-1' });
  });
});
