import type { AnswerReason } from '../../domain/case/vocabulary.ts';

export const SURVEY_DONE = ['answered', 'reopened', 'reviewed'] as const;
export type SurveyDone = (typeof SURVEY_DONE)[number];

/** What the survey page says beside the questions, which are the firm's own (`survey` of the configuration). */
export interface SurveyWords {
  title: string;
  intro: (firm: string, caseNumber: string) => string;
  reaction: Record<'satisfied' | 'mollified' | 'dissatisfied', string>;
  because: string;
  reasons: Record<AnswerReason, string>;
  noReason: string;
  optional: string;
  /** Of the box below choices. */
  inOwnWords: string;
  agreement: string;
  send: string;
  done: Record<SurveyDone, string>;
  /** Beside the thanks of a satisfied customer. */
  referral: (code: string) => string;
  outside: string;
  over: string;
}
