import { logLogLimits } from './log-log.ts';

/** What became of the people of a group on one day after t0: so many had the event, so many were no longer followed. */
export interface Leaving {
  /** Whole days since t0, 0 or more. */
  days: number;
  events: number;
  censored: number;
}

export interface Step {
  day: number;
  /** People followed to this day or longer: who leaves on the day of an event is still at risk on it. */
  atRisk: number;
  events: number;
  /** The share still without event after this day, 0 to 1. */
  survival: number;
  /** Greenwood's variance of `survival`; null where that is 0, since nothing can be said there. */
  greenwood: number | null;
}

export interface Curve {
  /** People at the start. */
  n: number;
  /** One for each day with events, rising. */
  steps: readonly Step[];
  /** The last day to which anybody was followed; null if there was nobody. */
  longest: number | null;
}

/** A share of people who bought again, with the variance that Greenwood gives it (null at a share of 1). */
export interface Estimate {
  repurchased: number;
  variance: number | null;
}

/** Fractions, 0 to 1; null is "cannot be said". */
export interface Repurchased {
  repurchased: number | null;
  lower: number | null;
  upper: number | null;
}

/**
 * The Kaplan-Meier curve of a group: S(t) = product of 1 - d/n over the days up to t. Rows may come in any order and a day in
 * several rows. Sources: Kaplan and Meier, JASA 1958;53:457-481; Greenwood 1926: Var S = S^2 sum d/(n(n-d)).
 */
export function kaplanMeier(leavings: readonly Leaving[]): Curve {
  const byDay = addedByDay(leavings);
  const n = byDay.reduce((sum, { events, censored }) => sum + events + censored, 0);
  const steps: Step[] = [];
  let [atRisk, survival, sum] = [n, 1, 0];
  for (const { days, events, censored } of byDay) {
    if (events > 0) {
      // Divided once: from 1 - d/n follow rests of 1e-17 where the last one buys.
      survival = (survival * (atRisk - events)) / atRisk;
      sum += events / (atRisk * (atRisk - events));
      steps.push({ day: days, atRisk, events, survival, greenwood: survival === 0 ? null : survival * survival * sum });
    }
    atRisk -= events + censored;
  }
  return { n, steps, longest: byDay.at(-1)?.days ?? null };
}

/**
 * The share who bought again within `days`; null where nobody was followed so far, since the last value known says nothing about
 * later days. Where everybody has bought it is 1 from there on.
 */
export function estimateAt({ steps, longest }: Curve, days: number): Estimate | null {
  const last = steps.findLast(({ day }) => day <= days);
  if (last?.survival === 0) return { repurchased: 1, variance: null };
  if (longest === null || days > longest) return null;
  if (last === undefined) return { repurchased: 0, variance: 0 };
  return { repurchased: 1 - last.survival, variance: last.greenwood };
}

/** `estimateAt` with its 95% log-log limits; these are null at 0 and at 1 (log-log.ts). */
export function at(curve: Curve, days: number): Repurchased {
  return withLimits(estimateAt(curve, days));
}

/** 95% limits round an estimate, nulls round none. */
export function withLimits(estimate: Estimate | null): Repurchased {
  if (estimate === null) return { repurchased: null, lower: null, upper: null };
  return { repurchased: estimate.repurchased, ...(logLogLimits(estimate) ?? { lower: null, upper: null }) };
}

/** People followed to `days` or longer. */
export function atRiskOn(leavings: readonly Leaving[], days: number): number {
  return leavings.reduce((sum, leaving) => (leaving.days >= days ? sum + leaving.events + leaving.censored : sum), 0);
}

/** The first day by which half of the people have bought again; null is "not reached". */
export function medianDays({ steps }: Curve): number | null {
  // Of 6 who leave one by one the third leaves 0.5000000000000001.
  return steps.find(({ survival }) => survival <= 0.5 + 1e-12)?.day ?? null;
}

/** One row a day, rising. */
export function addedByDay(leavings: readonly Leaving[]): Leaving[] {
  const byDay = new Map<number, Leaving>();
  for (const { days, events, censored } of leavings) {
    const known = byDay.get(days);
    if (known === undefined) byDay.set(days, { days, events, censored });
    else {
      known.events += events;
      known.censored += censored;
    }
  }
  return [...byDay.values()].sort((a, b) => a.days - b.days);
}
