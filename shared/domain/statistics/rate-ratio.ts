/** So many events, over so much time or so many customers. */
export interface Counted {
  events: number;
  exposure: number;
}

export interface RateRatio {
  /** Rate after over rate before; null where nothing was before. */
  ratio: number | null;
  lower: number;
  /** Null where it has no end: nothing was before. */
  upper: number | null;
}

/** Half of what 95% limits leave out. */
const TAIL = 0.025;

/**
 * The ratio of two Poisson rates with exact 95% limits, conditional on the events of both: of n of them the later ones are
 * binomial with share p = E2 r / (E1 + E2 r), so limits of p (Clopper and Pearson, Biometrika 1934;26:404-413) are limits of the
 * ratio r = (E1 / E2) p / (1 - p). Source: Przyborowski and Wilenski, Biometrika 1940;31:313-323. Null if there was no event at all.
 */
export function rateRatio(before: Counted, after: Counted): RateRatio | null {
  const n = before.events + after.events;
  if (n === 0) return null;
  const scale = before.exposure / after.exposure;
  const { lower, upper } = clopperPearson(after.events, n);
  return {
    ratio: before.events === 0 ? null : (after.events / before.events) * scale,
    lower: scale * (lower / (1 - lower)),
    upper: upper === 1 ? null : scale * (upper / (1 - upper)),
  };
}

/** Exact limits of a share of `hits` in `n`: the shares at which so many or more, or so few or fewer, would have the chance `TAIL`. */
export function clopperPearson(hits: number, n: number): { lower: number; upper: number } {
  return {
    lower: hits === 0 ? 0 : solve(tailFrom(hits, n)),
    upper: hits === n ? 1 : 1 - solve(tailFrom(n - hits, n)),
  };
}

/** Where a tail that rises with the share reaches `TAIL`, to the last bits of a double. */
function solve(tail: (share: number) => number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (tail(middle) < TAIL) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The chance of `hits` or more of `n`, by the share. Each term by its logarithm: those of thousands of events are below what a double holds.
 * Logarithms that hang on no share are taken once.
 */
function tailFrom(hits: number, n: number): (share: number) => number {
  const upTo = Float64Array.from({ length: hits }, (_, at) => Math.log((n - hits + at + 1) / (at + 1)));
  const steps = Float64Array.from({ length: n - hits + 1 }, (_, at) => Math.log((n - hits - at) / (hits + at + 1)));
  return (share) => {
    const [yes, no] = [Math.log(share), Math.log1p(-share)];
    let term = hits * yes + (n - hits) * no;
    for (const step of upTo) term += step;
    let sum = 0;
    for (let k = hits; k <= n; k += 1) {
      const before = sum;
      sum += Math.exp(term);
      // Beyond the likeliest count terms only fall: one that adds nothing is the last that could.
      if (sum === before && k > (n + 1) * share) break;
      term += (steps[k - hits] as number) + yes - no;
    }
    return sum;
  };
}
