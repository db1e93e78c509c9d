import type { Deadline } from '../../deadlines/deadline.ts';
import type { Instant } from '../../time.ts';
import type { HistoryLines } from '../events.ts';
import type { Kind, Severity } from '../vocabulary.ts';

/** What a case is. A change of it may change what is promised. */
export interface Classification {
  kind: Kind;
  category: string;
  productCode?: string;
  jurisdiction?: string;
  severity: Severity;
  priority: number;
}

export type PromisesEvent =
  | { type: 'classified'; as: Classification; policy: string; deadlines: readonly Deadline[] }
  | {
      type: 'receipt-corrected';
      was: Instant;
      receivedAt: Instant;
      policy: string;
      deadlines: readonly Deadline[];
      escalationLevel: number;
    }
  | {
      type: 'sending-corrected';
      was?: Instant;
      sentToCompanyAt: Instant;
      deadlines: readonly Deadline[];
      escalationLevel: number;
    }
  | { type: 'updated'; textId: string; deadlines: readonly Deadline[] }
  /** The customer was told that it takes longer, and until when. */
  | { type: 'delayed'; textId: string; expectedBy: Instant; deadlines: readonly Deadline[] };

export const promisesLines: HistoryLines<PromisesEvent> = {
  classified: ({ as, policy }) => ({ code: [as.kind, as.severity, as.category].join('+'), ref: policy }),
  // What it was before: what it is now stands on the case. The reason is the note beside it.
  'receipt-corrected': ({ was }) => ({ code: was }),
  'sending-corrected': ({ was = 'unknown' }) => ({ code: was }),
  updated: ({ textId }) => ({ ref: textId }),
  delayed: ({ textId, expectedBy }) => ({ code: expectedBy.slice(0, 10), ref: textId }),
};
