import type { Instant } from '../../time.ts';
import type { Channel } from '../vocabulary.ts';

/** What is written back and forth with the customer, and the files that come with it. */
export type CorrespondenceCommand =
  /** `pauses`: the case is on hold until the answer, at most until `dueAt`. */
  | { type: 'question'; textId: string; dueAt: Instant; pauses: boolean }
  | { type: 'answerQuestion'; questionId: string; answerId: string }
  /** Words that came in writing: a mail in answer to one of ours, a line on the status page. */
  | { type: 'receiveReply'; contactId: string; textId: string; channel: Channel }
  | { type: 'attach'; fileId: string; mediaType: string; bytes: number };

export const CORRESPONDENCE_COMMANDS = [
  'question',
  'answerQuestion',
  'receiveReply',
  'attach',
] as const satisfies readonly CorrespondenceCommand['type'][];
