import { gammaUpper } from './chi-square.ts';

/** The 97.5% point of the normal distribution to full double precision; 1.96 shifts limits in the fifth digit. */
export const Z95 = 1.959963984540054;

/** Beyond it the tail is less than a double can hold. */
const FARTHEST = 38;

/** The chance of a standard normal value of `z` or more; where that is 1e-300 it is not 0. */
export function normalUpper(z: number): number {
  if (z === 0) return 0.5;
  const tail = gammaUpper(1, (z * z) / 2) / 2;
  return z > 0 ? tail : 1 - tail;
}

/** The value that a standard normal one is below with chance `share`, between 0 and 1: 1.959963984540054 for 0.975. */
export function normalQuantile(share: number): number {
  const tail = Math.min(share, 1 - share);
  const z = rootOfFalling((at) => normalUpper(at) - tail, FARTHEST);
  return share < 0.5 ? -z : z;
}

/** Where a function that falls from 0 to `farthest` crosses 0, to the last bits of a double; `farthest` where it does not. */
export function rootOfFalling(excess: (at: number) => number, farthest: number): number {
  let [low, high] = [0, farthest];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
}
