import type { Folds } from '../evolve.ts';
import { MOST_QUESTIONS_KEPT, type Question, withOneMore } from './correspondence.ts';
import type { CorrespondenceEvent } from './events.ts';

export const correspondenceFolds: Folds<CorrespondenceEvent> = {
  questioned(it, { questionId, by, dueAt }, at) {
    const asked: Question = { questionId, by, askedAt: at, dueAt };
    const isDone = ({ answeredAt }: Question) => answeredAt !== undefined;
    return { ...it, questions: withOneMore(it.questions ?? [], asked, MOST_QUESTIONS_KEPT, isDone) };
  },

  'question-answered': (it, { questionId, answerId }, at) => ({
    ...it,
    questions: (it.questions ?? []).map((question) =>
      question.questionId === questionId ? { ...question, answeredAt: at, answerId } : question,
    ),
  }),

  'question-overdue': (it, { questionId }, at) => ({
    ...it,
    questions: (it.questions ?? []).map((question) =>
      question.questionId === questionId ? { ...question, overdueAt: at } : question,
    ),
  }),

  replied: (it, { contactId, channel }, at) => ({
    ...it,
    contacts: [...it.contacts, contactId],
    laterContacts: it.laterContacts + (it.round.number === 1 && it.round.decidedAt === undefined ? 1 : 0),
    heard: { count: (it.heard?.count ?? 0) + 1, lastAt: at, lastBy: channel },
  }),

  attached: (it, { file }, at) => ({ ...it, files: [...(it.files ?? []), { ...file, at }] }),
};
