import type { CustomerFacts } from './facts.ts';
import type { Segment } from './words.ts';

/** How customers are placed. Frozen: a rule that changes gets another version, so that old moves can still be explained. */
export interface SegmentRule {
  version: string;
  /** A rhythm is assumed where there is none yet, and none is taken to be quicker than a week. */
  assumedRhythmDays: number;
  leastRhythmDays: number;
  /** In times of the own rhythm since the last order: more than this, and a customer is that. */
  slowingAfter: number;
  silentAfter: number;
  lostAfter: number;
  /** A year's spending, in minor units of the house's currency, that makes a customer in rhythm `key`. */
  keySpendMinor: number;
  /** Whom it is worth asking, once fallen silent; and how long nobody is asked again. */
  proactive: { spendYearMinor: number; orderDays: number; pauseDays: number };
}

/**
 * By judgement, to be held against `risk-calibration`: gaps spread around their median, so half as long again is still late and no
 * more; twice is odd, four times is a habit given up. The sums are in the house's own currency: 1,000.00 a year is a key customer,
 * and 200.00 a year is worth a quarter of an hour on the telephone.
 */
export const RULE: SegmentRule = {
  version: 'rhythm@1',
  assumedRhythmDays: 90,
  leastRhythmDays: 7,
  slowingAfter: 1.5,
  silentAfter: 2,
  lostAfter: 4,
  keySpendMinor: 100_000,
  proactive: { spendYearMinor: 20_000, orderDays: 3, pauseDays: 180 },
};

/** Days since the last order, in times of the own rhythm. */
export function overdueOf({ sinceLastDays, rhythmDays }: CustomerFacts, rule: SegmentRule): number {
  return sinceLastDays / Math.max(rhythmDays ?? rule.assumedRhythmDays, rule.leastRhythmDays);
}

export function segmentOf(facts: CustomerFacts, rule: SegmentRule): Segment {
  const overdue = overdueOf(facts, rule);
  if (overdue > rule.lostAfter) return 'lost';
  if (overdue > rule.silentAfter) return 'silent';
  if (overdue > rule.slowingAfter) return 'slowing';
  if (facts.openCases > 0) return 'unsettled';
  if (facts.orderDays === 1) return 'new';
  return facts.spendYearMinor >= rule.keySpendMinor ? 'key' : 'active';
}

/** Past the point up to which somebody is only late. */
export function isGone(segment: Segment): boolean {
  return segment === 'silent' || segment === 'lost';
}
