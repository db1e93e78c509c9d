import type { RemedyOrder } from '../../events/remedy-due.v1.ts';

/** The firm's order system: it sends or pays what was granted, and tells by `POST /remedies/{remedyId}/outcome` what came of it. */
export interface Fulfilment {
  /** Has kept the order when it resolves. The same remedy may come again. */
  hand(order: RemedyOrder): Promise<void>;
}
