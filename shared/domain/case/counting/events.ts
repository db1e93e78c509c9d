import type { Day } from '../../time.ts';
import type { HistoryLines } from '../events.ts';
import type { ExcludedBecause } from '../vocabulary.ts';

export type CountingEvent =
  | { type: 'excluded'; because: ExcludedBecause }
  | { type: 'included' }
  | { type: 'story-allowed'; consentedOn: Day }
  | { type: 'story-withdrawn' };

export const countingLines: HistoryLines<CountingEvent> = {
  excluded: ({ because }) => ({ code: because }),
  included: () => ({}),
  'story-allowed': ({ consentedOn }) => ({ code: consentedOn }),
  'story-withdrawn': () => ({}),
};
