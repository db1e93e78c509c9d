import type { Instant } from '../time.ts';
import type { Case } from './case.ts';
import type { Command } from './commands.ts';
import { dueNow } from './deadlines.ts';
import { type Context, decide } from './decide.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isFinal } from './guards.ts';
import type { Refusal } from './refusal.ts';
import { nextInstant } from './timing.ts';

export type Ruling =
  | { refusal: Refusal }
  /** `changed`: something is to be saved, be it only the instant at which to look again. */
  | { case: Case; events: readonly CaseEvent[]; changed: boolean };

/**
 * One command through the law: flag what has been missed by now, decide, fold, and compute anew when to look again.
 * Whatever touches a case first notices its broken promises; none is met after the event by an answer that came too late.
 * Version and history are the store's.
 */
export function rule(it: Case, command: Command, context: Context): Ruling {
  const { now } = context;
  const missed = isFinal(it) ? [] : missedBy(it, now);
  const flagged = fold(it, missed, now);
  const verdict = decide(flagged, command, context);
  if ('refusal' in verdict) return verdict;
  const judged = fold(flagged, verdict.events, now);
  // A case that comes back from a final status may bring promises that lapsed there.
  const lapsed = isFinal(judged) ? [] : missedBy(judged, now);
  const events = [...missed, ...verdict.events, ...lapsed];
  if (events.length === 0 && isAhead(it.nextInstant, now)) return { case: it, events, changed: false };
  return { case: scheduled(fold(judged, lapsed, now), now), events, changed: true };
}

/** Deadlines that have passed and that nobody has noticed yet, as events. */
export function missedBy(it: Pick<Case, 'deadlines'>, now: Instant): CaseEvent[] {
  return dueNow(it.deadlines, now).map(({ kind, dueAt }) => ({ type: 'deadline-missed', deadline: kind, dueAt }));
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
