import type { Erasure } from '../../adapters/stores/record/erasures.ts';

/** A request to erase as who asked may see it: whom it is about is not said. */
export function shownErasure({ subjectId: _, endedAt, refusedFor, ...shown }: Erasure) {
  return { ...shown, endedAt: endedAt ?? null, refusedFor: refusedFor ?? null };
}
