import type { Instant } from '../../time.ts';
import type { HistoryLines } from '../events.ts';
import type { Channel } from '../vocabulary.ts';
import type { EvidenceFile } from './correspondence.ts';

export type CorrespondenceEvent =
  | { type: 'questioned'; questionId: string; by: string; dueAt: Instant }
  | { type: 'question-answered'; questionId: string; answerId: string }
  | { type: 'question-overdue'; questionId: string }
  | { type: 'replied'; contactId: string; textId: string; channel: Channel }
  | { type: 'attached'; file: Omit<EvidenceFile, 'at'> };

export const correspondenceLines: HistoryLines<CorrespondenceEvent> = {
  questioned: ({ questionId }) => ({ ref: questionId }),
  'question-answered': ({ questionId }) => ({ ref: questionId }),
  'question-overdue': ({ questionId }) => ({ ref: questionId }),
  replied: ({ textId, channel }) => ({ code: channel, ref: textId }),
  attached: ({ file }) => ({ code: file.mediaType, ref: file.fileId }),
};
