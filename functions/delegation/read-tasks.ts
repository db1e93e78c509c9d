/**
 * GET /delegated-tasks. What the reader's teams are to do for cases of others, by what is due first. Reads only. The task is all
 * they see: the case behind it may be none of theirs.
 */
import type * as z from 'zod';
import { tasksQuery } from '../../events/correspondence/delegated-task.v1.ts';
import { invalidInput } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'delegatedTasks' | 'texts' | 'clock' | 'configuration'>;
type Asked = Pick<Request<undefined, typeof tasksQuery, undefined, undefined>, 'query' | 'staff'>;

export async function run({ query, staff }: Asked, { delegatedTasks, texts, clock, configuration }: Needs) {
  const mine = staff.role === 'admin' ? configuration.teams.map(({ id }) => id) : staff.teams;
  const tasks = await delegatedTasks.ofTeams(chosen(query, mine));
  const shown = tasks.filter(({ shutOut }) => !shutOut.includes(staff.id));
  const now = clock.now();
  return {
    status: 200,
    body: {
      tasks: await Promise.all(
        shown.map(async ({ caseId, shutOut: _, owner, ...task }) => ({
          ...task,
          owner: owner ?? null,
          isOverdue: task.dueAt < now,
          text: (await texts.load(caseId, task.taskId))?.text ?? null,
        })),
      ),
    },
  };
}

function chosen({ team }: z.output<typeof tasksQuery>, mine: readonly string[]): readonly string[] {
  if (team === undefined) return mine;
  if (!mine.includes(team)) throw invalidInput('team', `One of your teams, please: ${mine.join(', ')}.`);
  return [team];
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  query: tasksQuery,
  needs: ['delegatedTasks', 'texts', 'clock', 'configuration'],
  run,
});
