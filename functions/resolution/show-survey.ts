/**
 * GET /surveys/{token}. The page that a survey letter's link opens. Reads nothing, not even the token: the page is the same
 * for every link, and what it sends goes to answer-survey.
 */
import { surveyPath } from '../../events/survey-answer.v1.ts';
import { SURVEY_SCRIPT, SURVEY_STYLE, surveyPage } from '../../shared/pages/survey-page.ts';
import { htmlReply } from '../../shared/runtime/html-reply.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

export async function run(_asked: unknown, { configuration }: Pick<Services, 'configuration'>) {
  return htmlReply({ page: surveyPage(configuration.firm), style: SURVEY_STYLE, script: SURVEY_SCRIPT });
}

export const handler = httpHandler({ roles: 'public', path: surveyPath, needs: ['configuration'], run });
