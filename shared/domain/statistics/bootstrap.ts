import { poissonDraws, seeded } from './random.ts';

/** Enough for the 13th of either end to stand; more change limits by less than their last digit shown. */
const DRAWS = 500;

/**
 * 95% percentile limits of any figure of a histogram, by drawing its people anew: each person weighs Poisson(1) in a draw, so
 * `counts[i]` people who are alike weigh Poisson(counts[i]) together. One entry must hold whole people, never a case or an order, for
 * else those of one person would count as independent. The limits hang on the order of the entries: give them in one that does not
 * hang on how they were found. Null where the figure has no value in some draw.
 * Sources: Efron and Tibshirani, An Introduction to the Bootstrap (1993); for Poisson weights Hanley and MacGibbon, Comput Methods
 * Programs Biomed 2006;83:57-62.
 * @param figure of the counts as drawn, which are overwritten by the next draw; null where it has no value.
 */
export function bootstrapLimits(
  counts: readonly number[],
  figure: (drawn: ArrayLike<number>) => number | null,
  seed: number,
): { lower: number; upper: number } | null {
  const uniform = seeded(seed);
  const samplers = new Map([...new Set(counts)].map((count) => [count, count === 0 ? () => 0 : poissonDraws(count)]));
  const draws = counts.map((count) => samplers.get(count) as (from: typeof uniform) => number);
  const drawn = new Float64Array(counts.length);
  const figures: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (let at = 0; at < draws.length; at += 1) drawn[at] = (draws[at] as (from: typeof uniform) => number)(uniform);
    const value = figure(drawn);
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
  // In one order, whatever that of the rows was that they were counted from.
  const filled = bins
    .filter(({ people }) => people > 0)
    .sort((a, b) => a.people - b.people || a.above - b.above || a.below - b.below);
  const people = filled.map((bin) => bin.people);
  const [aboveEach, belowEach] = [
    filled.map((bin) => bin.above / bin.people),
    filled.map((bin) => bin.below / bin.people),
  ];
  const ratioOf = (weights: ArrayLike<number>): number | null => {
    let [above, below] = [0, 0];
    for (let at = 0; at < weights.length; at += 1) {
      above += (aboveEach[at] as number) * (weights[at] as number);
      below += (belowEach[at] as number) * (weights[at] as number);
    }
    return below > 0 ? above / below : null;
  };
  const sumOf = (part: 'above' | 'below') => filled.reduce((sum, bin) => sum + bin[part], 0);
  const below = sumOf('below');
  if (!(below > 0)) return null;
  return { ratio: sumOf('above') / below, ...(bootstrapLimits(people, ratioOf, seed) ?? { lower: null, upper: null }) };
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
