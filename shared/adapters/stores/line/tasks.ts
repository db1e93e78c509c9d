import type { TaskDue } from '../../../../events/offer-task.v1.ts';
import type { Queues } from '../../../ports/queue.ts';

/** Work for agents, on its way to offer-task. */
export interface Tasks {
  /** Is on its queue when it resolves. */
  send(task: TaskDue): Promise<void>;
}

export function openTasks({ queues }: { queues: Queues }): Tasks {
  return { send: (task) => queues.send('tasks', [{ body: JSON.stringify(task) }]) };
}
