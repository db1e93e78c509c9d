/**
 * POST /status. For a customer who holds the receipt of a web form: number and secret lead to the page of the case. Reads
 * only. Wrong secret and unknown number look the same.
 */
import { statusSearch } from '../../events/complaint-status.v1.ts';
import { mayAct } from '../../shared/domain/case/people/people.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { findProblem } from '../../shared/runtime/pages/find-problem.ts';
import { seeOther } from '../../shared/runtime/pages/html-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'intake' | 'statusTokens' | 'clock' | 'configuration'>;
type Asked = Pick<Request<typeof statusSearch, undefined, undefined, undefined>, 'body' | 'isForm'>;

export async function run({ body, isForm }: Asked, { cases, intake, statusTokens, clock }: Needs) {
  const caseId = await cases.idOf(body.caseNumber);
  const it = caseId === undefined ? undefined : await cases.load(caseId);
  // Who complained for somebody else, and no longer may, is nobody here.
  const isOver = it !== undefined && !mayAct(it, undefined, clock.now());
  if (caseId === undefined || intake.secretOf(caseId) !== body.secret || isOver) {
    throw notFound('No complaint of this number and secret.');
  }
  const link = `/status/${statusTokens.issue(caseId)}`;
  return isForm ? seeOther(link) : { status: 200, body: { link } };
}

export const handler = httpHandler({
  roles: 'public',
  body: statusSearch,
  form: (fields) => fields,
  problemPage: findProblem,
  needs: ['cases', 'intake', 'statusTokens', 'clock', 'configuration'],
  run,
});
