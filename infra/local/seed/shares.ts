import type { Uniform } from '../../../shared/domain/statistics/random.ts';

/** What share of people has which value; they add up to 1. */
export type Shares<Value extends string = string> = Readonly<Partial<Record<Value, number>>>;

export function choose<Value extends string>(uniform: Uniform, shares: Shares<Value>): Value {
  const place = uniform();
  let reached = 0;
  let last: Value | undefined;
  for (const value in shares) {
    last = value;
    reached += shares[value] ?? 0;
    if (place < reached) return value;
  }
  // Shares such as .1 and .7 add up to a little less than 1.
  if (last === undefined) throw new RangeError('nothing to choose from');
  return last;
}

/** A whole number from `least` to `most`, both included. */
export function between(uniform: Uniform, least: number, most: number): number {
  return least + Math.floor(uniform() * (most - least + 1));
}
