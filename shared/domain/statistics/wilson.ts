import { Z95 } from './distributions.ts';

export interface Rate {
  /** Fractions, 0 to 1. */
  rate: number;
  lower: number;
  upper: number;
}

/**
 * A share with its 95% Wilson score limits, without continuity correction; null if there is nobody to take a share of.
 * Source: Newcombe, Statistics in Medicine 1998;17:857-872, method 3.
 */
export function wilson(hits: number, n: number): Rate | null {
  if (n === 0) return null;
  const z2 = Z95 * Z95;
  const rate = hits / n;
  const centre = (hits + z2 / 2) / (n + z2);
  const half = (Z95 * Math.sqrt(n * rate * (1 - rate) + z2 / 4)) / (n + z2);
  // Rounding leaves 1e-17 where the limit is 0 by definition, and the like at 1.
  return { rate, lower: hits === 0 ? 0 : centre - half, upper: hits === n ? 1 : centre + half };
}
