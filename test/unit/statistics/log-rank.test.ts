import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Leaving } from '../../../shared/domain/statistics/kaplan-meier.ts';
import { logRank, logRankSums, stratifiedLogRank } from '../../../shared/domain/statistics/log-rank.ts';
import { CONTROL, LOG_RANK, MAINTAINED, NONMAINTAINED, PUBLISHED, SIX_MP } from './oracles/curves.ts';
import { expectClose, expectEach, leavingsOf } from './oracles/oracle.ts';

const buys = (days: number, events = 1): Leaving => ({ days, events, censored: 0 });
const leaves = (days: number, censored = 1): Leaving => ({ days, events: 0, censored });

describe.each([
  ['6-MP and placebo', LOG_RANK.freireich, [SIX_MP, CONTROL]],
  ['maintained and not', LOG_RANK.miller, [MAINTAINED, NONMAINTAINED]],
] as const)('of %s', (_, known, curves) => {
  const groups = curves.map(({ people }) => leavingsOf(people));

  it('observed, expected, variance, chi-square and p are those of R', () => {
    const { observed, expected, covariance } = logRankSums([groups]);
    expectEach(observed, known.observed);
    expectEach(expected, known.expected);
    expectClose(covariance[0]?.[0], known.variance);
    const test = logRank(groups);
    expectClose(test?.chiSquare, known.chiSquare);
    expect(test?.df).toBe(known.df);
    expectClose(test?.p, known.p);
  });
});

it('agrees with the textbooks to the digits they print', () => {
  const groups = [SIX_MP, CONTROL].map(({ people }) => leavingsOf(people));
  expect(logRank(groups)?.chiSquare).toBeCloseTo(PUBLISHED.chiSquare, 2);
  const { observed, expected, covariance } = logRankSums([groups]);
  expect(observed).toEqual(PUBLISHED.observed);
  for (const [at, printed] of PUBLISHED.expected.entries()) expect(expected[at]).toBeCloseTo(printed, 2);
  expect(Math.abs((covariance[0]?.[0] ?? 0) - PUBLISHED.variance)).toBeLessThan(5e-4);
  const miller = logRank([MAINTAINED, NONMAINTAINED].map(({ people }) => leavingsOf(people)));
  expect(miller?.chiSquare).toBeCloseTo(PUBLISHED.millerChiSquare, 1);
  expect(Math.abs((miller?.p ?? 9) - PUBLISHED.millerP)).toBeLessThan(5e-4);
});

describe('by hand', () => {
  it('three groups of two, one of six buys: chi-square 2 with 2 degrees of freedom', () => {
    // O - E = (2/3, -1/3, -1/3). V without the third row: 2/9 on and -1/9 off the diagonal, its inverse 6 and 3.
    // 6 x 4/9 - 2 x 3 x 2/9 + 6 x 1/9 = 2, and P(chi-square of 2 above 2) = 1/e.
    const test = logRank([[buys(1), leaves(2)], [leaves(2, 2)], [leaves(2, 2)]]);
    expect(test).toEqual({ chiSquare: expect.closeTo(2, 12), df: 2, p: expect.closeTo(Math.exp(-1), 12) });
  });

  it('both of one group buy on one day, none of the other: the tie counts with 2 x 2 / 3', () => {
    // O - E = 2 - 1; V = 4/3 x 1/2 x 1/2 = 1/3: chi-square 3.
    expect(logRank([[buys(1, 2)], [leaves(5, 2)]])?.chiSquare).toBeCloseTo(3, 12);
  });

  it('two strata alike count twice: sums are added before they are squared', () => {
    const groups = [[buys(1, 2)], [leaves(5, 2)]];
    expect(stratifiedLogRank([groups, groups])?.chiSquare).toBeCloseTo(6, 12);
  });

  it('within strata without a difference there is none, though the strata differ and are mixed differently', () => {
    // Stratum 1: half of them buy; stratum 2: a tenth. Group A is mostly of stratum 1.
    const quick = (n: number) => [buys(10, n / 2), leaves(90, n / 2)];
    const slow = (n: number) => [buys(10, n / 10), leaves(90, (n * 9) / 10)];
    const [a, b] = [
      [quick(800), slow(200)],
      [quick(200), slow(800)],
    ];
    expect(stratifiedLogRank([0, 1].map((s) => [a?.[s] ?? [], b?.[s] ?? []]))?.chiSquare).toBeCloseTo(0, 12);
    expect(logRank([a?.flat() ?? [], b?.flat() ?? []])?.p).toBeLessThan(1e-6);
  });
});

describe('what cannot be compared', () => {
  it('one group, none, groups of nobody, or nobody who buys: null', () => {
    expect(logRank([])).toBeNull();
    expect(logRank([[buys(1, 5)]])).toBeNull();
    expect(logRank([[buys(1, 5)], []])).toBeNull();
    expect(logRank([[leaves(9, 5)], [leaves(9, 5)]])).toBeNull();
  });

  it('somebody who is left alone has nobody to be compared with', () => {
    expect(logRank([[leaves(1)], [buys(2)]])).toBeNull();
  });

  it('a group of nobody takes no degree of freedom', () => {
    const groups = [SIX_MP, CONTROL].map(({ people }) => leavingsOf(people));
    expect(logRank([...groups, []])).toEqual(logRank(groups));
  });

  it('groups that never meet in a stratum are compared within theirs: the tests add up', () => {
    const [a, b] = [SIX_MP, CONTROL].map(({ people }) => leavingsOf(people));
    const [c, d] = [MAINTAINED, NONMAINTAINED].map(({ people }) => leavingsOf(people));
    const test = stratifiedLogRank([
      [a ?? [], b ?? [], [], []],
      [[], [], c ?? [], d ?? []],
    ]);
    expect(test?.df).toBe(2);
    expectClose(test?.chiSquare, LOG_RANK.freireich.chiSquare + LOG_RANK.miller.chiSquare);
  });
});

describe('invariants', () => {
  const leaving = fc.record({
    days: fc.integer({ min: 0, max: 20 }),
    events: fc.integer({ min: 0, max: 4 }),
    censored: fc.integer({ min: 0, max: 4 }),
  });
  const groups = fc.array(fc.array(leaving, { maxLength: 12 }), { minLength: 2, maxLength: 4 });

  it('the order of groups and rows changes nothing, and p is a chance', () => {
    fc.assert(
      fc.property(groups, (drawn) => {
        const [there, back] = [logRank(drawn), logRank(drawn.map((rows) => rows.toReversed()).toReversed())];
        expect(back?.df).toBe(there?.df);
        if (there === null) return;
        expect(back?.chiSquare).toBeCloseTo(there.chiSquare, 8);
        expect(0 <= there.p && there.p <= 1).toBe(true);
      }),
    );
  });
});
