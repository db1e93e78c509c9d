import { normalUpper, rootOfFalling, Z95 } from './distributions.ts';
import type { Estimate } from './kaplan-meier.ts';
import { logLogLimits } from './log-log.ts';
import { wilson } from './wilson.ts';

/** Of two shares, as fractions; limits of 95%, null where one of the shares has none. */
export interface Difference {
  difference: number;
  lower: number | null;
  upper: number | null;
}

/** As reports print it, in points: hundredths of a whole. */
export function inPoints({ difference, lower, upper }: Difference) {
  const points = (share: number | null) => (share === null ? null : share * 100);
  return { points: difference * 100, lower: points(lower), upper: points(upper) };
}

interface Limits {
  lower: number;
  upper: number;
}

/** Where p stops being told apart from 0 by a double: 2 x P(Z > 38) is 1e-315. */
const FARTHEST = 38;

/**
 * Limits of a difference out of the limits of both shares (MOVER, of independent groups): the distance to a limit is the root of
 * the squared distances of the limits that pull the same way. Sources: Newcombe, Stat Med 1998;17:873-890, method 10, for Wilson
 * limits; Zou and Donner, Stat Med 2008;27:1693-1702, for any. Not for the same people before and after.
 */
export function moverLimits(first: number, ofFirst: Limits, second: number, ofSecond: Limits): Limits {
  const difference = first - second;
  return {
    lower: difference - Math.hypot(first - ofFirst.lower, ofSecond.upper - second),
    upper: difference + Math.hypot(ofFirst.upper - first, second - ofSecond.lower),
  };
}

/** The difference of two plain shares, x1 in n1 less x2 in n2, with Newcombe's limits; null if either is of nobody. */
export function newcombe(x1: number, n1: number, x2: number, n2: number): Difference | null {
  const [first, second] = [wilson(x1, n1), wilson(x2, n2)];
  if (first === null || second === null) return null;
  return { difference: first.rate - second.rate, ...moverLimits(first.rate, first, second.rate, second) };
}

/**
 * The difference of two estimates (Kaplan-Meier at a day, or standardised), with limits by MOVER out of their log-log limits,
 * and the two-sided p that belongs to these limits: the level at which they would just touch 0, so p < 0.05 exactly where the
 * 95% limits leave 0 out. Null where one of the estimates is; p and limits are null where one has no limits (0 or 1).
 */
export function differenceOf(
  first: Estimate | null,
  second: Estimate | null,
): (Difference & { p: number | null }) | null {
  if (first === null || second === null) return null;
  const difference = first.repurchased - second.repurchased;
  const limits = limitsAt(first, second, Z95);
  if (limits === null) return { difference, lower: null, upper: null, p: null };
  return { difference, ...limits, p: difference === 0 ? 1 : pOf(first, second) };
}

/** d -+ z sqrt(v1 + v2), for estimates far from 0 and 1 by many people; null where a variance cannot be said. */
export function differenceByErrors(first: Estimate | null, second: Estimate | null): Difference | null {
  if (first === null || second === null) return null;
  const difference = first.repurchased - second.repurchased;
  if (first.variance === null || second.variance === null) return { difference, lower: null, upper: null };
  const half = Z95 * Math.sqrt(first.variance + second.variance);
  return { difference, lower: difference - half, upper: difference + half };
}

function limitsAt(first: Estimate, second: Estimate, z: number): Limits | null {
  const [ofFirst, ofSecond] = [logLogLimits(first, z), logLogLimits(second, z)];
  if (ofFirst === null || ofSecond === null) return null;
  return moverLimits(first.repurchased, ofFirst, second.repurchased, ofSecond);
}

/** Limits become wider with z, and at the widest (0 to 1 for both shares) they always hold 0: there is one z that touches it. */
function pOf(first: Estimate, second: Estimate): number {
  const [more, less] = first.repurchased > second.repurchased ? [first, second] : [second, first];
  const z = rootOfFalling((at) => limitsAt(more, less, at)?.lower ?? 0, FARTHEST);
  return Math.min(1, 2 * normalUpper(z));
}
