import { inTab } from '../session/keeping.ts';

/** What was said here of the case that a contact is about. The workspace lets us write nothing on the contact itself. */
export interface SaidOfContact {
  caseNumber: string;
  /** It was called from here. */
  isOutbound?: boolean;
}

const keyOf = (contactId: string) => `comeback.contact ${contactId}`;

export function saidOfContact(contactId: string): SaidOfContact | null {
  const kept = inTab.getItem(keyOf(contactId));
  return kept === null ? null : JSON.parse(kept);
}

export function keepOfContact(contactId: string, said: SaidOfContact): void {
  inTab.setItem(keyOf(contactId), JSON.stringify(said));
}
