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

/** Relative, and no more than this many terms. */
const PRECISION = 1e-16;
const TERMS = 10_000;

/**
 * The chance that a chi-square of `df` degrees of freedom is `x` or more. Worked out as an upper tail: 1 - cdf, which jstat 1.9 and
 * most libraries have, is 0 for all x above 75, and the packages of stdlib that have the tail are 200. Relative precision 1e-13.
 */
export function chiSquareUpper(x: number, df: number): number {
  return x <= 0 ? 1 : gammaUpper(df, x / 2);
}

/**
 * Q(a, x), the upper incomplete gamma function over the whole, for a = half / 2: by the series of P below a + 1 (NIST Handbook
 * 8.11.4), by the continued fraction of Q above (8.9.2, evaluated after Lentz).
 */
function gammaUpper(half: number, x: number): number {
  const a = half / 2;
  const scale = Math.exp(a * Math.log(x) - x - lnGammaOfHalf(half));
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a];
    for (let k = 1; k < TERMS && term > sum * PRECISION; k += 1) {
      term *= x / (a + k);
      sum += term;
    }
    return 1 - scale * sum;
  }
  let b = x + 1 - a;
  let [c, d] = [Number.POSITIVE_INFINITY, 1 / b];
  let fraction = d;
  for (let k = 1; k < TERMS; k += 1) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < PRECISION) break;
  }
  return scale * fraction;
}

/** ln Gamma(half / 2) for whole `half`, by Gamma(a + 1) = a Gamma(a) from Gamma(1) = 1 and Gamma(1/2) = sqrt(pi). */
function lnGammaOfHalf(half: number): number {
  let sum = half % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let below = half - 2; below > 0; below -= 2) sum += Math.log(below / 2);
  return sum;
}
