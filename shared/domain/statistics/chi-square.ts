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
export function gammaUpper(half: number, x: number): number {
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
