import { smallGroups } from '../../loyalty/small-numbers.ts';
import { differenceOf } from '../../statistics/differences.ts';
import { type Given, standardise, weightsOf } from '../../statistics/standardise.ts';
import type { Alike, MoneyGroup } from './money-counts.ts';
import { costLimits, type Setting } from './recovered-limits.ts';

/** The same on every machine and every night. */
export const SEED = 20_131;

export interface Recovered {
  /** Shares who bought again within the window, standardised: the group without its dissatisfied, and all dissatisfied. */
  standardised: number | null;
  dissatisfied: number | null;
  /** Eligible people of the group who were not dissatisfied, times the difference of the shares; with its 95% limits. */
  customers: number | null;
  lower: number | null;
  upper: number | null;
}

export interface CostPerRecovered {
  /** In minor units; null where the lower limit of the recovered is not above 0. */
  perRecovered: number | null;
  /** Bootstrapped; upper is null where some draws recover nobody. */
  lower: number | null;
  upper: number | null;
}

/** In place of a label: all groups that are not shown. */
const HIDDEN = '';

const CANNOT_SAY: Recovered = { standardised: null, dissatisfied: null, customers: null, lower: null, upper: null };
const NO_COST: CostPerRecovered = { perRecovered: null, lower: null, upper: null };

/**
 * Customers recovered, by group: how many more of its people came back than would have if they were as the dissatisfied of the
 * same strata. Whoever ended dissatisfied is compared with, and recovered in no group; so groups stay apart from what they are
 * compared with, whatever cases are grouped by.
 * @param groups all of them. @param small labels that are not shown: their people weigh, and are recovered nowhere
 * @param fewest people below whom the dissatisfied are not compared with
 */
export function recoveredBy(
  groups: readonly MoneyGroup[],
  small: ReadonlySet<string>,
  { days, fewest }: { days: number; fewest: number },
): {
  merged: readonly Given[];
  of: ReadonlyMap<string, Recovered & { cost: CostPerRecovered; currency: string | null }>;
} {
  const all = groups.flatMap(({ alike }) => alike);
  const dissatisfied = all.filter(({ isDissatisfied }) => isDissatisfied);
  const isHidden = small.has('dissatisfied') || eligibleOf(dissatisfied) < fewest;
  if (isHidden) return { merged: [], of: new Map() };
  const shown = groups.filter(({ label }) => !small.has(label)).map((group) => ({ group, others: othersOf(group) }));
  const hidden = groups.filter(({ label }) => small.has(label));
  // Recovered over the difference of the shares are the group's people less its dissatisfied: few of these are told by it as well.
  const unhappy = smallGroups(
    [
      { label: HIDDEN, matched: unhappyOf(hidden) },
      ...shown.map(({ group }) => ({ label: group.label, matched: unhappyOf([group]) })),
    ],
    fewest,
  );
  const isCompared = ({ group, others }: (typeof shown)[number]) =>
    eligibleOf(others) >= fewest && !unhappy.has(group.label);
  const compared = shown.filter(isCompared);
  const unseen = hidden.flatMap(othersOf);
  const left = shown.filter((it) => !isCompared(it)).flatMap(({ others }) => others);
  const { merged, estimates } = standardise<MoneyGroup | null>(
    [{ name: null, strata: dissatisfied }, ...compared.map(({ group, others }) => ({ name: group, strata: others }))],
    days,
    [...unseen, ...left],
  );
  const weights = weightsOf(all, merged);
  const reference = estimates.get(null) ?? null;
  const of = new Map(
    compared.map(({ group, others }) => {
      const own = estimates.get(group) ?? null;
      const found = differenceOf(own, reference);
      const n = eligibleOf(others);
      const times = (share: number | null | undefined) => (share === null || share === undefined ? null : n * share);
      const recovered: Recovered =
        own === null || reference === null
          ? CANNOT_SAY
          : {
              standardised: own.repurchased,
              dissatisfied: reference.repurchased,
              customers: times(found?.difference),
              lower: times(found?.lower),
              upper: times(found?.upper),
            };
      return [group.label, { ...recovered, ...costOf(group, recovered, { dissatisfied, merged, weights, days }) }];
    }),
  );
  return { merged, of };
}

/** All that was spent on the eligible of the group, also in vain, over the recovered. Money of two currencies is not added. */
function costOf(group: MoneyGroup, recovered: Recovered, setting: Setting) {
  const paid = group.alike.filter(({ eligible }) => eligible > 0);
  const currencies = new Set(paid.flatMap(({ currency }) => currency ?? []));
  const [currency = null] = currencies;
  const { customers, lower } = recovered;
  if (customers === null || lower === null || lower <= 0 || currencies.size !== 1) return { currency, cost: NO_COST };
  const spent = paid.reduce((sum, { cost }) => sum + cost, 0);
  return { currency, cost: { perRecovered: spent / customers, ...costLimits(group, setting, SEED) } };
}

const othersOf = ({ alike }: MoneyGroup): Alike[] => alike.filter(({ isDissatisfied }) => !isDissatisfied);
const unhappyOf = (groups: readonly MoneyGroup[]): number =>
  eligibleOf(groups.flatMap(({ alike }) => alike).filter(({ isDissatisfied }) => isDissatisfied));
const eligibleOf = (alike: readonly Alike[]): number => alike.reduce((sum, { eligible }) => sum + eligible, 0);
