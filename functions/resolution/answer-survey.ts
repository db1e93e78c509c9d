/**
 * POST /surveys/{token}. The customer's reaction to a decision; the link is the proof, no sign-in. Sends `recordReaction`
 * through the law, which reopens the case by itself for new facts or a remedy that never came.
 */
import { type SurveyAnswer, surveyAnswer, surveyPath } from '../../events/survey-answer.v1.ts';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import { notFound } from '../../shared/domain/errors.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'surveyTokens' | 'ids' | 'clock'>;
type Answered = Pick<Request<typeof surveyAnswer, undefined, typeof surveyPath, undefined>, 'body' | 'path'>;

export async function run({ body, path: { token } }: Answered, { cases, texts, surveyTokens, ids, clock }: Needs) {
  const asked = surveyTokens.read(token);
  const it = asked === undefined ? undefined : await cases.load(asked.caseId);
  // The link of an earlier round has no power over the later one.
  if (asked === undefined || it === undefined || it.round.number !== asked.round) {
    throw notFound('This link is not, or no longer, good for an answer.');
  }
  const textId = ids.next();
  const said = saidIn(body);
  if (said !== undefined)
    await texts.keep(it.caseId, { textId, kind: 'reaction', by: 'customer', at: clock.now(), text: said });
  const sent = await cases.send(
    it.caseId,
    {
      type: 'recordReaction',
      reaction: body.reaction,
      ...(body.because === undefined ? {} : { because: body.because }),
      ...(said === undefined ? {} : { textId }),
    },
    { kind: 'customer' },
  );
  if (sent === undefined) throw notFound();
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  const reopened = sent.events.some((event) => event.type === 'reopened');
  return {
    status: 200,
    body: { caseNumber: printedCaseNumber(it.caseNumber), reaction: body.reaction, reopened },
  };
}

/** Everything beyond the reaction itself is the customer's own words and marks: sealed with the texts of the case. */
function saidIn({ comment, oneThingToChange, recommend }: SurveyAnswer): string | undefined {
  if (comment === undefined && oneThingToChange === undefined && recommend === undefined) return undefined;
  return JSON.stringify({ recommend, comment, oneThingToChange });
}

export const handler = httpHandler({
  roles: 'public',
  body: surveyAnswer,
  path: surveyPath,
  needs: ['cases', 'texts', 'surveyTokens', 'ids', 'clock'],
  run,
});
