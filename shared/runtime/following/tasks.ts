import type { TaskDue } from '../../../events/offer-task.v1.ts';
import type { Case, HistoryEntry } from '../../domain/case/case.ts';
import type { Services } from '../services.ts';

/** What an agent or supervisor of the team is told of in the contact centre. */
const TASK_OF: Readonly<Record<string, TaskDue['what']>> = { escalated: 'breach', 'attention-called': 'nobody' };

/** Puts the tasks that follow from these entries on their queue; the same entry is the same task. */
export async function offerTasks(
  { caseId }: Case,
  added: readonly HistoryEntry[],
  { tasks }: Pick<Services, 'tasks'>,
): Promise<void> {
  for (const { n, what } of added) {
    const kind = TASK_OF[what];
    if (kind !== undefined)
      await tasks.send({ schema: 'task-due.v1', taskId: `${kind}-${caseId}-${n}`, caseId, what: kind });
  }
}
