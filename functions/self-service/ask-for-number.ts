/** GET /status. The page that asks for case number and secret; what is filled in goes to find-status. Reads nothing. */
import { pageHeaders } from '../../events/complaint-status.v1.ts';
import { findPage } from '../../shared/pages/find-page.ts';
import { PAGE_STYLE } from '../../shared/pages/page.ts';
import { languageFrom } from '../../shared/pages/problem-page.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { htmlReply } from '../../shared/runtime/pages/html-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, undefined, typeof pageHeaders>, 'headers'>;

export async function run({ headers }: Asked, { configuration }: Pick<Services, 'configuration'>) {
  const language = languageFrom(headers['accept-language'] ?? '', configuration.defaultLanguage);
  return htmlReply({ page: findPage(configuration.firm, language), style: PAGE_STYLE });
}

export const handler = httpHandler({ roles: 'public', headers: pageHeaders, needs: ['configuration'], run });
