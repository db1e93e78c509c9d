import type { Instant } from '../../time.ts';
import type { Kind, Severity } from '../vocabulary.ts';

/** What is promised, by when: what a case is, when it was received, and what the customer is told meanwhile. */
export type PromisesCommand =
  | {
      type: 'classify';
      kind?: Kind;
      category?: string;
      productCode?: string;
      jurisdiction?: string;
      severity?: Severity;
      team?: string;
    }
  | { type: 'correctReceipt'; receivedAt?: Instant; sentToCompanyAt?: Instant; textId: string }
  | { type: 'update'; textId: string }
  | { type: 'holdingLetter'; textId: string; expectedBy: Instant };

export const PROMISES_COMMANDS = [
  'classify',
  'correctReceipt',
  'update',
  'holdingLetter',
] as const satisfies readonly PromisesCommand['type'][];
