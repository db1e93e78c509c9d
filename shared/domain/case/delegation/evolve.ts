import type { Case } from '../case.ts';
import { withOneMore } from '../correspondence/correspondence.ts';
import type { Folds } from '../evolve.ts';
import { type DelegatedTask, isOpenTask, MOST_TASKS_KEPT } from './delegation.ts';
import type { DelegationEvent } from './events.ts';

export const delegationFolds: Folds<DelegationEvent> = {
  delegated(it, { taskId, team, owner, by, dueAt }, at) {
    const task: DelegatedTask = { taskId, team, by, askedAt: at, dueAt, ...(owner === undefined ? {} : { owner }) };
    return { ...it, tasks: withOneMore(it.tasks ?? [], task, MOST_TASKS_KEPT, (one) => !isOpenTask(one)) };
  },
  'task-finished': (it, { taskId, by, resultId }, at) =>
    withTask(it, taskId, { finishedAt: at, finishedBy: by, ...(resultId === undefined ? {} : { resultId }) }),
  'task-cancelled': (it, { taskId }, at) => withTask(it, taskId, { cancelledAt: at }),
  'task-overdue': (it, { taskId, priority }, at) => ({ ...withTask(it, taskId, { overdueAt: at }), priority }),
};

function withTask(it: Case, taskId: string, change: Partial<DelegatedTask>): Case {
  return { ...it, tasks: (it.tasks ?? []).map((task) => (task.taskId === taskId ? { ...task, ...change } : task)) };
}
