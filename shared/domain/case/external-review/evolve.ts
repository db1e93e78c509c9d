import type { Folds } from '../evolve.ts';
import type { ExternalReviewEvent } from './events.ts';

export const externalReviewFolds: Folds<ExternalReviewEvent> = {
  'external-review-recorded'(it, { type: _, ...review }, at) {
    const isSame = (other: { body: string; reference: string }) =>
      other.body === review.body && other.reference === review.reference;
    const others = (it.externalReviews ?? []).filter((other) => !isSame(other));
    return { ...it, externalReviews: [...others, { ...review, recordedAt: at }] };
  },
};
