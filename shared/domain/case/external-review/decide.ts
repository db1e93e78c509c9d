import { localDay } from '../../deadlines/calendar.ts';
import type { CommandRules } from '../decide.ts';

/** A complaint goes to one body, perhaps on to a court; more is a mistake, and each stands on the case. */
const MOST_REVIEWS = 5;

export const externalReviewRules = {
  recordExternalReview(it, { body, reference, date, outcome }, { now, rules }) {
    if (date > localDay(now, rules.businessTimeZone)) {
      return { code: 'invalid-due', message: 'The day on which it was brought there cannot lie ahead.', field: 'date' };
    }
    const reviews = it.externalReviews ?? [];
    const known = reviews.find((review) => review.body === body && review.reference === reference);
    if (known !== undefined && known.outcome === outcome && known.date === date) return [];
    if (known === undefined && reviews.length >= MOST_REVIEWS) {
      return {
        code: 'too-many-reviews',
        message: `A case has at most ${MOST_REVIEWS} external reviews; see "externalReviews".`,
        field: 'reference',
      };
    }
    return [{ type: 'external-review-recorded', body, reference, date, ...(outcome === undefined ? {} : { outcome }) }];
  },
} satisfies Partial<CommandRules>;
