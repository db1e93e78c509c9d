import { complaintContent } from '../../../events/complaint.v1.ts';
import { TASK_REASONS } from '../../../events/offer-task.v1.ts';
import type { DeskTask, OfferedTasks } from '../../../shared/adapters/embedded/offered-tasks.ts';
import type { Case } from '../../../shared/domain/case/case.ts';
import { isFinal, isShutOut } from '../../../shared/domain/case/guards.ts';
import type { Role } from '../../../shared/domain/case/vocabulary.ts';
import { notFound } from '../../../shared/domain/errors.ts';
import type { Services } from '../../../shared/runtime/services.ts';
import { wrongMoment } from '../switchboard/agent.ts';
import type { Replied } from './local-reply.ts';

/** Somebody of the house who looks at tasks. */
export interface Looking {
  id: string;
  role: Role;
  teams: readonly string[];
}

export interface TaskDesk {
  /** Open tasks of one's teams, the one that has waited longest first; an admin's are all. */
  list(who: Looking): Promise<Replied>;
  /** Into one's own hands, so that nobody else calls the same person. @throws AppError `not-found`, `wrong-status` */
  take(who: Looking, taskId: string): Promise<Replied>;
  /** Back to everybody. Of what others have in hand, a supervisor and an admin may. */
  release(who: Looking, taskId: string): Promise<Replied>;
  finish(who: Looking, taskId: string): Promise<Replied>;
}

type Needs = Pick<Services, 'cases' | 'contacts' | 'callbackNumbers' | 'texts'>;

/** More nobody looks through; of other teams' tasks no more than this stand before one's own. */
const MOST_LOOKED_AT = 1_000;
const MOST_SHOWN = 100;

/** Tasks that were offered to agents, as the contact centre's own panel shows them on AWS. */
export function openTaskDesk(tasks: OfferedTasks, { cases, contacts, callbackNumbers, texts }: Needs): TaskDesk {
  const isTheirs = ({ id, role, teams }: Looking, it: Case) =>
    (role === 'admin' || teams.includes(it.team)) && !isShutOut(id, it);

  async function find(who: Looking, taskId: string): Promise<{ task: DeskTask; it: Case }> {
    const task = tasks.find(taskId);
    const it = task && (await cases.load(task.caseId));
    if (task === undefined || it === undefined || !isTheirs(who, it)) throw notFound('There is no such task for you.');
    return { task, it };
  }

  /** Whom to call: the number that the caller asked for, else the one that the complaint came from. */
  async function numberFor(task: DeskTask, contactId: string | undefined): Promise<string | null> {
    const call = contactId === undefined ? undefined : await contacts.load(contactId);
    const promised = call && (await callbackNumbers.numberOf(call));
    if (promised !== undefined) return promised;
    const complaint = await texts.load(task.caseId, 'complaint');
    if (complaint?.text === undefined) return null;
    return complaintContent.parse(JSON.parse(complaint.text)).complainant.phone ?? null;
  }

  async function view(task: DeskTask, it: Case) {
    const { id, name, description, link, offeredAt, takenBy, doneAt } = task;
    const what = TASK_REASONS.find((reason) => id.startsWith(`${reason}-`));
    // A task after a call is named by it (`taskIdOf`).
    const contactId = what === 'callback' || what === 'voicemail' ? id.slice(what.length + 1) : undefined;
    const { caseNumber, team, language, priority } = it;
    return {
      ...{ taskId: id, what: what ?? null, name, description, link, offeredAt, takenBy, doneAt },
      ...{ caseNumber, team, language, priority, callId: contactId ?? null },
      callNumber: await numberFor(task, contactId),
    };
  }

  /** @throws AppError `wrong-status` */
  function mustBeInHands({ id, role }: Looking, { takenBy }: DeskTask): void {
    if (takenBy === id || role === 'supervisor' || role === 'admin') return;
    throw wrongMoment(takenBy === null ? 'Take the task first.' : `${takenBy} has this task in hand.`);
  }

  return {
    async list(who) {
      const shown: { task: DeskTask; it: Case }[] = [];
      for (const task of tasks.open(MOST_LOOKED_AT)) {
        const it = await cases.load(task.caseId);
        if (it === undefined || !isTheirs(who, it)) continue;
        // What is overdue at a case that has ended is nobody's work any more.
        if (task.id.startsWith('breach-') && isFinal(it)) continue;
        if (shown.push({ task, it }) === MOST_SHOWN) break;
      }
      return { status: 200, body: { tasks: await Promise.all(shown.map(({ task, it }) => view(task, it))) } };
    },
    async take(who, taskId) {
      const { task } = await find(who, taskId);
      if (!tasks.take(taskId, who.id))
        throw wrongMoment(task.doneAt === null ? `${task.takenBy} has this task in hand.` : 'This task is done.');
      return seen(who, taskId);
    },
    async release(who, taskId) {
      const { task } = await find(who, taskId);
      mustBeInHands(who, task);
      if (!tasks.release(taskId)) throw wrongMoment('This task is done.');
      return seen(who, taskId);
    },
    async finish(who, taskId) {
      const { task } = await find(who, taskId);
      mustBeInHands(who, task);
      // Done is done: a repeat finds it so.
      tasks.finish(taskId);
      return seen(who, taskId);
    },
  };

  async function seen(who: Looking, taskId: string): Promise<Replied> {
    const { task, it } = await find(who, taskId);
    return { status: 200, body: await view(task, it) };
  }
}
