import type { Day } from '../../time.ts';
import type { ExternalOutcome } from '../vocabulary.ts';

/** What somebody outside (an ombudsman, a court) does about the case; it stands beside it and changes nothing else. */
export type ExternalReviewCommand = {
  type: 'recordExternalReview';
  /** A code: `financial-ombudsman-service`. */
  body: string;
  /** Theirs. */
  reference: string;
  /** When it was brought to them. */
  date: Day;
  outcome?: ExternalOutcome;
};

export const EXTERNAL_REVIEW_COMMANDS = [
  'recordExternalReview',
] as const satisfies readonly ExternalReviewCommand['type'][];
