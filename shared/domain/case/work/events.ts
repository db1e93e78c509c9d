import type { Deadline } from '../../deadlines/deadline.ts';
import type { Instant } from '../../time.ts';
import type { HistoryLines } from '../events.ts';
import type { DeadlineKind, HoldReason } from '../vocabulary.ts';

export type WorkEvent =
  | { type: 'taken'; owner: string }
  | { type: 'released' }
  | { type: 'assigned'; owner?: string; team: string }
  | { type: 'noted'; textId: string }
  | { type: 'held'; reason: HoldReason; until?: Instant; deadlines: readonly Deadline[] }
  | { type: 'resumed'; deadlines: readonly Deadline[] }
  | { type: 'joined'; contactId: string; isOutbound?: true; despiteQuietHours?: true }
  | { type: 'extended'; deadline: DeadlineKind; dueAt: Instant; textId: string };

/** In the history, of a contact that was ours. */
export const OUTBOUND = 'outbound';
/** Of one in quiet hours. */
const OUTBOUND_IN_QUIET = `${OUTBOUND}+quiet`;

export const workLines: HistoryLines<WorkEvent> = {
  taken: ({ owner }) => ({ ref: owner }),
  released: () => ({}),
  assigned: ({ team, owner }) => ({ code: team, ...(owner === undefined ? {} : { ref: owner }) }),
  noted: ({ textId }) => ({ ref: textId }),
  held: ({ reason }) => ({ code: reason }),
  resumed: () => ({}),
  joined: ({ contactId, isOutbound, despiteQuietHours }) => ({
    ref: contactId,
    ...(isOutbound ? { code: despiteQuietHours ? OUTBOUND_IN_QUIET : OUTBOUND } : {}),
  }),
  extended: ({ deadline, textId }) => ({ code: deadline, ref: textId }),
};
