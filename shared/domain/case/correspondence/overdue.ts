import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import { tasksStillOpen } from '../delegation/delegation.ts';
import type { CaseEvent } from '../events.ts';
import { questionsWaiting } from './correspondence.ts';

/** Questions and tasks whose day has passed and that nobody has noticed yet, as events. */
export function overdueNow(it: Case, now: Instant): CaseEvent[] {
  return [
    ...waitedFor(questionsWaiting(it))
      .filter(({ dueAt }) => dueAt < now)
      .map(({ questionId }): CaseEvent => ({ type: 'question-overdue', questionId })),
    ...waitedFor(tasksStillOpen(it))
      .filter(({ dueAt }) => dueAt < now)
      .map(({ taskId }): CaseEvent => ({ type: 'task-overdue', taskId, priority: Math.max(1, it.priority - 1) })),
  ];
}

/** When the next of them is due. */
export function nextAnswerDue(it: Case): Instant[] {
  return [...waitedFor(questionsWaiting(it)), ...waitedFor(tasksStillOpen(it))].map(({ dueAt }) => dueAt);
}

function waitedFor<T extends { overdueAt?: Instant }>(list: readonly T[]): T[] {
  return list.filter(({ overdueAt }) => overdueAt === undefined);
}
