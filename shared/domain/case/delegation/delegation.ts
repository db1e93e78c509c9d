import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';

/** Work that another team does for a case. What is to be done is the TEXT of the same id. */
export interface DelegatedTask {
  taskId: string;
  team: string;
  owner?: string;
  by: string;
  askedAt: Instant;
  dueAt: Instant;
  finishedAt?: Instant;
  finishedBy?: string;
  /** The TEXT with what came of it. */
  resultId?: string;
  cancelledAt?: Instant;
  overdueAt?: Instant;
}

export const MOST_OPEN_TASKS = 20;
export const MOST_TASKS_KEPT = 40;

export function isOpenTask({ finishedAt, cancelledAt }: DelegatedTask): boolean {
  return finishedAt === undefined && cancelledAt === undefined;
}

export function tasksStillOpen(it: Pick<Case, 'tasks'>): readonly DelegatedTask[] {
  return (it.tasks ?? []).filter(isOpenTask);
}
