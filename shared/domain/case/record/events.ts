import type { HistoryLines } from '../events.ts';
import type { ErasedBecause } from '../vocabulary.ts';

export type RecordEvent =
  | { type: 'legal-hold-placed' }
  | { type: 'legal-hold-lifted' }
  | { type: 'erased'; because: ErasedBecause; requestId?: string };

export const recordLines: HistoryLines<RecordEvent> = {
  'legal-hold-placed': () => ({}),
  'legal-hold-lifted': () => ({}),
  erased: ({ because, requestId }) => ({ code: because, ...(requestId === undefined ? {} : { ref: requestId }) }),
};
