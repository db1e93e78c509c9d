import type { DeadlineKind } from '../vocabulary.ts';

/** A small gift for a broken promise of our own: offered by the house, and declined by whoever does not want it. */
export type GiftCommand =
  | { type: 'offerGift'; remedyId: string; deadline: DeadlineKind }
  | { type: 'declineGift'; remedyId: string };

export const GIFT_COMMANDS = ['offerGift', 'declineGift'] as const satisfies readonly GiftCommand['type'][];
