import { bootstrapLimits } from '../../statistics/bootstrap.ts';
import { byKey, type Given } from '../../statistics/standardise.ts';
import type { Alike, MoneyGroup } from './money-counts.ts';

export interface Setting {
  dissatisfied: readonly Alike[];
  merged: readonly Given[];
  /** Of the strata, by the key of `byKey`. */
  weights: ReadonlyMap<string, number>;
  days: number;
}

/**
 * Bootstrapped limits of the cost of one recovered customer: those of recovered per money spent, turned over, for where money recovers
 * nobody this is 0, and its inverse would be without end. Each draw goes once through all who are alike.
 */
export function costLimits(group: MoneyGroup, { dissatisfied, merged, weights, days }: Setting, seed: number) {
  // The group's own dissatisfied stand among all of them: drawn once, they weigh the same in what is spent and in what is compared.
  const others = inOneOrder(group.alike.filter(({ isDissatisfied }) => !isDissatisfied));
  const people = [...others, ...inOneOrder(dissatisfied)];
  const own = new Set(group.alike);
  const spentEach = people.map((alike) => (own.has(alike) && alike.eligible > 0 ? alike.cost / alike.people : 0));
  const eligibleEach = people.map((alike, at) => (at < others.length ? alike.eligible / alike.people : 0));
  const places = Map.groupBy(people.keys(), (at) => [...byKey([people[at] as Alike], merged).keys()].join());
  const strata = [...weights].map(([key, weight]) => {
    const here = places.get(key) ?? [];
    const sideOf = (those: readonly number[]) => shareOf(those, people, days);
    return {
      ...{ weight, ours: sideOf(here.filter((at) => at < others.length)) },
      theirs: sideOf(here.filter((at) => at >= others.length)),
    };
  });
  const figure = (drawn: ArrayLike<number>): number | null => {
    let [gain, weighs, spent, eligible] = [0, 0, 0, 0];
    for (const { weight, ours, theirs } of strata) {
      const [a, b] = [ours(drawn), theirs(drawn)];
      // A stratum that nobody is drawn in, on either side, weighs nothing in this draw.
      if (a === null || b === null) continue;
      gain += weight * (a - b);
      weighs += weight;
    }
    for (let at = 0; at < drawn.length; at += 1) {
      spent += (drawn[at] as number) * (spentEach[at] as number);
      eligible += (drawn[at] as number) * (eligibleEach[at] as number);
    }
    return weighs === 0 || spent === 0 ? null : (eligible * gain) / (weighs * spent);
  };
  const limits = bootstrapLimits(
    people.map((alike) => alike.people),
    figure,
    seed,
  );
  if (limits === null) return { lower: null, upper: null };
  return {
    lower: limits.upper > 0 ? 1 / limits.upper : null,
    upper: limits.lower > 0 ? 1 / limits.lower : null,
  };
}

/** By all that tells them apart: limits must not hang on the order in which the rows came. */
function inOneOrder(alike: readonly Alike[]): Alike[] {
  return alike
    .map((some) => ({ some, text: JSON.stringify(some) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ some }) => some);
}

/**
 * The Kaplan-Meier share at `days` of the people at `places`, as they are drawn: `estimateAt(kaplanMeier(...), days)` (kaplan-meier.ts), with
 * what became of them put in order once for all draws. Null where nobody is drawn who was followed so far.
 */
function shareOf(places: readonly number[], people: readonly Alike[], days: number) {
  const leaving = places
    .flatMap((at) => {
      const alike = people[at] as Alike;
      return alike.leavings.map((it) => ({
        at,
        day: it.days,
        events: it.events / alike.people,
        left: (it.events + it.censored) / alike.people,
      }));
    })
    .sort((a, b) => a.day - b.day);
  const at = Int32Array.from(leaving, (it) => it.at);
  const day = Float64Array.from(leaving, (it) => it.day);
  const eventsEach = Float64Array.from(leaving, (it) => it.events);
  const leftEach = Float64Array.from(leaving, (it) => it.left);
  return (drawn: ArrayLike<number>): number | null => {
    let [atRisk, longest] = [0, -1];
    for (let k = 0; k < at.length; k += 1) {
      const left = (drawn[at[k] as number] as number) * (leftEach[k] as number);
      atRisk += left;
      if (left > 0) longest = day[k] as number;
    }
    let survival = 1;
    for (let k = 0; k < at.length && (day[k] as number) <= days; ) {
      const today = day[k] as number;
      let [events, left] = [0, 0];
      for (; k < at.length && day[k] === today; k += 1) {
        events += (drawn[at[k] as number] as number) * (eventsEach[k] as number);
        left += (drawn[at[k] as number] as number) * (leftEach[k] as number);
      }
      if (events > 0) survival = (survival * (atRisk - events)) / atRisk;
      atRisk -= left;
    }
    return survival > 0 && longest < days ? null : 1 - survival;
  };
}
