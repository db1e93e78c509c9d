import type { Deadline } from '../../deadlines/deadline.ts';
import { isRunning, isUnheard } from '../../deadlines/deadlines.ts';
import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { Folds } from '../evolve.ts';
import type { ClockEvent } from './events.ts';

export const clockFolds: Folds<ClockEvent> = {
  acknowledged: (it, { deadlines }, at) => ({ ...it, acknowledgedAt: at, deadlines }),
  'deadline-missed': (it, event, at) => ({ ...it, deadlines: marked(it, event, isRunning, { missedAt: at }) }),
  escalated: (it, event, at) => ({
    ...it,
    escalationLevel: event.level,
    priority: event.priority,
    deadlines: marked(it, event, isUnheard, { escalatedAt: at }),
  }),
  asked: (it, _event, at) => ({ ...it, round: { ...it.round, askedAt: at } }),
  'not-asked': (it, { reason }) => ({ ...it, round: { ...it.round, notAsked: reason } }),
  closed: (it, { closure }, at) => ({ ...it, status: 'closed', closure, closedAt: at }),
  'workflow-restarted': (it) => ({ ...it, run: it.run + 1 }),
};

/** A promise kept in an earlier round can have the kind and instant of one that runs now: only what the event can be about. */
function marked(
  it: Case,
  event: { deadline: string; dueAt: Instant },
  isMeant: (deadline: Deadline) => boolean,
  mark: Partial<Deadline>,
): Deadline[] {
  return it.deadlines.map((deadline) =>
    deadline.kind === event.deadline && deadline.dueAt === event.dueAt && isMeant(deadline)
      ? { ...deadline, ...mark }
      : deadline,
  );
}
