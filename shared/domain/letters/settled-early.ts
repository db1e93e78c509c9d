import type { Case } from '../case/case.ts';
import { isEarlyClosed } from '../case/guards.ts';
import { requiredClauses, rulebookOf } from './clauses/required.ts';

/** Whether the rules want the customer of an early close told so in writing (FCA DISP 1.5: a summary resolution communication). */
export function isToldOfEarlyClose(it: Case): boolean {
  return isEarlyClosed(it) && requiredClauses(rulebookOf(it.policy), 'early-close').length > 0;
}
