import type { Case } from '../../domain/case/case.ts';
import { openQuestions, questionsWaiting } from '../../domain/case/correspondence/correspondence.ts';
import { customerStatus, statusBeforeOpening } from '../../domain/case/customer-status.ts';
import { isFinal } from '../../domain/case/guards.ts';
import { AppError } from '../../domain/errors.ts';
import { wayOutside } from '../../domain/letters/clauses/way-outside.ts';
import type { FormError } from '../../pages/form-error.ts';
import { PAGE_STYLE } from '../../pages/page.ts';
import { type AskedQuestion, answerField, filesField } from '../../pages/question-form.ts';
import { ADD_FIELD } from '../../pages/status-forms.ts';
import { statusPage } from '../../pages/status-page.ts';
import { STATUS_WORDS } from '../../pages/status-words/status-words.ts';
import type { StatusDone } from '../../pages/status-words/words.ts';
import { findLinked, type Linked } from '../evidence/linked-case.ts';
import { type Problem, problemFrom } from '../failures.ts';
import type { AskedByPage, Reply } from '../http-handler.ts';
import type { Services } from '../services.ts';
import { htmlReply } from './html-reply.ts';
import { problemReply } from './problem-reply.ts';

export const STATUS_NEEDS = ['cases', 'texts', 'statusTokens', 'configuration', 'clock'] as const;
type Needs = Pick<Services, (typeof STATUS_NEEDS)[number]>;

/** The page of a case; of one that is accepted and not open yet, that it will be. */
export async function statusReply(
  token: string,
  linked: Linked | undefined,
  { done, error }: { done?: StatusDone | undefined; error?: FormError },
  { texts, configuration }: Pick<Services, 'texts' | 'configuration'>,
): Promise<Reply> {
  const { firm, businessTimeZone, defaultLanguage, letters } = configuration;
  const it = linked?.it;
  return htmlReply({
    style: PAGE_STYLE,
    page: statusPage({
      firm,
      address: `/status/${token}`,
      timeZone: businessTimeZone,
      language: it?.language ?? defaultLanguage,
      status: linked === undefined ? statusBeforeOpening() : customerStatus(linked.it, linked.known.caseNumber),
      questions: it === undefined ? [] : await askedIn(it, { texts }),
      isAnswerNeedless: it !== undefined && openQuestions(it).length > questionsWaiting(it).length,
      outside: it === undefined ? [] : wayOutside(it, letters),
      isLarge: it?.largePrint ?? false,
      ...(done === undefined ? {} : { done }),
      ...(error === undefined ? {} : { error }),
    }),
  });
}

/** What was sent to the page and could not be taken: the page again, with what was typed, and what is wrong with it. */
export async function statusProblem(problem: Problem, asked: AskedByPage, services: Needs): Promise<Reply> {
  const token = asked.path.token ?? '';
  try {
    const linked = await findLinked(token, services);
    const language = linked?.it.language ?? services.configuration.defaultLanguage;
    return await statusReply(token, linked, { error: errorOf(problem, asked.fields, language) }, services);
  } catch (error) {
    // Such a link has no page.
    if (error instanceof AppError && error.code === 'not-found') return problemReply(problemFrom(error), asked);
    throw error;
  }
}

async function askedIn(it: Case, { texts }: Pick<Services, 'texts'>): Promise<AskedQuestion[]> {
  if (isFinal(it)) return [];
  const asked = questionsWaiting(it).map(async ({ questionId, dueAt }): Promise<AskedQuestion[]> => {
    const text = (await texts.load(it.caseId, questionId))?.text;
    return text === undefined ? [] : [{ questionId, text, dueAt }];
  });
  return (await Promise.all(asked)).flat();
}

const ABOUT_FILES = ['too-large', 'too-many-files', 'upload-limit', 'file-refused'];

function errorOf({ code, field }: Problem, typed: AskedByPage['fields'], language: Case['language']): FormError {
  const words = STATUS_WORDS[language];
  const { questionId, text } = typed;
  const isAboutFiles = ABOUT_FILES.includes(code);
  const isAboutText = code === 'invalid-input' && field === 'text';
  const sentence = isAboutText
    ? text !== undefined
      ? words.tooLong
      : questionId === undefined
        ? words.empty
        : words.emptyAnswer
    : (words.problems[code] ?? words.problem);
  const message = questionId === undefined ? sentence : `${sentence} ${words.chooseAgain}`;
  if (questionId !== undefined && isAboutFiles) return { faults: [{ message, field: filesField(questionId) }], typed };
  if (!isAboutText) return { faults: [{ message }], typed };
  return { faults: [{ message, field: questionId === undefined ? ADD_FIELD : answerField(questionId) }], typed };
}
