import { poissonDraw, seeded } from './random.ts';

/** Enough for the 13th of either end to stand; more change limits by less than their last digit shown. */
const DRAWS = 500;

/**
 * 95% percentile limits of any figure of a histogram, by drawing its people anew: each person weighs Poisson(1) in a draw, so
 * `counts[i]` people who are alike weigh Poisson(counts[i]) together. One entry must hold whole people, never a case or an order, for
 * else those of one person would count as independent. Null where the figure has no value in some draw.
 * Sources: Efron and Tibshirani, An Introduction to the Bootstrap (1993); for Poisson weights Hanley and MacGibbon, Comput Methods
 * Programs Biomed 2006;83:57-62.
 * @param figure of the counts as drawn; null where it has no value.
 */
export function bootstrapLimits(
  counts: readonly number[],
  figure: (drawn: readonly number[]) => number | null,
  seed: number,
): { lower: number; upper: number } | null {
  const uniform = seeded(seed);
  const figures: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const value = figure(counts.map((count) => (count === 0 ? 0 : poissonDraw(uniform, count))));
    if (value === null || !Number.isFinite(value)) return null;
    figures.push(value);
  }
  return percentileLimits(figures);
}

/** People whose sums are kept together: the finer the bins, the less of the spread within them is lost. */
export interface Bin {
  people: number;
  /** Over these people, as money over customers; for a mean `below` is `people`. */
  above: number;
  below: number;
}

/** A ratio of two sums over the same people, with bootstrapped 95% limits; null where the sum below is not above 0. */
export function ratioWithLimits(
  bins: readonly Bin[],
  seed: number,
): { ratio: number; lower: number | null; upper: number | null } | null {
  const filled = bins.filter(({ people }) => people > 0);
  const ratioOf = (weights: readonly number[]): number | null => {
    let [above, below] = [0, 0];
    for (const [at, bin] of filled.entries()) {
      above += bin.above * ((weights[at] ?? 0) / bin.people);
      below += bin.below * ((weights[at] ?? 0) / bin.people);
    }
    return below > 0 ? above / below : null;
  };
  const people = filled.map((bin) => bin.people);
  const ratio = ratioOf(people);
  if (ratio === null) return null;
  return { ratio, ...(bootstrapLimits(people, ratioOf, seed) ?? { lower: null, upper: null }) };
}

/** What leaves 2.5% of values on either side. */
export function percentileLimits(values: readonly number[]): { lower: number; upper: number } {
  const rising = values.toSorted((a, b) => a - b);
  return { lower: quantile(rising, 0.025), upper: quantile(rising, 0.975) };
}

/** Of rising values, at least one, straight between neighbours (R: quantile, type 7). */
export function quantile(rising: readonly number[], share: number): number {
  const place = (rising.length - 1) * share;
  const [below, above] = [rising[Math.floor(place)] ?? 0, rising[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
