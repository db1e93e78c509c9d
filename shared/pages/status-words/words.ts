import type { CustomerStatus } from '../../domain/case/customer-status.ts';
import type { AnswerReason, DeadlineKind, Decision } from '../../domain/case/vocabulary.ts';

/** What was just done on the page, as the address says it. */
export const STATUS_DONE = ['withdrawn', 'accepted', 'declined', 'added', 'gift-declined', 'answered'] as const;
export type StatusDone = (typeof STATUS_DONE)[number];

/** Every sentence of the page on which customers see how it stands. Days come as text, ready to read. */
export interface StatusWords {
  title: string;
  heading: (caseNumber: string) => string;
  /** Before the case is open: it has no number to show yet. */
  headingEarly: string;
  how: Record<CustomerStatus['status'], string>;
  receivedOn: (day: string) => string;
  decided: Record<Decision, string>;
  decidedOn: (day: string) => string;
  nextHeading: string;
  next: Record<CustomerStatus['next']['what'], string>;
  by: (day: string) => string;
  reopened: Partial<Record<AnswerReason | 'remedy-failed', string>>;
  promisesHeading: string;
  promise: Record<DeadlineKind, string>;
  state: Record<CustomerStatus['deadlines'][number]['state'], (day: string) => string>;
  remediesHeading: string;
  remedyState: Record<CustomerStatus['remedies'][number]['state'], string>;
  offerHeading: string;
  offer: string;
  accept: string;
  decline: string;
  giftHeading: string;
  gift: string;
  giftButton: string;
  questionsHeading: string;
  answerNeedless: string;
  answerBy: (day: string) => string;
  answer: string;
  files: string;
  filesHint: string;
  answerButton: string;
  addHeading: string;
  add: string;
  send: string;
  withdrawHeading: string;
  withdraw: string;
  withdrawButton: string;
  comeBackHeading: string;
  done: Record<StatusDone, string>;
  findTitle: string;
  find: string;
  caseNumber: string;
  secret: string;
  findButton: string;
  /** Where a box for words came empty. */
  empty: string;
  emptyAnswer: string;
  tooLong: string;
  /** A browser gives no file back. */
  chooseAgain: string;
  notFound: string;
  problemTitle: string;
  problems: Record<string, string>;
  problem: string;
}
