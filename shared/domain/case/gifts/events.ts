import type { Remedy } from '../case.ts';
import type { HistoryLines } from '../events.ts';
import type { DeadlineKind } from '../vocabulary.ts';

export type GiftEvent =
  | { type: 'gift-offered'; deadline: DeadlineKind; remedy: Remedy }
  | { type: 'gift-declined'; remedyId: string };

export const giftLines: HistoryLines<GiftEvent> = {
  'gift-offered': ({ deadline, remedy }) => ({ code: deadline, ref: remedy.remedyId }),
  'gift-declined': ({ remedyId }) => ({ ref: remedyId }),
};
