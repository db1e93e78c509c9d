import type { Case } from '../case/case.ts';
import { requiredClauses, rulebookOf } from './clauses/required.ts';

/**
 * Whether the customer accepted in time for an early close, and the rules want them told so in writing (FCA DISP 1.5: resolved and
 * accepted by the close of the third business day after receipt; a summary resolution communication). "Satisfied" is no acceptance.
 */
export function isToldOfEarlyClose({ policy, round, deadlines }: Case): boolean {
  const { acceptedAt, decidedAt } = round;
  if (acceptedAt === undefined || decidedAt === undefined) return false;
  if (requiredClauses(rulebookOf(policy), 'early-close').length === 0) return false;
  return deadlines.some(({ kind, dueAt }) => kind === 'early-close' && acceptedAt <= dueAt);
}
