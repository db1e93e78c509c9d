import { without } from '../changes.ts';
import type { Folds } from '../evolve.ts';
import type { CountingEvent } from './events.ts';

export const countingFolds: Folds<CountingEvent> = {
  excluded: (it, { because }, at) => ({ ...it, excluded: { because, since: at } }),
  included: (it) => without(it, 'excluded'),
  'story-allowed': (it, { consentedOn }) => ({ ...it, story: { consentedOn } }),
  'story-withdrawn': (it) => without(it, 'story'),
};
