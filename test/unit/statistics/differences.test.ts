import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceByErrors, differenceOf, newcombe } from '../../../shared/domain/statistics/differences.ts';
import { holm } from '../../../shared/domain/statistics/holm.ts';
import { estimateAt, kaplanMeier } from '../../../shared/domain/statistics/kaplan-meier.ts';
import { MAINTAINED, NONMAINTAINED } from './oracles/curves.ts';
import { DIFFERENCES } from './oracles/figures.ts';
import { expectClose, leavingsOf } from './oracles/oracle.ts';

describe('the difference of two plain shares', () => {
  it.each(DIFFERENCES)('$x1 of $n1 less $x2 of $n2 has the limits that Newcombe prints', (known) => {
    const found = newcombe(known.x1, known.n1, known.x2, known.n2);
    expectClose(found?.difference, known.diff);
    expectClose(found?.lower, known.lower95);
    expectClose(found?.upper, known.upper95);
    expect(Math.abs((found?.lower ?? 9) - (known.printed[0] ?? 0))).toBeLessThan(5e-4);
    expect(Math.abs((found?.upper ?? 9) - (known.printed[1] ?? 0))).toBeLessThan(5e-4);
  });

  it('with nobody on one side is not said', () => {
    expect(newcombe(0, 0, 5, 10)).toBeNull();
  });
});

const share = (hits: number, n: number) => ({ repurchased: hits / n, variance: ((hits / n) * (1 - hits / n)) / n });

describe('the difference of two curves at a day', () => {
  const [maintained, not] = [MAINTAINED, NONMAINTAINED].map(({ people }) =>
    estimateAt(kaplanMeier(leavingsOf(people)), 23),
  );

  it('has limits out of the log-log limits of both', () => {
    // By day 23, of R: 0.3863636364 (0.1647007567, 0.73424796), 0.5138888889 (0.2703284302, 0.8081233804). The difference is
    // -0.1275252525; below it go sqrt((p1 - l1)^2 + (u2 - p2)^2), above it sqrt((u1 - p1)^2 + (p2 - l2)^2).
    const [p1, l1, u1] = [1 - 0.6136363636, 1 - 0.8352992433, 1 - 0.26575204];
    const [p2, l2, u2] = [1 - 0.4861111111, 1 - 0.7296715698, 1 - 0.1918766196];
    const found = differenceOf(maintained ?? null, not ?? null);
    expectClose(found?.difference, p1 - p2);
    expectClose(found?.lower, p1 - p2 - Math.sqrt((p1 - l1) ** 2 + (u2 - p2) ** 2));
    expectClose(found?.upper, p1 - p2 + Math.sqrt((u1 - p1) ** 2 + (p2 - l2) ** 2));
    expect(found?.p).toBeGreaterThan(0.05);
  });

  it('by errors it is d -+ 1.96 sqrt(v1 + v2)', () => {
    const found = differenceByErrors(maintained ?? null, not ?? null);
    const half = 1.959963984540054 * Math.hypot(0.152632331, 0.1481300626);
    expectClose(found?.lower, (found?.difference ?? 0) - half);
    expectClose(found?.upper, (found?.difference ?? 0) + half);
  });

  it('for many people MOVER, errors and the normal p come to the same', () => {
    const [a, b] = [share(42_000, 100_000), share(41_400, 100_000)];
    const [mover, errors] = [differenceOf(a, b), differenceByErrors(a, b)];
    expect(mover?.lower).toBeCloseTo(errors?.lower ?? 9, 4);
    expect(mover?.upper).toBeCloseTo(errors?.upper ?? 9, 4);
    // z = 0.006 / sqrt(0.42 x 0.58 / 1e5 + 0.414 x 0.586 / 1e5) = 2.7215, two-sided p 0.0065.
    expect(mover?.p).toBeCloseTo(0.0065, 4);
  });

  it('p is below 5% exactly where the limits leave 0 out', () => {
    const hits = fc.integer({ min: 1, max: 59 });
    fc.assert(
      fc.property(hits, hits, (x1, x2) => {
        const found = differenceOf(share(x1, 60), share(x2, 60));
        const leavesZeroOut = (found?.lower ?? 0) > 0 || (found?.upper ?? 0) < 0;
        expect((found?.p ?? 9) < 0.05).toBe(leavesZeroOut);
      }),
      { numRuns: 300 },
    );
  });

  it('the other way round it has the other sign and the same p', () => {
    const [there, back] = [differenceOf(share(9, 60), share(21, 60)), differenceOf(share(21, 60), share(9, 60))];
    expect(back?.lower).toBeCloseTo(-(there?.upper ?? 9), 14);
    expect(back?.upper).toBeCloseTo(-(there?.lower ?? 9), 14);
    expect(back?.p).toBe(there?.p);
  });

  it('no difference has p 1; a difference beyond doubt a p above 0', () => {
    expect(differenceOf(share(20, 60), share(20, 60))?.p).toBe(1);
    const certain = differenceOf(share(90_000, 100_000), share(10_000, 100_000))?.p ?? 1;
    expect(certain).toBeLessThan(1e-100);
    expect(certain).toBeGreaterThan(0);
  });

  it('where nobody or everybody bought the difference stands without limits or p', () => {
    const none = { repurchased: 0, variance: 0 };
    const all = { repurchased: 1, variance: null };
    expect(differenceOf(none, share(1, 4))).toEqual({ difference: -0.25, lower: null, upper: null, p: null });
    expect(differenceOf(all, share(1, 4))).toEqual({ difference: 0.75, lower: null, upper: null, p: null });
    expect(differenceByErrors(all, share(1, 4))).toEqual({ difference: 0.75, lower: null, upper: null });
    expect(differenceOf(null, all)).toBeNull();
  });
});

describe('Holm', () => {
  it('adjusts as R does, in the order given', () => {
    // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm"): 0.005 x 4, 0.01 x 3, 0.03 x 2, then 0.04 not below that.
    const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
    for (const [at, p] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[at]).toBeCloseTo(p, 14);
  });

  it('leaves one alone, goes no higher than 1, and passes over what was not tested', () => {
    expect(holm([0.04])).toEqual([0.04]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
    expect(holm([null, 0.04, null])).toEqual([null, 0.04, null]);
    expect(holm([])).toEqual([]);
  });
});
