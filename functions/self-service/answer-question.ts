/**
 * POST /status/{token}/answers. The customer's answer to a question of ours; the link of the letter is the proof. The words are
 * sealed and kept first, then the law marks the question. What follows, follows the change feed.
 */
import { answerPath, questionAnswer } from '../../events/correspondence/question-answer.v1.ts';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import { openQuestions } from '../../shared/domain/case/correspondence/correspondence.ts';
import { invalidInput, notFound } from '../../shared/domain/errors.ts';
import { linkedCase } from '../../shared/runtime/evidence/linked-case.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'texts' | 'statusTokens' | 'ids' | 'clock'>;
type Answered = Pick<Request<typeof questionAnswer, undefined, typeof answerPath, undefined>, 'body' | 'path'>;

export async function run({ body, path: { token } }: Answered, services: Needs) {
  const { cases, texts, ids, clock } = services;
  const { known, it } = await linkedCase(token, services);
  const attached = (it.files ?? []).map(({ fileId }) => fileId);
  if (body.files.some((fileId) => !attached.includes(fileId))) {
    throw invalidInput('files', 'Upload each file first (POST /status/{token}/files), and say that it is there.');
  }

  const textId = body.text === undefined ? undefined : ids.next();
  if (textId !== undefined && body.text !== undefined) {
    await texts.keep(it.caseId, { textId, kind: 'answer', by: 'customer', at: clock.now(), text: body.text });
  }
  const answerId = textId ?? body.files[0] ?? '';
  const { questionId } = body;
  const sent = await cases.send(it.caseId, { type: 'answerQuestion', questionId, answerId }, { kind: 'customer' });
  if (sent === undefined) throw notFound();
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  return {
    status: 200,
    body: {
      caseNumber: printedCaseNumber(known.caseNumber),
      openQuestions: openQuestions(sent.case).length,
      files: sent.case.files?.length ?? 0,
    },
  };
}

export const handler = httpHandler({
  roles: 'public',
  body: questionAnswer,
  path: answerPath,
  needs: ['cases', 'texts', 'statusTokens', 'ids', 'clock'],
  run,
});
