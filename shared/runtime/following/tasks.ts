import type { TaskDue } from '../../../events/offer-task.v1.ts';
import type { Case, HistoryEntry } from '../../domain/case/case.ts';
import { isFinal } from '../../domain/case/guards.ts';
import type { Services } from '../services.ts';

/** What an agent or supervisor of the team is told of in the contact centre, though nobody may be looking at the case. */
const TASK_OF: Readonly<Record<string, TaskDue['what']>> = {
  escalated: 'breach',
  'attention-called': 'nobody',
  'question-answered': 'answer',
  'question-overdue': 'question-overdue',
  'task-finished': 'task-finished',
  'task-overdue': 'task-overdue',
};
/** After these the lists of the teams are made anew. */
const OF_TASKS = ['delegated', 'task-finished', 'task-cancelled', 'concerned', 'merge-taken', 'erased'];

/** From the case as it stands now: a record that comes again must not bring back a task that is done since. */
export async function followTasks(
  it: Case,
  added: readonly HistoryEntry[],
  { cases, delegatedTasks }: Pick<Services, 'cases' | 'delegatedTasks'>,
): Promise<void> {
  if (it.tasks === undefined || !added.some(({ what }) => OF_TASKS.includes(what))) return;
  await delegatedTasks.follow((await cases.load(it.caseId)) ?? it);
}

/** Puts the tasks that follow from these entries on their queue; the same entry is the same task. */
export async function offerTasks(
  it: Case,
  added: readonly HistoryEntry[],
  { tasks }: Pick<Services, 'tasks'>,
): Promise<void> {
  for (const { n, what } of added) {
    const kind = taskOf(it, what);
    if (kind === undefined) continue;
    await tasks.send({ schema: 'task-due.v1', taskId: `${kind}-${it.caseId}-${n}`, caseId: it.caseId, what: kind });
  }
}

/** What the customer says after the decision is seen by nobody who looks at open cases. */
function taskOf(it: Case, what: string): TaskDue['what'] | undefined {
  if (what === 'replied') return it.status === 'decided' || isFinal(it) ? 'reply' : undefined;
  return TASK_OF[what];
}
