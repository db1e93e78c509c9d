/**
 * POST /delegated-tasks/{caseNumber}/{taskId}. Ends a task that another team was given, with what came of it, through the law of
 * its case. Whose task it is not, or who may not know of the case, finds nothing. What follows, follows the change feed.
 */
import { delegatedTaskPath, taskResult } from '../../events/correspondence/delegated-task.v1.ts';
import { mayFinish } from '../../shared/domain/case/delegation/decide.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'ids' | 'clock'>;
type Asked = Pick<
  Request<typeof taskResult, undefined, typeof delegatedTaskPath, undefined>,
  'body' | 'path' | 'staff'
>;

export async function run({ body, path, staff }: Asked, { cases, texts, ids, clock }: Needs) {
  const it = await cases.byNumber(path.caseNumber);
  const task = it?.tasks?.find(({ taskId }) => taskId === path.taskId);
  if (it === undefined || task === undefined || !mayFinish(staff, it, task)) throw notFound();

  const textId = ids.next();
  await texts.keep(it.caseId, { textId, kind: 'task-result', by: staff.id, at: clock.now(), text: body.text });
  const sent = await cases.send(it.caseId, { type: 'finishTask', taskId: task.taskId, textId }, staff);
  if (sent === undefined) throw notFound();
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  const finished = sent.case.tasks?.find(({ taskId }) => taskId === task.taskId);
  return { status: 200, body: { taskId: task.taskId, finishedAt: finished?.finishedAt ?? clock.now() } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: taskResult,
  path: delegatedTaskPath,
  needs: ['cases', 'texts', 'ids', 'clock'],
  run,
});
