import type { Case } from '../case.ts';
import type { Actor } from '../commands.ts';
import { tooManyOpen, wrongDue } from '../correspondence/decide.ts';
import type { CommandRules } from '../decide.ts';
import { actorName, isOwner, isShutOut, isSupervising, maySee } from '../guards.ts';
import type { Refusal } from '../refusal.ts';
import { type DelegatedTask, MOST_OPEN_TASKS, tasksStillOpen } from './delegation.ts';

export const delegationRules = {
  delegate(it, { textId, team, owner, dueAt }, { by, now, rules }) {
    if ((it.tasks ?? []).some(({ taskId }) => taskId === textId)) return [];
    if (!rules.teams.some(({ id }) => id === team)) {
      const known = rules.teams.map(({ id }) => id).join(', ');
      return { code: 'unknown-team', message: `No team of that id; there are: ${known}.`, field: 'team' };
    }
    if (owner !== undefined && isShutOut(owner, it)) return concernsThem();
    if (tasksStillOpen(it).length >= MOST_OPEN_TASKS) return tooManyOpen(`${MOST_OPEN_TASKS} tasks`);
    const wrong = wrongDue(dueAt, now);
    if (wrong !== undefined) return wrong;
    const named = owner === undefined ? {} : { owner };
    return [{ type: 'delegated', taskId: textId, team, by: actorName(by), dueAt, ...named }];
  },

  finishTask(it, { taskId, textId }, { by }) {
    const task = taskOf(it, taskId);
    if ('code' in task) return task;
    if (!mayFinish(by, it, task)) {
      return { code: 'not-your-task', message: `This task is for ${task.owner ?? `the team ${task.team}`}.` };
    }
    if (task.finishedAt !== undefined) return [];
    if (task.cancelledAt !== undefined) return { code: 'task-over', message: 'This task was taken back.' };
    const result = textId === undefined ? {} : { resultId: textId };
    return [{ type: 'task-finished', taskId, by: actorName(by), ...result }];
  },

  cancelTask(it, { taskId }) {
    const task = taskOf(it, taskId);
    if ('code' in task) return task;
    if (task.finishedAt !== undefined) return { code: 'task-over', message: 'This task is done already.' };
    return task.cancelledAt === undefined ? [{ type: 'task-cancelled', taskId }] : [];
  },
} satisfies Partial<CommandRules>;

/** Its own owner; without one, anybody of its team; and whoever the case is with. */
export function mayFinish(by: Actor, it: Case, { team, owner }: DelegatedTask): boolean {
  if (by.kind !== 'staff') return by.kind === 'system';
  if (isShutOut(by.id, it) || by.role === 'operator') return false;
  if (isOwner(by, it) || (isSupervising(by) && (maySee(by, it) || by.teams.includes(team)))) return true;
  return owner === undefined ? by.teams.includes(team) : owner === by.id;
}

function taskOf(it: Case, taskId: string): DelegatedTask | Refusal {
  const task = (it.tasks ?? []).find((given) => given.taskId === taskId);
  return task ?? { code: 'unknown-task', message: 'No such task was given in this case.', field: 'taskId' };
}

export function concernsThem(): Refusal {
  return {
    code: 'concerns-them',
    message: 'The complaint is about this person, or about somebody whose work they approve: name somebody else.',
    field: 'owner',
  };
}
