/**
 * A super-population whose truth is known, and samples of it as counts. People are of kinds; of each kind a share `ever` comes
 * back at all, after an exponential time of `meanDays`, so F(t) = ever (1 - e^(-t / meanDays)) on every whole day t. Their
 * follow-up ends on a day that has nothing to do with them.
 */
import { byDay, type ComingBack, comesBackOn } from '../../../infra/local/seed/coming-back.ts';
import type { Leaving } from '../../../shared/domain/statistics/kaplan-meier.ts';
import type { Uniform } from '../../../shared/domain/statistics/random.ts';

export interface Kind extends ComingBack {
  /** Of the people of a group; those of a group add up to 1. */
  share: number;
}

/** Follow-up ends evenly between these days: everybody is seen for 90 days, four in five for 365. */
const SHORTEST = 200;
const LONGEST = 1_000;

/** The share of a group who came back by a day. */
export const truthOf = (kinds: readonly Kind[], day: number): number =>
  kinds.reduce((sum, kind) => sum + kind.share * byDay(kind, day), 0);

/** `n` people drawn at random: what became of them, by kind. */
export function sample(uniform: Uniform, kinds: readonly Kind[], n: number): Leaving[][] {
  const people = kinds.map((): Leaving[] => []);
  for (let person = 0; person < n; person += 1) {
    const kind = kindOf(uniform(), kinds);
    people[kind]?.push(followUp(uniform, kinds[kind] as Kind));
  }
  return people;
}

/** What became of somebody of a kind. */
export function followUp(uniform: Uniform, kind: ComingBack): Leaving {
  const last = Math.floor(SHORTEST + uniform() * (LONGEST + 1 - SHORTEST));
  const day = comesBackOn(uniform, kind);
  return day !== undefined && day <= last
    ? { days: day, events: 1, censored: 0 }
    : { days: last, events: 0, censored: 1 };
}

function kindOf(place: number, kinds: readonly Kind[]): number {
  let reached = 0;
  const found = kinds.findIndex(({ share }) => {
    reached += share;
    return place < reached;
  });
  return found === -1 ? kinds.length - 1 : found;
}
