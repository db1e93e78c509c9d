import type { TaskDue } from '../../../events/offer-task.v1.ts';
import type { Case, HistoryEntry } from '../../domain/case/case.ts';
import { isFinal } from '../../domain/case/guards.ts';
import type { Services } from '../services.ts';

/** What somebody must see though nobody may be looking at the case. */
const TASK_OF: Readonly<Record<string, TaskDue['what']>> = {
  'question-answered': 'answer',
  'question-overdue': 'question-overdue',
  'task-finished': 'task-finished',
  'task-overdue': 'task-overdue',
};
/** After these the lists of the teams are made anew. */
const OF_TASKS = ['delegated', 'task-finished', 'task-cancelled', 'concerned', 'merge-taken'];

/** From the case as it stands now: a record that comes again must not bring back a task that is done since. */
export async function followTasks(
  it: Case,
  added: readonly HistoryEntry[],
  { cases, delegatedTasks }: Pick<Services, 'cases' | 'delegatedTasks'>,
): Promise<void> {
  if (it.tasks === undefined || !added.some(({ what }) => OF_TASKS.includes(what))) return;
  await delegatedTasks.follow((await cases.load(it.caseId)) ?? it);
}

/** What the customer says after the decision is seen by nobody who looks at open cases. */
export async function offerTasks(
  it: Case,
  added: readonly HistoryEntry[],
  { tasks }: Pick<Services, 'tasks'>,
): Promise<void> {
  for (const { n, what } of added) {
    const isUnexpected = what === 'replied' && (it.status === 'decided' || isFinal(it));
    const due = isUnexpected ? 'reply' : TASK_OF[what];
    if (due === undefined) continue;
    await tasks.send({ schema: 'task-due.v1', taskId: `${it.caseId}.${n}`, caseId: it.caseId, what: due });
  }
}
