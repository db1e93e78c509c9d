/**
 * POST /surveys/{token}. The customer's reaction to a decision, by the page's form or as JSON; the link is the proof, no sign-in.
 * Words are sealed, marks go with `recordReaction` through the law, which reopens the case by itself for new facts, a remedy that
 * never came, or a review.
 */
import { answerOfForm, type SurveyAnswer, surveyAnswer, surveyPath } from '../../events/survey-answer.v1.ts';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import { invalidInput, notFound } from '../../shared/domain/errors.ts';
import { wayOutside } from '../../shared/domain/letters/clauses/way-outside.ts';
import { printedReferralCode } from '../../shared/domain/loyalty/retention/referral-code.ts';
import {
  agreementIds,
  changeCodes,
  type SurveyDefinition,
  type SurveyMarks,
} from '../../shared/domain/survey/definition.ts';
import type { SurveyDone } from '../../shared/pages/survey-words/words.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { seeOther } from '../../shared/runtime/pages/html-reply.ts';
import { problemReply } from '../../shared/runtime/pages/problem-reply.ts';
import { surveyedCase } from '../../shared/runtime/pages/surveyed-case.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'surveyTokens' | 'referralCodes' | 'ids' | 'clock' | 'configuration'>;
type Answered = Pick<Request<typeof surveyAnswer, undefined, typeof surveyPath, undefined>, 'body' | 'path' | 'isForm'>;

export async function run({ body, path: { token }, isForm }: Answered, services: Needs) {
  const { cases, texts, surveyTokens, referralCodes, ids, clock, configuration } = services;
  checkMarks(body, configuration.survey);
  const asked = surveyTokens.read(token);
  const it = await surveyedCase(asked, services);
  // The link of an earlier round has no power over the later one.
  if (asked === undefined || it === undefined || it.round.number !== asked.round) {
    throw notFound('This link is not, or no longer, good for an answer.');
  }
  const textId = ids.next();
  const said = saidIn(body);
  if (said !== undefined)
    await texts.keep(it.caseId, { textId, kind: 'reaction', by: 'customer', at: clock.now(), text: said });
  const marks = marksIn(body);
  const sent = await cases.send(
    it.caseId,
    {
      type: 'recordReaction',
      reaction: body.reaction,
      ...(body.because === undefined ? {} : { because: body.because }),
      ...(said === undefined ? {} : { textId }),
      ...(marks === undefined ? {} : { marks }),
    },
    { kind: 'customer' },
  );
  if (sent === undefined) throw notFound();
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  const reopened = sent.events.some((event) => event.type === 'reopened');
  if (isForm) return seeOther(`/surveys/${token}?done=${doneBy(body, reopened)}`);
  // The code is the customer's own: nobody who acts for them is told it.
  const isTold = body.reaction === 'satisfied' && asked.representativeId === undefined;
  const isLeft = body.reaction === 'dissatisfied' && !reopened;
  return {
    status: 200,
    body: {
      caseNumber: printedCaseNumber(it.caseNumber),
      reaction: body.reaction,
      reopened,
      outside: isLeft ? wayOutside(it, configuration.letters) : [],
      ...(isTold ? { referralCode: printedReferralCode(referralCodes.of(it.caseId)) } : {}),
    },
  };
}

/** A mark that nobody asked for is a mistake of whoever built the form: it must not vanish in reports. */
function checkMarks({ agreement = {}, change }: SurveyAnswer, survey: SurveyDefinition): void {
  const offered = changeCodes(survey);
  if (change !== undefined && !offered.includes(change))
    throw invalidInput('change', `The survey does not offer it; it offers: ${offered.join(', ')}.`);
  const asked = agreementIds(survey);
  const unasked = Object.keys(agreement).find((id) => !asked.includes(id));
  if (unasked === undefined) return;
  throw invalidInput(`agreement.${unasked}`, `The survey does not ask about it; it asks about: ${asked.join(', ')}.`);
}

function doneBy({ because }: SurveyAnswer, isReopened: boolean): SurveyDone {
  if (!isReopened) return 'answered';
  return because === 'review' ? 'reviewed' : 'reopened';
}

function marksIn({ recommend, agreement, change }: SurveyAnswer): SurveyMarks | undefined {
  const marks = {
    ...(recommend === undefined ? {} : { recommend }),
    ...(agreement === undefined ? {} : { agreement }),
    ...(change === undefined ? {} : { change }),
  };
  return Object.keys(marks).length === 0 ? undefined : marks;
}

/** The customer's own words and marks, as they gave them: sealed with the texts of the case. */
function saidIn({ comment, oneThingToChange, recommend, agreement, change }: SurveyAnswer): string | undefined {
  const said = { recommend, agreement, change, comment, oneThingToChange };
  return Object.values(said).every((part) => part === undefined) ? undefined : JSON.stringify(said);
}

export const handler = httpHandler({
  roles: 'public',
  body: surveyAnswer,
  path: surveyPath,
  form: answerOfForm,
  problemPage: problemReply,
  needs: ['cases', 'texts', 'surveyTokens', 'referralCodes', 'ids', 'clock', 'configuration'],
  run,
});
