import { percentileLimits } from '../../statistics/bootstrap.ts';
import { betaDraw, gammaDraw, seeded, type Uniform } from '../../statistics/random.ts';
import { type Figure, type FigureName, SHARES, type Values, valuesOf } from './figures.ts';

export interface Limits {
  lower: number;
  upper: number;
}

const DRAWS = 10_000;
const SEED = 1;
/** Where more draws than these (5%) contradict themselves, the figures do not fit each other well enough for limits. */
export const MOST_REFUSED = 500;

/**
 * 95% limits of several figures at once, by drawing every input anew within what is known of it: what was counted from a beta
 * distribution with half a person added on either side (Jeffreys), outcome shares from a Dirichlet, what was entered with a range
 * evenly from that range; the rest stands. Null where there is nothing to draw, or too many draws cannot be.
 * @param outcome of one draw; null where the drawn figures contradict each other. A null in it stays null.
 */
export function simulate(
  figures: readonly Figure[],
  outcome: (values: Values) => readonly (number | null)[] | null,
): { limits: readonly (Limits | null)[]; refused: number } | null {
  if (figures.every(({ spread }) => spread === null)) return null;
  const uniform = seeded(SEED);
  const drawn: (readonly (number | null)[])[] = [];
  let refused = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const found = outcome(
      withShares(Object.fromEntries(figures.map((figure) => [figure.input, drawOf(figure, uniform)]))),
    );
    if (found === null) refused += 1;
    else drawn.push(found);
  }
  if (refused > MOST_REFUSED) return { limits: [], refused };
  const limits = (drawn[0] ?? []).map((_, at) => {
    const values = drawn.map((found) => found[at] ?? null);
    return values.every((value) => value !== null) ? percentileLimits(values) : null;
  });
  return { limits, refused };
}

function drawOf({ value, spread, lower, upper }: Figure, uniform: Uniform): number | null {
  if (spread?.kind === 'counted') return betaDraw(uniform, spread.hits + 0.5, spread.misses + 0.5);
  if (spread?.kind === 'share') return gammaDraw(uniform, spread.people + 0.5);
  if (spread?.kind === 'range' && lower !== null && upper !== null) return lower + (upper - lower) * uniform();
  return value;
}

/** Shares that were drawn one by one, as parts of one again. */
function withShares(values: Values): Values {
  const sum = SHARES.reduce((total, share) => total + (values[share] ?? 0), 0);
  if (sum === 0) return values;
  return { ...values, ...Object.fromEntries(SHARES.map((share) => [share, (values[share] ?? 0) / sum])) };
}

/** Excess lost sales with one input at its lowest and at its highest and all others as they are; the widest first. */
export interface Bar {
  input: FigureName;
  lower: number;
  upper: number;
  atLower: number | null;
  atUpper: number | null;
}

/** One bar for each figure that has limits. @param excess null where the figures contradict each other, or it cannot be said. */
export function tornado(figures: readonly Figure[], excess: (values: Values) => number | null): Bar[] {
  const values = valuesOf(figures);
  const bars = figures.flatMap(({ input, lower, upper, value }): Bar[] => {
    if (lower === null || upper === null || value === null) return [];
    const at = (limit: number) => excess(withOne(values, input, limit));
    return [{ input, lower, upper, atLower: at(lower), atUpper: at(upper) }];
  });
  const width = ({ atLower, atUpper }: Bar) =>
    atLower === null || atUpper === null ? -1 : Math.abs(atUpper - atLower);
  return bars.sort((a, b) => width(b) - width(a));
}

/** Of shares, the others give way in proportion, so that they still add up to 1. */
function withOne(values: Values, input: FigureName, limit: number): Values {
  const share = SHARES.find((name) => name === input);
  if (share === undefined) return { ...values, [input]: limit };
  const rest = 1 - (values[share] ?? 0);
  const others = SHARES.filter((name) => name !== share).map((name) => {
    const value = values[name] ?? 0;
    return [name, rest === 0 ? (1 - limit) / (SHARES.length - 1) : (value * (1 - limit)) / rest] as const;
  });
  return { ...values, ...Object.fromEntries(others), [share]: limit };
}
