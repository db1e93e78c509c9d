import type { Case } from '../case/case.ts';
import type { Actor } from '../case/commands.ts';
import type { DecidedRound } from '../desk/own-results.ts';
import type { Instant } from '../time.ts';
import { whyNotReviewed } from './decide.ts';

/**
 * Cases of somebody's decisions in the order in which they are drawn. Neither outcome nor reaction is looked at, nor is it left to
 * whoever asks: the same case comes until it is reviewed.
 *
 * @param rank spreads cases evenly and always alike; who does not hold its key cannot foresee it
 */
export function drawOrder(decided: readonly DecidedRound[], rank: (caseId: string) => string): string[] {
  const ids = new Set(decided.filter(({ isKeptOut }) => !isKeptOut).map(({ caseId }) => caseId));
  return [...ids]
    .map((caseId) => ({ caseId, rank: rank(caseId) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ caseId }) => caseId);
}

/** Closed since then, and this person may review that one's work in it. */
export function isDrawable(it: Case, person: string, by: Extract<Actor, { kind: 'staff' }>, from: Instant): boolean {
  return it.status === 'closed' && (it.closedAt ?? '') >= from && whyNotReviewed(it, person, by) === undefined;
}

export interface Reviewed {
  personId: string;
  /** Scorecards since then. */
  count: number;
  /** The newest there is. */
  lastAt: Instant | null;
  /** Replies that nobody has answered. */
  disputed: number;
}

/** Who was reviewed least stands first; among equals whose last review is longest ago. */
export function leastReviewed(people: readonly Reviewed[]): Reviewed[] {
  return people.toSorted(
    (a, b) =>
      a.count - b.count || (a.lastAt ?? '').localeCompare(b.lastAt ?? '') || a.personId.localeCompare(b.personId),
  );
}
