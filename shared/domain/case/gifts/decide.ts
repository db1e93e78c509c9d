import type { GiftOffer } from '../../configuration.ts';
import type { Case, Remedy } from '../case.ts';
import type { CommandRules } from '../decide.ts';
import { grantOf } from '../outcome/remedies.ts';
import type { DeadlineKind } from '../vocabulary.ts';

/**
 * Never for a regulatory deadline: a gift beside a broken duty by law looks like a settlement of it, and the customer might take
 * the offer for the end of their right to go to the ombudsman. For one customer whom we know, or nobody could count.
 */
function isDue(it: Case, kind: DeadlineKind, gift: GiftOffer): boolean {
  const isBroken = it.deadlines.some((one) => one.kind === kind && !one.regulatory && one.missedAt !== undefined);
  const isMeant = gift.deadlines.includes(kind) && gift.caseKinds.includes(it.kind);
  return isBroken && isMeant && it.customerId !== undefined && it.reachable;
}

export const giftRules = {
  /** Says nothing where none is due, where the case had one, or where a budget is used up: an offer that was not made owes nothing. */
  offerGift(it, command, context) {
    const { gift, currency } = context.rules;
    const hadOne = it.remedies.some(({ automatic }) => automatic);
    if (gift === undefined || hadOne || context.noRoom !== undefined || !isDue(it, command.deadline, gift)) return [];
    const remedy: Remedy = {
      remedyId: command.remedyId,
      kind: 'gift',
      amountMinor: gift.amountMinor,
      currency,
      // It says that we were late, and nothing about the complaint itself.
      withoutAdmission: true,
      state: 'granted',
      grantedAt: context.now,
      round: it.round.number,
      automatic: true,
      ...grantOf(it, 0, context),
    };
    return [{ type: 'gift-offered', deadline: command.deadline, remedy }];
  },

  declineGift(it, { remedyId }) {
    const gift = it.remedies.find((remedy) => remedy.remedyId === remedyId && remedy.automatic);
    if (gift === undefined) {
      return { code: 'unknown-remedy', message: 'No gift of that id. See "remedies" of the case.', field: 'remedyId' };
    }
    if (gift.state === 'declined') return [];
    if (gift.state !== 'granted') {
      return { code: 'remedy-not-open', message: `The gift is already ${gift.state}.`, field: 'remedyId' };
    }
    return [{ type: 'gift-declined', remedyId }];
  },
} satisfies Partial<CommandRules>;
