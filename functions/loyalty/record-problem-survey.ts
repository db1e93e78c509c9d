/**
 * POST /problem-surveys. Writes what a survey of a random sample found to the lake, as numbers of people; of the same id the
 * newest word counts, so a repeat changes nothing. What follows: market-damage and ease-of-complaining can speak of silent customers.
 */
import { problemSurvey } from '../../events/loyalty/problem-survey.v1.ts';
import { localDay } from '../../shared/domain/deadlines/calendar.ts';
import { invalidInput } from '../../shared/domain/errors.ts';
import { problemSurveyRow } from '../../shared/domain/loyalty/problem-survey.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof problemSurvey, undefined, undefined, undefined>, 'body'>;

export async function run(
  { body }: Asked,
  { lake, clock, configuration }: Pick<Services, 'lake' | 'clock' | 'configuration'>,
) {
  const at = clock.now();
  const row = problemSurveyRow(body, { at, today: localDay(at, configuration.businessTimeZone) });
  if ('refused' in row) throw invalidInput(row.field, `${row.refused}.`);
  await lake.append('problem_surveys', [row]);
  return { status: 202, body: { surveyId: body.surveyId } };
}

export const handler = httpHandler({
  roles: ['supervisor', 'manager', 'admin'],
  body: problemSurvey,
  needs: ['lake', 'clock', 'configuration'],
  run,
});
