import { type Curve, type Estimate, estimateAt, kaplanMeier, type Leaving } from './kaplan-meier.ts';

/** What strata are made of, in the order in which they are given up where a group lacks one. */
export const GIVEN_UP = ['tenure', 'severity', 'segment'] as const;
export type Given = (typeof GIVEN_UP)[number];

/** People of one group who are alike in what could confound the comparison. */
export interface Stratum {
  segment: string;
  severity: string;
  tenure: string;
  leavings: readonly Leaving[];
}

export interface Standardised<Name> {
  /** What had to be given up for every group, since one lacked a stratum; empty is the best. */
  merged: readonly Given[];
  /** Null where a group cannot be said even as a whole: nobody, or nobody followed so far. */
  estimates: ReadonlyMap<Name, Estimate | null>;
}

/**
 * Every group as it would be if it had the mix of all: p = sum w p_s with p_s = 1 - S_s(W) by Kaplan-Meier and the same weights
 * for every group, the strata's shares of all people; the variance is sum w^2 Greenwood (0 in a stratum where
 * nobody or everybody bought). Limits belong on the complementary log-log scale: `withLimits`, `differenceOf`. If a group lacks a
 * stratum, or nobody in it was followed for `days`, strata are merged for every group, first over tenure, then severity, then
 * segment. Source: direct standardisation, Rothman, Greenland and Lash, Modern Epidemiology.
 * @param groups the groups to be compared, without the baseline, whose differences are matched instead.
 * @param unseen people of groups that are not compared, being too small to be shown: they weigh, and nothing is merged for them.
 */
export function standardise<Name>(
  groups: readonly { name: Name; strata: readonly Stratum[] }[],
  days: number,
  unseen: readonly Stratum[] = [],
): Standardised<Name> {
  return standardiser(groups, unseen)(days);
}

/** `standardise` for any number of days, since the curves of strata hang on none: with a hundred thousand rows they are nearly all the work. */
export function standardiser<Name>(
  groups: readonly { name: Name; strata: readonly Stratum[] }[],
  unseen: readonly Stratum[] = [],
): (days: number) => Standardised<Name> {
  const all = [...groups.flatMap(({ strata }) => strata), ...unseen];
  const wholes = groups.map(({ strata }) => kaplanMeier(strata.flatMap((s) => s.leavings)));
  const levels: { weights: ReadonlyMap<string, number>; curves: ReadonlyMap<string, Curve>[] }[] = [];

  function levelOf(merged: readonly Given[]) {
    const curvesOf = (strata: readonly Stratum[]) =>
      new Map([...byKey(strata, merged)].map(([key, leavings]) => [key, kaplanMeier(leavings)]));
    const level = levels[merged.length] ?? {
      weights: weightsOf(all, merged),
      curves: groups.map(({ strata }) => curvesOf(strata)),
    };
    levels[merged.length] = level;
    return level;
  }

  return (days) => {
    const mergedOver = (merged: readonly Given[]): Standardised<Name> => {
      const { weights, curves } = levelOf(merged);
      const estimates = groups.map((_group, at) => {
        const isSayable = estimateAt(wholes[at] ?? NOBODY, days) !== null;
        return { isSayable, estimate: isSayable ? weighted(curves[at] ?? new Map(), weights, days) : null };
      });
      const next = GIVEN_UP[merged.length];
      if (next !== undefined && estimates.some(({ isSayable, estimate }) => isSayable && estimate === null))
        return mergedOver([...merged, next]);
      return { merged, estimates: new Map(groups.map(({ name }, at) => [name, estimates[at]?.estimate ?? null])) };
    };
    return mergedOver([]);
  };
}

const NOBODY = kaplanMeier([]);

/** Null if any stratum that weighs cannot be said. */
function weighted(
  strata: ReadonlyMap<string, Curve>,
  weights: ReadonlyMap<string, number>,
  days: number,
): Estimate | null {
  let [repurchased, variance] = [0, 0];
  for (const [key, weight] of weights) {
    const estimate = estimateAt(strata.get(key) ?? NOBODY, days);
    if (estimate === null) return null;
    repurchased += weight * estimate.repurchased;
    variance += weight * weight * (estimate.variance ?? 0);
  }
  return { repurchased, variance };
}

/** Shares of all people, by the key of `byKey`; strata of nobody left out. */
export function weightsOf(strata: readonly Stratum[], merged: readonly Given[]): Map<string, number> {
  const people = [...byKey(strata, merged)]
    .map(([key, leavings]) => ({ key, n: peopleIn(leavings) }))
    .filter(({ n }) => n > 0);
  const total = people.reduce((sum, { n }) => sum + n, 0);
  return new Map(people.map(({ key, n }) => [key, n / total]));
}

/** What became of people, by stratum, where the merged parts are not told apart. */
export function byKey(strata: readonly Stratum[], merged: readonly Given[]): Map<string, Leaving[]> {
  const kept = GIVEN_UP.filter((part) => !merged.includes(part));
  const found = new Map<string, Leaving[]>();
  for (const stratum of strata) {
    const key = JSON.stringify(kept.map((part) => stratum[part]));
    const known = found.get(key);
    if (known === undefined) found.set(key, [...stratum.leavings]);
    else known.push(...stratum.leavings);
  }
  return found;
}

const peopleIn = (leavings: readonly Leaving[]): number =>
  leavings.reduce((sum, { events, censored }) => sum + events + censored, 0);
