/** GET /complain. The page on which customers complain, with a stamp of its own; what is filled in goes to take-form. Keeps nothing. */
import { languageQuery } from '../../events/complaint-page.v1.ts';
import { pageHeaders } from '../../events/complaint-status.v1.ts';
import { languageFrom } from '../../shared/pages/problem-page.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { complaintReply } from '../../shared/runtime/pages/complaint-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'formStamps' | 'configuration'>;
type Asked = Pick<Request<undefined, typeof languageQuery, undefined, typeof pageHeaders>, 'query' | 'headers'>;

export async function run({ query, headers }: Asked, { formStamps, configuration }: Needs) {
  const language = query.lang ?? languageFrom(headers['accept-language'] ?? '', configuration.defaultLanguage);
  return complaintReply({ language, stamp: formStamps.issue() }, { configuration });
}

export const handler = httpHandler({
  roles: 'public',
  query: languageQuery,
  headers: pageHeaders,
  needs: ['formStamps', 'configuration'],
  run,
});
