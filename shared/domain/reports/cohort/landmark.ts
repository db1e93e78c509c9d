import { type CohortCounts, emptyGroup } from '../../loyalty/cohort/cohort-counts.ts';
import { LANDMARK_DAYS } from '../../loyalty/cohort/people-sql.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import { followed, suppressed } from './followed-group.ts';
import type { LoyaltyLandmark } from './loyalty-report.ts';

export const LANDMARK_STATUSES = ['decided', 'open', 'withdrawn'] as const;

/**
 * Groups by how far a case had come a fixed time after its receipt, each followed from then on: so that a case that stays open
 * counts, and nobody is grouped by what was still to come.
 */
export function loyaltyLandmark(
  counts: CohortCounts,
  windows: readonly number[],
  { smallestGroup, fewest }: { smallestGroup: number; fewest: number },
): LoyaltyLandmark {
  const groups = LANDMARK_STATUSES.map((status) => counts.landmark.get(status) ?? emptyGroup(status, windows));
  const small = smallGroups(groups, smallestGroup);
  return {
    days: LANDMARK_DAYS,
    groups: groups.map((group) => {
      const isSmall = small.has(group.label);
      const { windows: followedWindows, ...figures } = isSmall ? suppressed(group) : followed(group, fewest);
      return { ...figures, boughtBefore: isSmall ? null : group.boughtBefore, windows: followedWindows };
    }),
  };
}
