/**
 * GET /status/{token}. The page of a case for its customer, by the link of a letter: how it stands, what comes next by when, and
 * what can be done about it. Reads only. What is done there goes to change-status.
 */
import { statusPageQuery, statusTokenPath } from '../../events/complaint-status.v1.ts';
import { customerStatus, statusBeforeOpening } from '../../shared/domain/case/customer-status.ts';
import { PAGE_STYLE } from '../../shared/pages/page.ts';
import { statusPage } from '../../shared/pages/status-page.ts';
import { STATUS_DONE } from '../../shared/pages/status-words/words.ts';
import { findLinked } from '../../shared/runtime/evidence/linked-case.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { htmlReply } from '../../shared/runtime/pages/html-reply.ts';
import { problemReply } from '../../shared/runtime/pages/problem-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, typeof statusPageQuery, typeof statusTokenPath, undefined>, 'path' | 'query'>;

export async function run(
  { path: { token }, query }: Asked,
  services: Pick<Services, 'cases' | 'statusTokens' | 'configuration' | 'clock'>,
) {
  const { configuration } = services;
  const linked = await findLinked(token, services);
  const done = STATUS_DONE.find((candidate) => candidate === query.done);
  return htmlReply({
    style: PAGE_STYLE,
    page: statusPage({
      firm: configuration.firm,
      address: `/status/${token}`,
      timeZone: configuration.businessTimeZone,
      language: linked?.it.language ?? configuration.defaultLanguage,
      status: linked === undefined ? statusBeforeOpening() : customerStatus(linked.it, linked.known.caseNumber),
      ...(done === undefined ? {} : { done }),
    }),
  });
}

export const handler = httpHandler({
  roles: 'public',
  path: statusTokenPath,
  query: statusPageQuery,
  problemPage: problemReply,
  needs: ['cases', 'statusTokens', 'configuration', 'clock'],
  run,
});
