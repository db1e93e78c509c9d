import type { Case } from '../case/case.ts';
import { actsNow } from '../case/people/people.ts';
import type { Instant } from '../time.ts';

/** One who gets the letters: the customer, or the representative named by the text of this id. */
export interface Addressee {
  representativeId?: string;
}

/** Who gets the letters of the case at that instant, the customer first. While an authority stands, as it says. */
export function addresseesOf(it: Pick<Case, 'representative'>, now: Instant): Addressee[] {
  const { representative } = it;
  if (representative === undefined || !representative.isWrittenTo || !actsNow(representative, now)) return [{}];
  const theirs = { representativeId: representative.textId };
  return representative.alsoCustomer ? [{}, theirs] : [theirs];
}
