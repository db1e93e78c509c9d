/** No configuration may show a group of fewer people than this. */
export const LOWEST_THRESHOLD = 5;

/** People below whom nothing of a group is shown, nor the rest of its curve. */
export function fewestPeople(threshold: number): number {
  return Math.max(LOWEST_THRESHOLD, threshold);
}

/**
 * Which groups must not be shown, by label. A group is small if it has people, but fewer than the threshold. Were exactly
 * one hidden, a total known from elsewhere would give it away, so the next smallest goes with it. A group of nobody tells
 * nothing about anybody and stays.
 */
export function smallGroups(groups: readonly { label: string; matched: number }[], threshold: number): Set<string> {
  const least = fewestPeople(threshold);
  const withPeople = groups.filter((group) => group.matched > 0).sort((a, b) => a.matched - b.matched);
  const small = withPeople.filter((group) => group.matched < least);
  const next = withPeople[small.length];
  if (small.length === 1 && next !== undefined) small.push(next);
  return new Set(small.map((group) => group.label));
}
