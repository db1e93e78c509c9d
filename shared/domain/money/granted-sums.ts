import type { Case, Remedy } from '../case/case.ts';
import type { GrantedSum } from './limits.ts';

/** A remedy as the limits and the ledger see it; nothing for words, and for what was granted before there were limits. */
export function sumOf(caseId: string, remedy: Remedy): GrantedSum | undefined {
  const { grant, amountMinor, grantedAt, automatic } = remedy;
  if (grant === undefined || amountMinor === undefined) return undefined;
  return { ...grant, amountMinor, caseId, at: grantedAt, ...(automatic === undefined ? {} : { automatic }) };
}

/** The sums of a case that were not there before. */
export function newSums(before: Case | undefined, after: Case): GrantedSum[] {
  const known = new Set(before?.remedies.map(({ grant }) => grant?.id));
  return after.remedies
    .filter(({ grant }) => grant !== undefined && !known.has(grant.id))
    .flatMap((remedy) => sumOf(after.caseId, remedy) ?? []);
}

/** The sums that went back to the firm: what was on its way and was declined or has failed. */
export function returnedSums(before: Case | undefined, after: Case): GrantedSum[] {
  const wasHeld = new Map(before?.remedies.map((remedy) => [remedy.remedyId, isHeld(remedy)]));
  return after.remedies
    .filter((remedy) => !isHeld(remedy) && wasHeld.get(remedy.remedyId) !== false)
    .flatMap((remedy) => sumOf(after.caseId, remedy) ?? []);
}

/** Whether its sum is the customer's, or will be: it takes up room in the limits. */
export function isHeld({ state }: Pick<Remedy, 'state'>): boolean {
  return state === 'granted' || state === 'done';
}
