import type { Uniform } from '../../../shared/domain/statistics/random.ts';

/**
 * How people of a kind come back: a share `ever` of them does at all, after an exponential time of `meanDays`, so that
 * F(t) = ever (1 - e^(-t / meanDays)) is exact on every whole day t. The others are lost for good.
 */
export interface ComingBack {
  ever: number;
  meanDays: number;
}

/** The share who came back by a day. */
export const byDay = ({ ever, meanDays }: ComingBack, day: number): number => ever * (1 - Math.exp(-day / meanDays));

/** The day on which somebody of a kind comes back, from 1 on; undefined for those who never do. */
export function comesBackOn(uniform: Uniform, { ever, meanDays }: ComingBack): number | undefined {
  const comes = uniform() < ever;
  const day = Math.ceil(-meanDays * Math.log(1 - uniform()));
  return comes ? Math.max(1, day) : undefined;
}
