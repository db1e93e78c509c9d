import type { LetterDue } from '../../../events/letter.v1.ts';
import type { Case } from '../../domain/case/case.ts';
import { addresseesOf } from '../../domain/letters/recipients.ts';
import type { Instant } from '../../domain/time.ts';

/** Of one letter that is due, one for each who gets it at that instant: the same letter to the same person is the same record. */
export function addressed(due: LetterDue, it: Case, now: Instant): LetterDue[] {
  const { representativeId, letterId, ...rest } = due;
  const own = representativeId === undefined ? letterId : letterId.slice(0, -`.${representativeId}`.length);
  return addresseesOf(it, now).map(({ representativeId: id }) =>
    id === undefined ? { ...rest, letterId: own } : { ...rest, letterId: `${own}.${id}`, representativeId: id },
  );
}
