import type { Folds } from '../evolve.ts';
import type { GiftEvent } from './events.ts';

export const giftFolds: Folds<GiftEvent> = {
  'gift-offered': (it, { remedy }) => ({ ...it, remedies: [...it.remedies, remedy] }),
  'gift-declined': (it, { remedyId }) => ({
    ...it,
    remedies: it.remedies.map((remedy) => (remedy.remedyId === remedyId ? { ...remedy, state: 'declined' } : remedy)),
  }),
};
