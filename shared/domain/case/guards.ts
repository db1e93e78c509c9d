import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import type { Actor } from './commands.ts';
import { FINAL_STATUSES, type Reaction } from './vocabulary.ts';

/** The law's yes/no questions, by name. Pure; `now` is always given. */

export function isFinal(it: Pick<Case, 'status'>): boolean {
  return (FINAL_STATUSES as readonly string[]).includes(it.status);
}

/** Suggestions, praise and enquiries are not surveyed, nor what one of us saw, nor anybody whom no question can reach. */
export function isToBeAsked(it: Case): boolean {
  return it.kind === 'complaint' && it.reachable && it.selfRaised !== true;
}

export function reactionOf(it: Case): Reaction | undefined {
  return it.round.reactions.at(-1)?.reaction;
}

export function isSurveyOver(it: Case, now: Instant): boolean {
  return it.round.surveyUntil !== undefined && now > it.round.surveyUntil;
}

/** The customer was asked about the decision, has not answered in this round, and still may. */
export function isAsking(it: Case, now: Instant): boolean {
  return (
    it.status === 'decided' && it.round.askedAt !== undefined && reactionOf(it) === undefined && !isSurveyOver(it, now)
  );
}

/** The round of the case, this one or an earlier one, whose survey was answered by keys in that call. */
export function roundAnsweredIn({ rounds, round }: Pick<Case, 'rounds' | 'round'>, contactId: string) {
  return [...rounds, round].find(({ reactions }) => reactions.some((it) => it.contactId === contactId));
}

/**
 * Decided and accepted while the policy's early close was still open: then a summary resolution communication stands in for
 * the final response. Not taken, it broke nothing; "satisfied" is no acceptance.
 */
export function isEarlyClosed({
  round: { decidedAt, acceptedAt },
  deadlines,
}: Pick<Case, 'round' | 'deadlines'>): boolean {
  if (decidedAt === undefined || acceptedAt === undefined) return false;
  return deadlines.some(
    ({ kind, policy, dueAt }) =>
      kind === 'early-close' && policy === undefined && decidedAt <= dueAt && acceptedAt <= dueAt,
  );
}

/** A remedy that failed holds its own round open; a later round has replaced it. A gift of the house holds up nothing. */
export function hasOpenRemedies(it: Case): boolean {
  return it.remedies.some(
    ({ automatic, state, round }) =>
      automatic === undefined && (state === 'granted' || (state === 'failed' && round === it.round.number)),
  );
}

/** The reaction is recorded, or the survey window is over, or nobody is to be asked; and every remedy is done or declined. */
export function canClose(it: Case, now: Instant): boolean {
  const heard = reactionOf(it) !== undefined || isSurveyOver(it, now) || !isToBeAsked(it);
  return it.status === 'decided' && heard && !hasOpenRemedies(it);
}

/** Each of the customer's own reasons reopens a case once. */
export function wasReopenedFor(it: Case, reason: string): boolean {
  return it.round.reason === reason || it.rounds.some((round) => round.reason === reason);
}

/** Whether the case is about this person, or about somebody whose work they approve. */
export function isShutOut(person: string, it: Pick<Case, 'concerns'>): boolean {
  return it.concerns?.shutOut.includes(person) ?? false;
}

/**
 * Scope of reading and writing: a staff member's teams; an admin's is everything, an operator's nothing. A complaint about
 * somebody is kept from them, whatever their role.
 */
export function maySee(actor: Actor, it: Pick<Case, 'team' | 'concerns'>): boolean {
  if (actor.kind !== 'staff') return true;
  if (isShutOut(actor.id, it)) return false;
  if (actor.role === 'admin') return true;
  return actor.role !== 'operator' && actor.teams.includes(it.team);
}

/** Another team's case that came to them by the line, or that they logged: they read it, and may note what was said. */
export function isAttending(actor: Actor, it: Pick<Case, 'caseId' | 'concerns'>): boolean {
  return actor.kind === 'staff' && actor.role !== 'operator' && actor.attends === it.caseId && !isShutOut(actor.id, it);
}

export function isSupervising(actor: Actor): boolean {
  return actor.kind === 'staff' && (actor.role === 'supervisor' || actor.role === 'admin');
}

export function isOwner(actor: Actor, it: Pick<Case, 'owner'>): boolean {
  return actor.kind === 'staff' && it.owner === actor.id;
}

/** The name under which an actor stands in the history. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.id;
    case 'customer':
      return 'customer';
    case 'system':
      return `system:${actor.name}`;
  }
}
