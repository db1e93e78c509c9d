/** GET /pulse/{token}. The page behind a link of the pulse, while it is good. Reads only; what is filled in goes to answer-pulse. */
import { pulsePath } from '../../events/pulse/pulse.v1.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { quarterOf } from '../../shared/domain/indicators/quarters.ts';
import { PAGE_STYLE } from '../../shared/pages/page.ts';
import { pulsePage } from '../../shared/pages/pulse-page.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { htmlReply } from '../../shared/runtime/pages/html-reply.ts';
import { pulseProblem } from '../../shared/runtime/pages/pulse-problem.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof pulsePath, undefined>, 'path'>;

export async function run(
  { path: { token } }: Asked,
  { pulse, clock, configuration }: Pick<Services, 'pulse' | 'clock' | 'configuration'>,
) {
  const link = pulse.read(token);
  const now = quarterOf(localDay(clock.now(), configuration.businessTimeZone));
  if (link === undefined || link.quarter !== now || (await pulse.isBurnt(link)))
    throw notFound('This link is not, or no longer, good for an answer.');
  return htmlReply({ style: PAGE_STYLE, page: pulsePage(configuration.defaultLanguage, false) });
}

export const handler = httpHandler({
  roles: 'public',
  path: pulsePath,
  problemPage: pulseProblem,
  needs: ['pulse', 'clock', 'configuration'],
  run,
});
