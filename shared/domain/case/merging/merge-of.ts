import type { Case } from '../case.ts';
import { hasOpenRemedies, isFinal } from '../guards.ts';

/**
 * Which of two cases takes the other: the one received first; at a tie the lower number; a final case never (its work is
 * done, the other's is not).
 */
export function mergeOf(a: Case, b: Case): { survivor: Case; other: Case } {
  const first = { survivor: a, other: b };
  const second = { survivor: b, other: a };
  if (isFinal(a) !== isFinal(b)) return isFinal(a) ? second : first;
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? first : second;
  return a.caseNumber <= b.caseNumber ? first : second;
}

/** Whether a case can be merged into another at all. */
export function canYield(it: Case): boolean {
  return !isFinal(it) && it.took.length === 0 && !hasOpenRemedies(it);
}

/** Whether another case is surely of the same person. Two cases of nobody known are not. */
export function isOfSameCustomer(it: Case, other: Case | undefined): other is Case {
  return other !== undefined && it.customerId !== undefined && it.customerId === other.customerId;
}
