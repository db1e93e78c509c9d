import { keepingPast, without } from '../changes.ts';
import type { Folds } from '../evolve.ts';
import type { PromisesEvent } from './events.ts';

export const promisesFolds: Folds<PromisesEvent> = {
  classified: (it, { as, policy, deadlines }, at) =>
    keepingPast(it, { ...without(it, 'productCode', 'jurisdiction'), ...as, policy, deadlines }, at),

  'receipt-corrected': (it, { receivedAt, policy, deadlines, escalationLevel }, at) =>
    keepingPast(it, { ...it, receivedAt, policy, deadlines, escalationLevel }, at),

  'sending-corrected': (it, { sentToCompanyAt, deadlines, escalationLevel }) => ({
    ...it,
    sentToCompanyAt,
    deadlines,
    escalationLevel,
  }),

  updated: (it, { deadlines }) => ({ ...it, deadlines }),
  delayed: (it, { deadlines }) => ({ ...it, deadlines }),
};
