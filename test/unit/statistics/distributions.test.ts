import { describe, expect, it } from 'vitest';
import { chiSquareUpper, normalQuantile, normalUpper, Z95 } from '../../../shared/domain/statistics/distributions.ts';
import { CHI_SQUARE_UPPER, NORMAL } from './oracles/figures.ts';

describe('tails', () => {
  it.each(CHI_SQUARE_UPPER)(
    'of chi-square with $df at $x is that of R, to ten digits however small',
    ({ x, df, p }) => {
      expect(Math.abs(chiSquareUpper(x, df) / p - 1)).toBeLessThan(1e-10);
    },
  );

  it('with 2 degrees is e^(-x/2), with 4 (1 + x/2) e^(-x/2)', () => {
    for (const x of [0.01, 0.5, 1.9, 2.1, 3.9, 4.1, 7, 40, 400]) {
      expect(chiSquareUpper(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12);
      expect(chiSquareUpper(x, 4) / ((1 + x / 2) * Math.exp(-x / 2))).toBeCloseTo(1, 12);
    }
  });

  it('falls from 1, without a step where one formula takes over from the other', () => {
    expect(chiSquareUpper(0, 5)).toBe(1);
    for (const df of [1, 2, 3, 7, 30]) {
      const [before, after] = [chiSquareUpper(df + 2 - 1e-9, df), chiSquareUpper(df + 2 + 1e-9, df)];
      expect(before).toBeGreaterThan(after);
      expect(before - after).toBeLessThan(1e-8);
    }
  });

  it('of a normal value is half of a chi-square, on either side of 0', () => {
    expect(normalUpper(0)).toBe(0.5);
    expect(normalUpper(Z95)).toBeCloseTo(0.025, 14);
    expect(normalUpper(-Z95)).toBeCloseTo(0.975, 14);
    // R: pnorm(10, lower.tail = FALSE).
    expect(normalUpper(10) / 7.619853024160527e-24).toBeCloseTo(1, 10);
  });
});

describe('normal quantiles', () => {
  it.each(NORMAL)('at $share are those of R', ({ share, z }) => {
    expect(normalQuantile(share)).toBeCloseTo(z, 12);
    expect(normalQuantile(1 - share)).toBeCloseTo(-z, 12);
  });

  it('Z95 is the 97.5% point, and the median is 0', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(Z95, 14);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 14);
  });
});
