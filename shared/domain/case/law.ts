import { dueNow } from '../deadlines/deadlines.ts';
import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import { overdueNow } from './correspondence/overdue.ts';
import { type Context, decide } from './decide.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isFinal, isSurveyOver, reactionOf } from './guards.ts';
import type { Refusal } from './refusal.ts';
import { nextInstant } from './timing.ts';

export type Ruling =
  | { refusal: Refusal }
  /** `changed`: something is to be saved, be it only the instant at which to look again. */
  | { case: Case; events: readonly CaseEvent[]; changed: boolean };

/**
 * One command through the law: note what time alone has done, decide, fold, and compute anew when to look again. Whatever
 * touches a case first notices its broken promises and its customer's silence; no promise is met after the event, and no
 * case closes without the silence on record, by whoever happened to come first. Version and history are the store's.
 */
export function rule(it: Case, command: Command, context: Context): Ruling {
  const { now } = context;
  const before = passedBy(it, now);
  const noted = fold(it, before, now);
  const verdict = decide(noted, command, context);
  if ('refusal' in verdict) return verdict;
  const judged = fold(noted, verdict.events, now);
  // A case that comes back from a final status may bring what lapsed there.
  const lapsed = passedBy(judged, now);
  const events = [...before, ...verdict.events, ...lapsed];
  if (events.length === 0 && isAhead(it.nextInstant, now)) return { case: it, events, changed: false };
  return { case: scheduled(fold(judged, lapsed, now), now), events, changed: true };
}

/** What has happened to a live case by the passing of time and that nobody has noticed yet, as events. */
function passedBy(it: Case, now: Instant): CaseEvent[] {
  if (isFinal(it)) return [];
  const isSilent =
    it.status === 'decided' && it.round.askedAt !== undefined && isSurveyOver(it, now) && reactionOf(it) === undefined;
  const silence: CaseEvent[] = isSilent ? [{ type: 'reaction-recorded', by: 'system', reaction: 'no-reply' }] : [];
  return [...missedBy(it, now), ...silence, ...overdueNow(it, now)];
}

/** Deadlines that have passed and that nobody has noticed yet, as events. */
export function missedBy(it: Pick<Case, 'deadlines'>, now: Instant): CaseEvent[] {
  return dueNow(it.deadlines, now).map(({ kind, dueAt, regulatory }) => ({
    type: 'deadline-missed',
    deadline: kind,
    dueAt,
    regulatory,
  }));
}

export function fold(it: Case, events: readonly CaseEvent[], now: Instant): Case {
  return events.reduce((folded, event) => evolve(folded, event, now), it);
}

/** Sets when to look again; final cases lose it. */
export function scheduled(it: Case, now: Instant): Case {
  const { nextInstant: _, ...rest } = it;
  const next = nextInstant(it, now);
  return next === undefined ? rest : { ...rest, nextInstant: next };
}

/** An instant still ahead is kept where nothing happened, so that looking does not write. */
function isAhead(instant: Instant | undefined, now: Instant): boolean {
  return instant === undefined || instant > now;
}
