/**
 * POST /status/{token}/answers. The customer's answer to a question of ours, by the form of the page or as JSON; the link of the letter
 * is the proof. Files and words are sealed and kept first, then the law marks the question. What follows, follows the change feed.
 */
import { answerOfForm, answerPath, questionAnswer } from '../../events/correspondence/question-answer.v1.ts';
import { printedCaseNumber } from '../../shared/domain/case/case-number.ts';
import { openQuestions } from '../../shared/domain/case/correspondence/correspondence.ts';
import { isFinal } from '../../shared/domain/case/guards.ts';
import type { Refusal } from '../../shared/domain/case/refusal.ts';
import { invalidInput, notFound } from '../../shared/domain/errors.ts';
import { linkedCase } from '../../shared/runtime/evidence/linked-case.ts';
import { takeFiles } from '../../shared/runtime/evidence/take-files.ts';
import { problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import { seeOther } from '../../shared/runtime/pages/html-reply.ts';
import { STATUS_NEEDS, statusProblem } from '../../shared/runtime/pages/status-reply.ts';
import type { Services } from '../../shared/runtime/services.ts';

const NEEDS = [...STATUS_NEEDS, 'files', 'uploadGuard', 'ids'] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;
type Answered = Pick<
  Request<typeof questionAnswer, undefined, typeof answerPath, undefined>,
  'body' | 'path' | 'isForm' | 'files'
>;

export async function run({ body, path: { token }, isForm, files }: Answered, services: Needs) {
  const { cases, texts, ids, clock } = services;
  const { known, it } = await linkedCase(token, services);
  const { questionId } = body;
  const isOpen = !isFinal(it) && openQuestions(it).some((question) => question.questionId === questionId);
  // To a question that takes no answer no files and words belong either: the law says below what is wrong with it.
  const refusal = isOpen ? await takeFiles(it, files, services) : undefined;
  if (refusal !== undefined) return refused(refusal);
  const attached = [...(it.files ?? []), ...files].map(({ fileId }) => fileId);
  if (body.files.some((fileId) => !attached.includes(fileId))) {
    throw invalidInput('files', 'Upload each file first (POST /status/{token}/files), and say that it is there.');
  }

  const textId = body.text === undefined || !isOpen ? undefined : ids.next();
  if (textId !== undefined && body.text !== undefined) {
    await texts.keep(it.caseId, { textId, kind: 'answer', by: 'customer', at: clock.now(), text: body.text });
  }
  const answerId = textId ?? body.files[0] ?? '';
  const sent = await cases.send(it.caseId, { type: 'answerQuestion', questionId, answerId }, { kind: 'customer' });
  if (sent === undefined) throw notFound();
  if ('refusal' in sent) return refused(sent.refusal);
  if (isForm) return seeOther(`/status/${token}?done=answered`);
  return {
    status: 200,
    body: {
      caseNumber: printedCaseNumber(known.caseNumber),
      openQuestions: openQuestions(sent.case).length,
      files: sent.case.files?.length ?? 0,
    },
  };
}

function refused(refusal: Refusal) {
  const problem = problemFromRefusal(refusal);
  return { status: problem.status, body: problem };
}

export const handler = httpHandler({
  roles: 'public',
  body: questionAnswer,
  path: answerPath,
  form: answerOfForm,
  takesFiles: true,
  problemPage: statusProblem,
  needs: NEEDS,
  run,
});
