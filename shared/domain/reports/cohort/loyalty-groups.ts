import type { GroupCounts } from '../../loyalty/cohort/cohort-counts.ts';
import { type Difference, differenceOf, inPoints } from '../../statistics/differences.ts';
import { type Curve, estimateAt, kaplanMeier, withLimits } from '../../statistics/kaplan-meier.ts';
import { logRank, stratifiedLogRank } from '../../statistics/log-rank.ts';
import { standardiser } from '../../statistics/standardise.ts';
import { followed, suppressed } from './followed-group.ts';
import type { LoyaltyDifference, LoyaltyGroup, LoyaltyReport, Merged } from './loyalty-report.ts';

export interface Shown {
  /** All groups, in the order in which they are listed. */
  groups: readonly GroupCounts[];
  /** Labels of those that are too small to be shown. */
  small: ReadonlySet<string>;
  /** People at risk below whom a curve is not shown further. */
  fewest: number;
}

/** Groups without their differences, and what had to be given up to standardise them. */
export function loyaltyGroups({ groups, small, fewest }: Shown): { groups: LoyaltyGroup[]; merged: Merged } {
  const days = groups[0]?.windows.map((window) => window.days) ?? [];
  const compared = groups.filter(({ label, matched }) => matched > 0 && !small.has(label));
  const unseen = groups.filter(({ label }) => small.has(label)).flatMap(({ strata }) => [...strata.values()]);
  const standardised = standardiser(
    compared.map(({ label, strata }) => ({ name: label, strata: [...strata.values()] })),
    unseen,
  );
  const standards = days.map((window) => ({ days: window, ...standardised(window) }));
  return {
    groups: groups.map((group) => {
      const isSmall = small.has(group.label);
      const figures = isSmall ? suppressed(group) : followed(group, fewest);
      const windows = figures.windows.map((window, at) => ({
        ...window,
        standardised: isSmall ? null : withLimits(standards[at]?.estimates.get(group.label) ?? null),
        complainedAgain: isSmall ? null : complainedAgain(group.windows[at], fewest),
      }));
      return { ...figures, windows, differences: isSmall ? null : [] };
    }),
    merged: standards.map(({ days: window, merged }) => ({ days: window, merged })),
  };
}

/** Of fewer eligible people than a curve is shown for, it is not told. */
function complainedAgain(window: GroupCounts['windows'][number] | undefined, fewest: number): number | null {
  return window === undefined || window.eligible < fewest ? null : window.complainedAgain;
}

/** What a difference is of: a curve and the one it is compared with, by the label of the group. */
export type Comparison = ReadonlyMap<string, readonly [Curve, Curve]>;

/** Every group shown against one, itself left out; empty where that one is not shown, or of nobody. */
export function againstGroup(reference: string, { groups, small }: Shown): Comparison {
  const other = groups.find(({ label }) => label === reference);
  if (other === undefined || small.has(reference) || other.matched === 0) return new Map();
  const curve = kaplanMeier(other.leavings);
  const shown = groups.filter(({ label, matched }) => matched > 0 && label !== reference && !small.has(label));
  return new Map(shown.map(({ label, leavings }) => [label, [kaplanMeier(leavings), curve] as const]));
}

/** Of one group, in points. `p` is that of the limits, not yet adjusted. */
export function differencesOf(
  to: string,
  pair: readonly [Curve, Curve],
  days: readonly number[],
): (LoyaltyDifference & { p: number | null })[] {
  const [own, other] = pair;
  return days.map((window) => {
    const found = differenceOf(estimateAt(own, window), estimateAt(other, window));
    return { to, days: window, ...pointsOf(found), pHolm: null, p: found?.p ?? null };
  });
}

/** All null where the difference cannot be said. */
export const pointsOf = (found: Difference | null) =>
  found === null ? { points: null, lower: null, upper: null } : inPoints(found);

/** Whether the groups shown differ anywhere, over all days of follow-up. */
export function loyaltyLogRank({ groups, small }: Shown): LoyaltyReport['logRank'] {
  const shown = groups.filter(({ label, matched }) => matched > 0 && !small.has(label));
  const crude = logRank(shown.map(({ leavings }) => leavings));
  if (crude === null) return null;
  const keys = [...new Set(shown.flatMap(({ strata }) => [...strata.keys()]))];
  const strata = keys.map((key) => shown.map((group) => group.strata.get(key)?.leavings ?? []));
  return { ...crude, stratified: stratifiedLogRank(strata) };
}
