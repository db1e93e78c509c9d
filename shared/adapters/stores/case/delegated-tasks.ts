import type { Case } from '../../../domain/case/case.ts';
import { type DelegatedTask, isOpenTask } from '../../../domain/case/delegation/delegation.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Item, Table } from '../../../ports/table.ts';
import { delegatedTaskKey } from '../keys.ts';

/** An open task as the team that is to do it finds it: nothing about the person whose case it is. */
export interface OpenTask {
  caseId: string;
  caseNumber: string;
  taskId: string;
  team: string;
  owner?: string;
  dueAt: Instant;
  category: string;
  severity: Case['severity'];
  /** Whom the case, and so the task, is kept from. */
  shutOut: readonly string[];
}

/** Lists of what teams are to do for cases of others. They follow from the cases and are made by the feed. */
export interface DelegatedTasks {
  /** Makes the lists agree with the case as it stands; a repeat changes nothing. */
  follow(it: Case): Promise<void>;
  /** Of each team the first 100 by what is due first. */
  ofTeams(teams: readonly string[]): Promise<OpenTask[]>;
}

const MOST_OF_A_TEAM = 100;

export function openDelegatedTasks({ table }: { table: Pick<Table, 'put' | 'delete' | 'queryIndex'> }): DelegatedTasks {
  return {
    async follow(it) {
      await Promise.all(
        (it.tasks ?? []).map((task) =>
          isOpenTask(task) && it.erasedAt === undefined
            ? table.put(itemOf(it, task))
            : table.delete(delegatedTaskKey(it.caseId, task.taskId)),
        ),
      );
    },
    async ofTeams(teams) {
      const pages = await Promise.all(
        teams.map((team) => table.queryIndex('worklist', { pk: partition(team), limit: MOST_OF_A_TEAM })),
      );
      return pages
        .flatMap(({ items }) => items)
        .map((item) => item.task as unknown as OpenTask)
        .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
    },
  };
}

/** Beside the partitions of the teams' cases, which are named `team#shard`. */
const partition = (team: string) => `TASKS#${team}`;

function itemOf(it: Case, { taskId, team, owner, dueAt }: DelegatedTask): Item {
  const { caseId, caseNumber, category, severity } = it;
  const task = { caseId, caseNumber, taskId, team, dueAt, category, severity, shutOut: it.concerns?.shutOut ?? [] };
  return {
    ...delegatedTaskKey(caseId, taskId),
    worklistPk: partition(team),
    worklistSk: `${dueAt}#${taskId}`,
    task: { ...task, shutOut: [...task.shutOut], ...(owner === undefined ? {} : { owner }) },
  };
}
