import type { ContactCentre } from '../../../ports/contact-centre.ts';

/** Which calls there were: all that a watch over them may ask. */
export type RecentContacts = Pick<ContactCentre, 'recentContacts'>;

export function openRecentContacts({ contactCentre }: { contactCentre: RecentContacts }): RecentContacts {
  return { recentContacts: (from, to) => contactCentre.recentContacts(from, to) };
}
