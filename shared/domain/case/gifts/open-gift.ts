import type { Case, Remedy } from '../case.ts';

/** What the house offered for a broken promise, while it can still be declined. A case has one at most. */
export function openGift(it: Pick<Case, 'remedies'>): Remedy | undefined {
  return it.remedies.find(({ automatic, state }) => automatic && state === 'granted');
}
