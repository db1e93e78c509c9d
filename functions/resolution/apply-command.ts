/**
 * POST /cases/{caseNumber}/commands. One command of a member of staff through the law; its text is sealed and kept first.
 * Of two people at once one wins, the other gets 409 with the case as it stands. What follows, follows the change feed.
 */
import { caseCommand } from '../../events/case-command.v1.ts';
import { casePath } from '../../events/case-view.v1.ts';
import type { Case } from '../../shared/domain/case/case.ts';
import { mergeOf } from '../../shared/domain/case/merging/merge-of.ts';
import type { Refusal } from '../../shared/domain/case/refusal.ts';
import { caseDetail } from '../../shared/domain/case/views.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { visibleCase } from '../../shared/runtime/visible-case.ts';
import { commandOf } from '../../shared/runtime/writing/command-of.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'ids' | 'clock'>;
type Asked = Pick<Request<typeof caseCommand, undefined, typeof casePath, undefined>, 'body' | 'path' | 'staff'>;

export async function run({ body, path: { caseNumber }, staff }: Asked, services: Needs) {
  const it = await visibleCase(caseNumber, staff, services);
  const alone = { survivor: it, other: undefined };
  const { survivor, other } =
    body.type === 'merge' ? mergeOf(it, await visibleCase(body.with, staff, services)) : alone;
  // Where the other case is the survivor, the version is still that of the case one looked at.
  const isElsewhere = survivor.caseId !== it.caseId;
  if (isElsewhere && body.ifVersion !== undefined && body.ifVersion !== it.version) {
    return refused(
      { code: 'changed-meanwhile', message: `The case is at version ${it.version} now.`, field: 'ifVersion' },
      it,
    );
  }
  const command = await commandOf(body, survivor, other, staff, services);
  const sent = await services.cases.send(survivor.caseId, command, staff, isElsewhere ? undefined : body.ifVersion);
  if (sent === undefined) throw notFound();
  return 'refusal' in sent ? refused(sent.refusal, sent.case) : { status: 200, body: caseDetail(sent.case) };
}

function refused(refusal: Refusal, it: Case) {
  const problem = problemFromRefusal(refusal, caseDetail(it));
  return { status: problem.status, body: problem };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: caseCommand,
  path: casePath,
  needs: ['cases', 'texts', 'ids', 'clock'],
  run,
});
