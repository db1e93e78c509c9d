import type { HistoryLines } from '../events.ts';
import type { ExcludedBecause } from '../vocabulary.ts';

export type CountingEvent = { type: 'excluded'; because: ExcludedBecause } | { type: 'included' };

export const countingLines: HistoryLines<CountingEvent> = {
  excluded: ({ because }) => ({ code: because }),
  included: () => ({}),
};
