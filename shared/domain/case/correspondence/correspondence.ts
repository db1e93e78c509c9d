import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import type { Channel } from '../vocabulary.ts';

/** What we asked the customer. Its words are the TEXT of the same id. */
export interface Question {
  questionId: string;
  by: string;
  askedAt: Instant;
  dueAt: Instant;
  answeredAt?: Instant;
  /** The TEXT with the answer, or the file that answers without words. */
  answerId?: string;
  overdueAt?: Instant;
}

/** A file that belongs to the case. Its name is sealed beside it: people put names into the names of files. */
export interface EvidenceFile {
  fileId: string;
  mediaType: string;
  bytes: number;
  by: string;
  at: Instant;
}

/** What came in writing after the case was opened. */
export interface Heard {
  /** Of all rounds. */
  count: number;
  lastAt: Instant;
  lastBy: Channel;
}

/** A case is one item: what can be added to it without end would burst it. */
export const MOST_OPEN_QUESTIONS = 20;
export const MOST_QUESTIONS_KEPT = 40;
export const MOST_FILES = 20;
/** Mails as they came are kept with the case, too: as many as anybody writes about one complaint. */
export const MOST_MAILS = 40;

export function openQuestions(it: Pick<Case, 'questions'>): readonly Question[] {
  return (it.questions ?? []).filter(({ answeredAt }) => answeredAt === undefined);
}

/** Of these, those that still want an answer: what was decided without one needs it no more, whether it is opened again or not. */
export function questionsWaiting(it: Pick<Case, 'questions' | 'round'>): readonly Question[] {
  const { openedAt, decidedAt } = it.round;
  return openQuestions(it).filter(({ askedAt }) =>
    decidedAt === undefined ? askedAt >= openedAt : askedAt > decidedAt,
  );
}

/** With one more; the oldest that is done gives way, its words and its lines of the history stay. */
export function withOneMore<T>(list: readonly T[], added: T, most: number, isDone: (one: T) => boolean): T[] {
  const whole = [...list, added];
  if (whole.length <= most) return whole;
  const first = whole.findIndex(isDone);
  return whole.filter((_, at) => at !== first);
}
