import { type Contact, seen } from '../../domain/line/contact.ts';
import type { Services } from '../services.ts';

/**
 * Asks the contact centre how a leg stands now, and joins what is new. Of two records the one updated last stands. Answers the
 * leg after it.
 */
export async function readRecord(
  contactId: string,
  { contacts, contactFacts, clock }: Pick<Services, 'contacts' | 'contactFacts' | 'clock'>,
): Promise<Contact> {
  // Before the answer: what changes meanwhile is read the next time.
  const recordReadAt = clock.now();
  const described = await contactFacts.describeContact(contactId);
  return contacts.change(contactId, (it) => ({
    ...(described === undefined ? it : seen(it, described.sighting)),
    recordReadAt,
  }));
}
