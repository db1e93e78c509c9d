import type { Instant } from '../../time.ts';
import type { Case } from '../case.ts';
import { type Authority, CONTACT_CHANNELS, type ContactChannel } from '../vocabulary.ts';

/** The member of staff that the case is about, and everybody it is kept from: that person, and who approves their work. */
export interface Concern {
  person: string;
  shutOut: readonly string[];
}

/** Who acts for the customer. Name and addresses are the sealed TEXT of this id. */
export interface Representative {
  textId: string;
  authority: Authority;
  /** Letters go to them instead of the customer. */
  isWrittenTo: boolean;
  /** Then the customer gets each letter, too. */
  alsoCustomer?: true;
  /** The last instant of the authority; without one, until it is withdrawn. */
  until?: Instant;
  endedAt?: Instant;
  /** The file with the power of attorney, where one was shown. */
  fileId?: string;
}

/** Everybody a case about this person is kept from. */
export function shutOutBy(person: string, approvers: Readonly<Record<string, readonly string[]>> = {}): string[] {
  return [...new Set([person, ...(approvers[person] ?? [])])];
}

/**
 * Whether a link or an address that we gave out is still good in these hands: those of the representative of that text, or without
 * one of whoever complained, who may have done so for somebody else.
 */
export function mayAct(
  it: Pick<Case, 'representative' | 'onBehalfOf'>,
  representativeId: string | undefined,
  now: Instant,
): boolean {
  if (representativeId === undefined) return it.onBehalfOf?.endedAt === undefined;
  const { representative } = it;
  return representative?.textId === representativeId && actsNow(representative, now);
}

export function actsNow({ until, endedAt }: Representative, now: Instant): boolean {
  return endedAt === undefined && (until === undefined || now <= until);
}

export function mayContactBy(channel: ContactChannel, notBy: readonly ContactChannel[] = []): boolean {
  return !notBy.includes(channel);
}

/** Ways that a new case may not use: what its customer says with it, else what they said before. */
export function notByFrom(
  before: readonly ContactChannel[] = [],
  said: Partial<Record<ContactChannel, boolean>> = {},
): ContactChannel[] {
  return CONTACT_CHANNELS.filter((channel) => !(said[channel] ?? mayContactBy(channel, before)));
}
