import type { ExternalReview } from '../case.ts';
import type { HistoryLines } from '../events.ts';

export type ExternalReviewEvent = { type: 'external-review-recorded' } & Omit<ExternalReview, 'recordedAt'>;

export const externalReviewLines: HistoryLines<ExternalReviewEvent> = {
  'external-review-recorded': ({ outcome, reference }) => ({ code: outcome ?? 'open', ref: reference }),
};
