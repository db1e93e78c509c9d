import { describe, expect, it } from 'vitest';
import { chiSquareUpper } from '../../../shared/domain/statistics/distributions.ts';
import {
  betaDraw,
  gammaDraw,
  normalDraw,
  poissonDraw,
  seeded,
  type Uniform,
} from '../../../shared/domain/statistics/random.ts';

const DRAWS = 20_000;

/** Mean and variance of many draws. */
function momentsOf(draw: (uniform: Uniform) => number, seed: number): [number, number] {
  const uniform = seeded(seed);
  const drawn = Array.from({ length: DRAWS }, () => draw(uniform));
  const mean = drawn.reduce((sum, x) => sum + x, 0) / DRAWS;
  return [mean, drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (DRAWS - 1)];
}

/** Within four standard errors of a mean: the seeds are fixed, so it holds for ever or never. */
function expectMean([mean]: [number, number], expected: number, variance: number): void {
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
}

describe('draws', () => {
  it('follow from the seed alone; another seed has others', () => {
    const first = (seed: number) => {
      const uniform = seeded(seed);
      return [uniform(), uniform(), poissonDraw(uniform, 40), betaDraw(uniform, 3, 5)];
    };
    expect(first(7)).toEqual(first(7));
    expect(first(7)).not.toEqual(first(8));
  });

  it('of neighbouring seeds have nothing in common: the first of each are even too', () => {
    const firsts = Array.from({ length: DRAWS }, (_, seed) => seeded(seed)());
    const counts = Array.from({ length: 20 }, (_, bin) => firsts.filter((u) => Math.floor(u * 20) === bin).length);
    const expected = DRAWS / 20;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquareUpper(chiSquare, 19)).toBeGreaterThan(0.001);
    const follows = firsts.slice(1).reduce((sum, u, at) => sum + (u - 0.5) * ((firsts[at] ?? 0) - 0.5), 0);
    // Correlation of neighbours times sqrt(n) is about standard normal.
    expect(Math.abs(follows / DRAWS / (1 / 12)) * Math.sqrt(DRAWS)).toBeLessThan(4);
  });

  it('of a normal value have mean 0 and variance 1', () => {
    const moments = momentsOf(normalDraw, 1);
    expectMean(moments, 0, 1);
    expect(moments[1]).toBeCloseTo(1, 1);
  });

  it.each([0.4, 1, 2.5, 90])('of a gamma value of shape %d have that mean and variance', (shape) => {
    const moments = momentsOf((uniform) => gammaDraw(uniform, shape), 2);
    expectMean(moments, shape, shape);
    expect(moments[1] / shape).toBeCloseTo(1, 1);
  });

  it.each([
    [0.5, 0.5],
    [12, 30],
    [900, 100],
  ])('of a beta value of %d and %d have mean a/(a+b) and variance mean (1 - mean)/(a+b+1)', (a, b) => {
    const mean = a / (a + b);
    const variance = (mean * (1 - mean)) / (a + b + 1);
    const moments = momentsOf((uniform) => betaDraw(uniform, a, b), 3);
    expectMean(moments, mean, variance);
    expect(moments[1] / variance).toBeCloseTo(1, 1);
  });

  it.each([0.5, 1, 9, 10, 40])('of a Poisson count of mean %d are as frequent as they should be', (mean) => {
    const uniform = seeded(4);
    const counts = new Map<number, number>();
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const count = poissonDraw(uniform, mean);
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    let [chance, chiSquare, bins] = [Math.exp(-mean), 0, 0];
    for (let count = 0; count < 4 * mean + 20; count += 1) {
      const expected = chance * DRAWS;
      if (expected >= 5) {
        chiSquare += ((counts.get(count) ?? 0) - expected) ** 2 / expected;
        bins += 1;
      }
      chance *= mean / (count + 1);
    }
    expect(chiSquareUpper(chiSquare, bins - 1)).toBeGreaterThan(0.001);
  });

  it('of a Poisson count of a million have its mean and spread', () => {
    const moments = momentsOf((uniform) => poissonDraw(uniform, 1e6), 5);
    expectMean(moments, 1e6, 1e6);
    expect(moments[1] / 1e6).toBeCloseTo(1, 1);
  });
});
