import type { Case } from '../case.ts';
import type { CaseEvent } from '../events.ts';

/** What showed that one disappointment has become two. */
export type RaisedBecause = 'complaint' | 'merge' | 'contact';

/**
 * One place forward, once in the life of a case, and only while it waits for its decision: whether the second complaint was
 * seen as the case opened, or came to light when a call joined it, another case was merged into it, or it was classified.
 */
export function raisedOnce(it: Case, because: RaisedBecause): CaseEvent[] {
  const isDecided = it.round.decidedAt !== undefined;
  if (it.isRepeat || isDecided || it.kind !== 'complaint') return [];
  return [{ type: 'priority-raised', because, priority: Math.max(1, it.priority - 1) }];
}
