import type { Instant } from '../../time.ts';
import type { HistoryLines } from '../events.ts';

export type DelegationEvent =
  | { type: 'delegated'; taskId: string; team: string; owner?: string; by: string; dueAt: Instant }
  | { type: 'task-finished'; taskId: string; by: string; resultId?: string }
  | { type: 'task-cancelled'; taskId: string }
  | { type: 'task-overdue'; taskId: string; priority: number };

export const delegationLines: HistoryLines<DelegationEvent> = {
  delegated: ({ taskId, team }) => ({ code: team, ref: taskId }),
  'task-finished': ({ taskId }) => ({ ref: taskId }),
  'task-cancelled': ({ taskId }) => ({ ref: taskId }),
  'task-overdue': ({ taskId }) => ({ ref: taskId }),
};
