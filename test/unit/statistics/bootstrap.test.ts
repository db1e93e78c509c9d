import { describe, expect, it } from 'vitest';
import { type Bin, bootstrapLimits, quantile, ratioWithLimits } from '../../../shared/domain/statistics/bootstrap.ts';
import { at, kaplanMeier, type Leaving } from '../../../shared/domain/statistics/kaplan-meier.ts';

describe('limits of a ratio', () => {
  // 400 people: 240 who spent nothing, 100 who spent 50, 60 who spent 150. Mean 14,000 / 400 = 35, variance
  // (100 x 50^2 + 60 x 150^2) / 400 - 35^2 = 2,775, standard error sqrt(2,775 / 400) = 2.634.
  const bins: Bin[] = [
    { people: 240, above: 0, below: 240 },
    { people: 100, above: 5_000, below: 100 },
    { people: 60, above: 9_000, below: 60 },
  ];

  it('of money over people are about those of its standard error', () => {
    const found = ratioWithLimits(bins, 1);
    expect(found?.ratio).toBe(35);
    // 500 draws know the end of 1.96 x 2.634 = 5.16 to about a twelfth.
    expect(found?.lower).toBeGreaterThan(35 - 5.7);
    expect(found?.lower).toBeLessThan(35 - 4.5);
    expect(found?.upper).toBeGreaterThan(35 + 4.5);
    expect(found?.upper).toBeLessThan(35 + 5.7);
  });

  it('follow from the seed alone, and bins of nobody change nothing', () => {
    expect(ratioWithLimits([{ people: 0, above: 0, below: 0 }, ...bins], 1)).toEqual(ratioWithLimits(bins, 1));
    expect(ratioWithLimits(bins, 2)).not.toEqual(ratioWithLimits(bins, 1));
  });

  it('are not said where the sum below is 0 in some draw, the ratio not where it is at all', () => {
    const rare: Bin[] = [
      { people: 50, above: 100, below: 0 },
      { people: 2, above: 10, below: 2 },
    ];
    expect(ratioWithLimits(rare, 1)).toEqual({ ratio: 55, lower: null, upper: null });
    expect(ratioWithLimits([{ people: 50, above: 100, below: 0 }], 1)).toBeNull();
    expect(ratioWithLimits([], 1)).toBeNull();
  });
});

it('limits of any figure of counts: a curve drawn anew agrees with Greenwood', () => {
  const leavings: Leaving[] = [
    { days: 10, events: 60, censored: 40 },
    { days: 40, events: 50, censored: 80 },
    { days: 80, events: 30, censored: 140 },
  ];
  const counts = leavings.flatMap(({ events, censored }) => [events, censored]);
  const repurchased = (drawn: ArrayLike<number>) =>
    at(
      kaplanMeier(
        leavings.map(({ days }, k) => ({ days, events: drawn[2 * k] ?? 0, censored: drawn[2 * k + 1] ?? 0 })),
      ),
      80,
    ).repurchased;
  const [drawn, known] = [bootstrapLimits(counts, repurchased, 3), at(kaplanMeier(leavings), 80)];
  const width = (known.upper ?? 0) - (known.lower ?? 0);
  expect(Math.abs((drawn?.lower ?? 9) - (known.lower ?? 0))).toBeLessThan(width / 10);
  expect(Math.abs((drawn?.upper ?? 9) - (known.upper ?? 0))).toBeLessThan(width / 10);
});

it('a quantile lies straight between neighbours, as in R', () => {
  // quantile(c(1, 2, 4, 8), c(0, 0.25, 0.5, 0.9, 1)): 1, 1.75, 3, 6.8, 8.
  expect([0, 0.25, 0.5, 0.9, 1].map((share) => quantile([1, 2, 4, 8], share))).toEqual([
    1,
    1.75,
    3,
    expect.closeTo(6.8, 12),
    8,
  ]);
});
