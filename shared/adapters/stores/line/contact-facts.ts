import type { ContactCentre } from '../../../ports/contact-centre.ts';

/** What the contact centre knows of one leg of a call: all that a follower of calls may ask it. */
export type ContactFacts = Pick<ContactCentre, 'describeContact'>;

export function openContactFacts({ contactCentre }: { contactCentre: ContactFacts }): ContactFacts {
  return { describeContact: (contactId) => contactCentre.describeContact(contactId) };
}
