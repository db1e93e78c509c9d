/**
 * GET /surveys/{token}. The page that a survey letter's link opens, in the language of the case: the firm's questions, or that the
 * answer is in. Reads only; what is filled in goes to answer-survey.
 */
import { surveyPath, surveyQuery } from '../../events/survey-answer.v1.ts';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import { isSurveyOver, wasReopenedFor } from '../../shared/domain/case/guards.ts';
import { ANSWER_REASONS } from '../../shared/domain/case/vocabulary.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { wayOutside } from '../../shared/domain/letters/clauses/way-outside.ts';
import { isSatisfied, printedReferralCode } from '../../shared/domain/loyalty/retention/referral-code.ts';
import { PAGE_STYLE } from '../../shared/pages/page.ts';
import { surveyPage } from '../../shared/pages/survey-page.ts';
import { SURVEY_DONE } from '../../shared/pages/survey-words/words.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { htmlReply } from '../../shared/runtime/pages/html-reply.ts';
import { problemReply } from '../../shared/runtime/pages/problem-reply.ts';
import { surveyedCase } from '../../shared/runtime/pages/surveyed-case.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'surveyTokens' | 'referralCodes' | 'configuration' | 'clock'>;
type Asked = Pick<Request<undefined, typeof surveyQuery, typeof surveyPath, undefined>, 'path' | 'query'>;

export async function run({ path: { token }, query }: Asked, services: Needs) {
  const { cases, surveyTokens, referralCodes, configuration, clock } = services;
  const asked = surveyTokens.read(token);
  const it = await surveyedCase(asked, { cases, clock });
  const done = SURVEY_DONE.find((candidate) => candidate === query.done);
  // Who has just had the case opened again still holds the link of the round before, and is thanked.
  const isOfNow = it?.round.number === asked?.round;
  if (it === undefined || !(isOfNow || done !== undefined)) {
    throw notFound('This link is not, or no longer, good for an answer.');
  }
  // The code is the customer's own: nobody who acts for them is told it.
  const isTold = isOfNow && isSatisfied(it.round) && asked?.representativeId === undefined;
  const { firm, survey, letters } = configuration;
  return htmlReply({
    style: PAGE_STYLE,
    page: surveyPage({
      firm,
      survey,
      caseNumber: printedCaseNumber(it.caseNumber),
      language: it.language,
      usedReasons: ANSWER_REASONS.filter((reason) => wasReopenedFor(it, reason)),
      outside: wayOutside(it, letters),
      isOver: isSurveyOver(it, clock.now()),
      isLarge: it.largePrint ?? false,
      ...(done === undefined ? {} : { done }),
      ...(isTold ? { referralCode: printedReferralCode(referralCodes.of(it.caseId)) } : {}),
    }),
  });
}

export const handler = httpHandler({
  roles: 'public',
  path: surveyPath,
  query: surveyQuery,
  problemPage: problemReply,
  needs: ['cases', 'surveyTokens', 'referralCodes', 'configuration', 'clock'],
  run,
});
