import type { Deadline } from '../../deadlines/deadline.ts';
import type { Instant } from '../../time.ts';
import type { HistoryLines } from '../events.ts';
import type { Closure, DeadlineKind, NotAskedReason } from '../vocabulary.ts';

export type ClockEvent =
  | { type: 'acknowledged'; deadlines: readonly Deadline[] }
  | { type: 'escalated'; deadline: DeadlineKind; dueAt: Instant; level: number; priority: number }
  | { type: 'deadline-missed'; deadline: DeadlineKind; dueAt: Instant; regulatory: boolean }
  | { type: 'asked' }
  | { type: 'not-asked'; reason: NotAskedReason }
  | { type: 'closed'; closure: Closure }
  | { type: 'workflow-restarted' };

export const clockLines: HistoryLines<ClockEvent> = {
  acknowledged: () => ({}),
  escalated: ({ deadline, level }) => ({ code: deadline, ref: String(level) }),
  'deadline-missed': ({ deadline, regulatory }) => ({ code: deadline, ...(regulatory ? { ref: 'regulatory' } : {}) }),
  asked: () => ({}),
  'not-asked': ({ reason }) => ({ code: reason }),
  closed: ({ closure }) => ({ code: closure }),
  'workflow-restarted': () => ({}),
};
