import { representative as contactOf } from '../../../events/case-command.v1.ts';
import { complaintContent } from '../../../events/complaint.v1.ts';
import type { Case } from '../../domain/case/case.ts';
import { mayAct } from '../../domain/case/people/people.ts';
import { type LetterWay, waysTo } from '../../domain/letters/ways.ts';
import type { Services } from '../services.ts';

export interface Reach {
  /** Of a representative: whom the letter is addressed to. */
  addressedTo?: string;
  /** Best first; none: a person writes, by post. */
  ways: { way: LetterWay; to: string }[];
}

/** Where letters to the customer, or to whoever acts for them, go; nothing where the person was erased. */
export async function reachOf(
  it: Case,
  representativeId: string | undefined,
  { texts, customers, clock }: Pick<Services, 'texts' | 'customers' | 'clock'>,
): Promise<Reach | undefined> {
  const kept = (await texts.load(it.caseId, representativeId ?? 'complaint'))?.text;
  if (kept === undefined) return undefined;
  if (representativeId !== undefined) {
    const { name, ...addresses } = contactOf.parse(JSON.parse(kept));
    // What the customer would rather have, or not have, is said of their own addresses.
    return { addressedTo: name, ways: waysTo({}, customers.addressesOf(addresses)) };
  }
  // Who complained for somebody else, and no longer may, is not written to; of the other we have no address.
  if (!mayAct(it, undefined, clock.now())) return { ways: [] };
  const { complainant } = complaintContent.parse(JSON.parse(kept));
  return { ways: waysTo(it, customers.addressesOf(complainant)) };
}
