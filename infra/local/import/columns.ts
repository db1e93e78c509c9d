import {
  ACCEPTED_HOW,
  CHANNELS,
  CLOSURES,
  DECISIONS,
  REACTIONS,
  REMEDY_KINDS,
  SEVERITIES,
} from '../../../shared/domain/case/vocabulary.ts';
import { INDICATOR_KINDS } from '../../../shared/domain/indicators/words.ts';
import { PURCHASE_KINDS, PURCHASE_STATUSES } from '../../../shared/domain/loyalty/purchase-rows.ts';

/** What can be imported, in the word of the command line. */
export const IMPORTS = ['purchases', 'cases', 'customers', 'problem-surveys', 'indicators', 'consents'] as const;
export type ImportKind = (typeof IMPORTS)[number];

/** The columns of a file, by our names; those not required may be absent. */
export interface Columns {
  required: readonly string[];
  optional: readonly string[];
  /** Columns that hold one word of a closed set. */
  words: Readonly<Record<string, readonly string[]>>;
}

export const REMEDY_WORDS = [...REMEDY_KINDS, 'none'] as const;

/** Of cells that say whether something is so. */
export const YES_OR_NO = ['true', 'false'] as const;

export const COLUMNS: Record<ImportKind, Columns> = {
  purchases: {
    required: ['customer_id', 'purchased_at', 'amount'],
    optional: [
      ...['order_id', 'currency', 'status', 'product_category', 'kind', 'goodwill_amount', 'returned_at'],
      ...['returned_amount', 'email', 'phone', 'referral_code'],
    ],
    words: { status: PURCHASE_STATUSES, kind: PURCHASE_KINDS },
  },
  cases: {
    required: ['received_at'],
    optional: [
      ...['case_id', 'customer_id', 'closed_at', 'channel', 'category', 'decision', 'reaction', 'segment', 'closure'],
      ...['decided_at', 'accepted_at', 'accepted_how', 'reaction_at', 'product', 'severity', 'team', 'root_cause'],
      ...['remedy', 'remedy_amount', 'currency', 'playbook', 'contacts', 'complaint_order_id', 'merged_into'],
      ...['recommend', 'excluded', 'email', 'phone'],
    ],
    words: {
      channel: CHANNELS,
      decision: DECISIONS,
      reaction: REACTIONS,
      closure: CLOSURES,
      accepted_how: ACCEPTED_HOW,
      severity: SEVERITIES,
      remedy: REMEDY_WORDS,
      excluded: YES_OR_NO,
    },
  },
  customers: {
    required: ['customer_id'],
    optional: ['segment', 'segment_from', 'first_seen', 'region', 'email', 'phone'],
    words: {},
  },
  'problem-surveys': {
    required: ['survey_id', 'held_on', 'population', 'invited', 'answered', 'had_problem', 'complained'],
    optional: ['product', 'silent_bought_again', 'complainants_bought_again'],
    words: {},
  },
  indicators: {
    required: ['kind', 'day', 'owner'],
    optional: ['indicator_id', 'value', 'text'],
    words: { kind: INDICATOR_KINDS },
  },
  consents: {
    required: ['customer_id', 'given', 'at'],
    optional: [],
    words: { given: YES_OR_NO },
  },
};

export function columnsOf(kind: ImportKind): readonly string[] {
  return [...COLUMNS[kind].required, ...COLUMNS[kind].optional];
}
