import { gammaUpper } from './chi-square.ts';

/** The 97.5% point of the normal distribution to full double precision; 1.96 shifts limits in the fifth digit. */
export const Z95 = 1.959963984540054;

/** The chance of a standard normal value of `z` or more, right also where it is 1e-300. */
export function normalUpper(z: number): number {
  if (z === 0) return 0.5;
  const half = gammaUpper(1, (z * z) / 2) / 2;
  return z > 0 ? half : 1 - half;
}
