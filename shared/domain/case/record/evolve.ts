import { without } from '../changes.ts';
import type { Folds } from '../evolve.ts';
import type { RecordEvent } from './events.ts';

export const recordFolds: Folds<RecordEvent> = {
  'legal-hold-placed': (it, _event, at) => ({ ...it, legalHold: { since: at } }),
  'legal-hold-lifted': (it) => without(it, 'legalHold'),
  // Number, codes, times and sums stay and are counted; what leads to the person goes.
  erased: (it, _event, at) => ({
    ...without(it, 'customerId', 'possiblyRelatedTo', 'preferredChannel', 'representative', 'notBy', 'story'),
    reachable: false,
    erasedAt: at,
  }),
};
