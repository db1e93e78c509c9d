import { pauseDeadlines, resumeDeadlines } from '../../deadlines/deadlines.ts';
import { MAIL_TYPE } from '../../evidence/media-types.ts';
import { addMilliseconds, DAY_MS, type Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { CommandRules, Context } from '../decide.ts';
import type { CaseEvent } from '../events.ts';
import { actorName } from '../guards.ts';
import type { Refusal } from '../refusal.ts';
import { MOST_FILES, MOST_MAILS, MOST_OPEN_QUESTIONS, openQuestions } from './correspondence.ts';

/** A year: what lies beyond is a mistyped date. */
const LONGEST_DAYS = 366;
/** Whoever needs more from us is given more time: two weeks leave room for a letter by post and somebody who helps. */
const LEAST_DAYS_WITH_NEEDS = 14;

export const correspondenceRules = {
  question(it, { textId, dueAt, pauses }, { by, now, rules }) {
    if ((it.questions ?? []).some(({ questionId }) => questionId === textId)) return [];
    if (openQuestions(it).length >= MOST_OPEN_QUESTIONS) return tooManyOpen(`${MOST_OPEN_QUESTIONS} questions`);
    const wrong = wrongDue(dueAt, now);
    if (wrong !== undefined) return wrong;
    if (it.hasSupportNeeds && dueAt < addMilliseconds(now, LEAST_DAYS_WITH_NEEDS * DAY_MS)) {
      return {
        code: 'invalid-due',
        message: `This customer has support needs: give ${LEAST_DAYS_WITH_NEEDS} days or more to answer.`,
        field: 'dueAt',
      };
    }
    const asked: CaseEvent = { type: 'questioned', questionId: textId, by: actorName(by), dueAt };
    const canStandStill = it.status === 'open' || it.status === 'in-progress';
    if (!pauses || !canStandStill) return [asked];
    // Only clocks of our own making stand still: `pauseDeadlines` leaves those of a regulator running.
    const deadlines = pauseDeadlines(it.deadlines, rules.calendar, now);
    return [asked, { type: 'held', reason: 'waiting-for-customer', until: dueAt, deadlines }];
  },

  answerQuestion(it, { questionId, answerId }, context) {
    const question = (it.questions ?? []).find((asked) => asked.questionId === questionId);
    if (question === undefined) {
      return { code: 'unknown-question', message: 'No such question was asked in this case.', field: 'questionId' };
    }
    if (question.answeredAt !== undefined) {
      if (question.answerId === answerId) return [];
      return { code: 'answered-already', message: 'This question has its answer: write to us instead.' };
    }
    const isLast = openQuestions(it).length === 1;
    return [{ type: 'question-answered', questionId, answerId }, ...(isLast ? goingOn(it, context) : [])];
  },

  receiveReply(it, { contactId, textId, channel }, context) {
    if (it.contacts.includes(contactId)) return [];
    // Whoever writes back answers: which of several questions is meant, a person sees and may ask again.
    const answered = openQuestions(it).map(
      ({ questionId }): CaseEvent => ({ type: 'question-answered', questionId, answerId: textId }),
    );
    const onward = answered.length === 0 ? [] : goingOn(it, context);
    return [{ type: 'replied', contactId, textId, channel }, ...answered, ...onward];
  },

  attach(it, { fileId, mediaType, bytes }, { by }) {
    const files = it.files ?? [];
    if (files.some((file) => file.fileId === fileId)) return [];
    const isMail = (type: string) => type === MAIL_TYPE;
    const most = isMail(mediaType) ? MOST_MAILS : MOST_FILES;
    if (files.filter((file) => isMail(file.mediaType) === isMail(mediaType)).length >= most) {
      return { code: 'too-many-files', message: `A case takes ${most} of such files at most.`, field: 'fileId' };
    }
    return [{ type: 'attached', file: { fileId, mediaType, bytes, by: actorName(by) } }];
  },
} satisfies Partial<CommandRules>;

/** A hold for the customer's sake ends with the customer's answer. */
function goingOn(it: Case, { now, rules }: Context): CaseEvent[] {
  if (it.status !== 'on-hold' || it.hold?.reason !== 'waiting-for-customer') return [];
  return [{ type: 'resumed', deadlines: resumeDeadlines(it.deadlines, rules.calendar, now) }];
}

/** Of a question or a task. */
export function wrongDue(dueAt: Instant, now: Instant): Refusal | undefined {
  if (dueAt > now && dueAt <= addMilliseconds(now, LONGEST_DAYS * DAY_MS)) return undefined;
  return { code: 'invalid-due', message: `Later than now, and at most ${LONGEST_DAYS} days.`, field: 'dueAt' };
}

export function tooManyOpen(what: string): Refusal {
  return { code: 'too-many-open', message: `At most ${what} can be open: wait for one, or end one.` };
}
