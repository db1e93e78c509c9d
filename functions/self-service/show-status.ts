/**
 * GET /status/{token}. The page of a case for its customer, by the link of a letter: how it stands, what comes next by when, and
 * what can be done about it. Reads only. What is done there goes to change-status, answers to answer-question.
 */
import { statusPageQuery, statusTokenPath } from '../../events/complaint-status.v1.ts';
import { STATUS_DONE } from '../../shared/pages/status-words/words.ts';
import { findLinked } from '../../shared/runtime/evidence/linked-case.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { problemReply } from '../../shared/runtime/pages/problem-reply.ts';
import { STATUS_NEEDS, statusReply } from '../../shared/runtime/pages/status-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, (typeof STATUS_NEEDS)[number]>;
type Asked = Pick<Request<undefined, typeof statusPageQuery, typeof statusTokenPath, undefined>, 'path' | 'query'>;

export async function run({ path: { token }, query }: Asked, services: Needs) {
  const done = STATUS_DONE.find((candidate) => candidate === query.done);
  return statusReply(token, await findLinked(token, services), { done }, services);
}

export const handler = httpHandler({
  roles: 'public',
  path: statusTokenPath,
  query: statusPageQuery,
  problemPage: problemReply,
  needs: STATUS_NEEDS,
  run,
});
