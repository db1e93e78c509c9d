import type { Sighting } from '../domain/line/contact.ts';
import type { Instant } from '../domain/time.ts';

/** Work for a person, offered in the contact centre beside the calls. */
export interface OfferedTask {
  /** The same id is offered once, however often it is sent. At most 64 characters. */
  id: string;
  /** What the agent reads first; no personal data. At most 512 characters. */
  name: string;
  /** At most 4,096 characters; no personal data. */
  description: string;
  /** Where to work on it. */
  link: string;
  /** The case it is about: the only thing of ours that the contact centre keeps. */
  caseId: string;
}

/** A leg of a call as the contact centre has it now, with its record once it is over. */
export interface ContactDescription {
  sighting: Sighting;
  /** Caller id, where the phone showed one. */
  callerNumber?: string;
}

/** The contact centre, as far as we call it; it calls us by `connect-call` and `contact-event`. */
export interface ContactCentre {
  /** Answers the contact's id. */
  offerTask(task: OfferedTask): Promise<string>;
  /** Every leg of a call that began in [from, to], the newest first; without records, and a minute or so behind. */
  recentContacts(from: Instant, to: Instant): AsyncIterable<Sighting>;
  /** Nothing of a contact that is not, or no longer, known. */
  describeContact(contactId: string): Promise<ContactDescription | undefined>;
}
