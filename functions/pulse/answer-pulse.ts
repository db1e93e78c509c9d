/**
 * POST /pulse/{token}. Burns the link and keeps the answer, sealed, under a name of its own: no time, no person, no link beside it.
 * Burnt first, so that no answer ever counts twice. What follows: release-pulse, after the quarter.
 */
import { answerOfPulseForm, pulseAnswer, pulsePath } from '../../events/pulse/pulse.v1.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { quarterOf } from '../../shared/domain/indicators/quarters.ts';
import { PAGE_STYLE } from '../../shared/pages/page.ts';
import { pulsePage } from '../../shared/pages/pulse-page.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { htmlReply } from '../../shared/runtime/pages/html-reply.ts';
import { pulseProblem } from '../../shared/runtime/pages/pulse-problem.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof pulseAnswer, undefined, typeof pulsePath, undefined>, 'body' | 'path'>;

export async function run(
  { body, path: { token } }: Asked,
  { pulse, clock, configuration }: Pick<Services, 'pulse' | 'clock' | 'configuration'>,
) {
  const link = pulse.read(token);
  const now = quarterOf(localDay(clock.now(), configuration.businessTimeZone));
  const isKept =
    link !== undefined && link.quarter === now && (await pulse.answer(link, { team: link.team, marks: body }));
  if (!isKept) throw notFound('This link is not, or no longer, good for an answer.');
  return htmlReply({ style: PAGE_STYLE, page: pulsePage(configuration.defaultLanguage, true) });
}

export const handler = httpHandler({
  roles: 'public',
  body: pulseAnswer,
  path: pulsePath,
  form: answerOfPulseForm,
  problemPage: pulseProblem,
  needs: ['pulse', 'clock', 'configuration'],
  run,
});
