import type { Case } from '../case.ts';
import type { Actor } from '../commands.ts';
import { actorName, isSupervising } from '../guards.ts';
import type { Refusal } from '../refusal.ts';

/** A round that the customer, or a supervisor, opened so that somebody else looks at the decision, until they have. */
export function awaitsReview(it: Case): boolean {
  return it.round.reason === 'review' && it.round.decidedAt === undefined;
}

/** Whoever made or approved a decision of this case. */
function deciders(it: Case): string[] {
  return [...it.rounds, it.round].flatMap(({ decidedBy, approvedBy }) =>
    [decidedBy, approvedBy].filter((person) => person !== undefined),
  );
}

/** A supervisor who had no part in any decision of the case. */
export function isReviewer(it: Case, by: Actor): boolean {
  return isSupervising(by) && !deciders(it).includes(actorName(by));
}

/** Why this person may not work on the review, or nothing. */
export function notForReview(it: Case, by: Actor): Refusal | undefined {
  if (!awaitsReview(it) || by.kind !== 'staff' || isReviewer(it, by)) return undefined;
  return {
    code: 'review-by-another',
    message: 'A review was asked for: it is for a supervisor who had no part in the decision.',
  };
}

/** Why a case under review may not be given to this person, or nothing. Whether they supervise, they prove when they act. */
export function notToDecider(it: Case, owner: string | undefined): Refusal | undefined {
  if (owner === undefined || !awaitsReview(it) || !deciders(it).includes(owner)) return undefined;
  return {
    code: 'review-by-another',
    message: `${owner} had a part in the decision: a review is for somebody else.`,
    field: 'owner',
  };
}
