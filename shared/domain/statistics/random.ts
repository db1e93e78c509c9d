import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { mersenne } from 'pure-rand/generator/mersenne';

/** The next number of a sequence, evenly from 0 (included) to 1 (excluded). */
export type Uniform = () => number;

/** The same seed (a whole number) gives the same sequence on every machine; neighbouring seeds have nothing in common. */
export function seeded(seed: number): Uniform {
  const generator = mersenne(seed);
  return () => uniformFloat64(generator);
}

/** A standard normal value. Source: Box and Muller, Ann Math Statist 1958;29:610-611. */
export function normalDraw(uniform: Uniform): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** A gamma value of scale 1. Source: Marsaglia and Tsang, ACM Trans Math Softw 2000;26:363-372. */
export function gammaDraw(uniform: Uniform, shape: number): number {
  if (shape < 1) return gammaDraw(uniform, shape + 1) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(uniform);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A share with the density p^(a-1) (1-p)^(b-1): what is known of a share after about a hits and b misses. */
export function betaDraw(uniform: Uniform, a: number, b: number): number {
  const hits = gammaDraw(uniform, a);
  return hits / (hits + gammaDraw(uniform, b));
}

/** From this mean on rejection is quicker than going through a table. */
const LARGE_MEAN = 10;

/** A Poisson count. */
export function poissonDraw(uniform: Uniform, mean: number): number {
  return poissonDraws(mean)(uniform);
}

/**
 * Draws Poisson counts of one mean, where many are wanted. Sources: inversion of the distribution (Devroye, Non-Uniform Random Variate
 * Generation, 1986, X.3) for small means; Hörmann 1993, algorithm PTRS, for others.
 */
export function poissonDraws(mean: number): (uniform: Uniform) => number {
  if (mean >= LARGE_MEAN) return byTransformedRejection(mean);
  const upTo: number[] = [];
  let [chance, sum] = [Math.exp(-mean), 0];
  // What is left beyond the last count that adds anything is less than a double tells apart from 1.
  for (let count = 1; sum + chance > sum; count += 1) {
    sum += chance;
    upTo.push(sum);
    chance *= mean / count;
  }
  return (uniform) => {
    const u = uniform();
    let count = 0;
    while (count < upTo.length - 1 && u >= (upTo[count] as number)) count += 1;
    return count;
  };
}

/** Hörmann, The transformed rejection method for generating Poisson random variables, Insurance: Math and Econ 1993;12:39-45. */
function byTransformedRejection(mean: number): (uniform: Uniform) => number {
  const lnMean = Math.log(mean);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const surely = 0.9277 - 3.6224 / (b - 2);
  return (uniform) => {
    for (;;) {
      const u = uniform() - 0.5;
      const v = 1 - uniform();
      const fromEdge = 0.5 - Math.abs(u);
      const count = Math.floor(((2 * a) / fromEdge + b) * u + mean + 0.43);
      if (fromEdge >= 0.07 && v <= surely) return count;
      if (count < 0 || (fromEdge < 0.013 && v > fromEdge)) continue;
      const height = Math.log((v * inverseAlpha) / (a / (fromEdge * fromEdge) + b));
      if (height <= count * lnMean - mean - lnFactorial(count)) return count;
    }
  };
}

/** ln n! of 0 to 15. */
const LN_FACTORIALS = Array.from({ length: 16 }, (_none, n) =>
  Math.log(Array.from({ length: n }, (_, at) => at + 1).reduce((product, k) => product * k, 1)),
);

/** ln n!, by Stirling's series from 16 on, where its next term is below 1e-11. */
function lnFactorial(n: number): number {
  const known = LN_FACTORIALS[n];
  if (known !== undefined) return known;
  const series = (1 / 12 - (1 / 360 - 1 / (1260 * n * n)) / (n * n)) / n;
  return (n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + series;
}
