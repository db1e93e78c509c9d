import type { Language } from '../case/vocabulary.ts';
import type { Instant } from '../time.ts';
import type { CallAnalysis } from './analysis.ts';
import type { FollowUp } from './words.ts';

/** One leg of a call, as far as the house knows it. Times are Connect's own; every part may still be unknown. */
export interface Contact {
  contactId: string;
  /** The first leg of the same call; absent on the first itself. */
  initialContactId?: string;
  /** Connect's words in capitals: `VOICE`, `INBOUND`. */
  channel?: string;
  initiation?: string;
  language?: Language;
  /** Keyed digest of the caller id: a hint, never proof. */
  callerDigest?: string;
  startedAt?: Instant;
  queuedAt?: Instant;
  agentAt?: Instant;
  /**
   * Who took it, as the contact centre names its people: in Connect the id of the user, on one machine the person's own. Kept beside
   * them for a while (`TakenCalls`), and not with the call.
   */
  agentId?: string;
  endedAt?: Instant;
  /** When the agent had done what came after the call. */
  wrappedUpAt?: Instant;
  /** Cases that were opened in the call, that the caller proved to know by number and PIN, or that an agent joined it to. */
  caseIds: readonly string[];
  recordingConsent?: { isGiven: boolean; at: Instant };
  /** A callback that was promised. The number is sealed under the key of `caseId`; `legId`: the leg that Connect made of it. */
  callback?: { caseId: string; sealedNumber: string; askedAt: Instant; legId?: string };
  voicemail?: { askedAt: Instant };
  /** What was done so that the caller is not lost; once for a call, noted on its first leg. */
  followUp?: { what: FollowUp; at: Instant };
  record?: ContactRecord;
  /** When the contact centre was last asked for the record; it may have had none. */
  recordReadAt?: Instant;
  /** What Contact Lens found in the leg, as last written. */
  analysis?: CallAnalysis;
  /** Names of the firm's rules that matched, by events of their own. */
  ruleCategories?: readonly string[];
  /** Of the first leg: the later ones, as they were met. */
  legIds?: readonly string[];
  /** Digests of what was tried as number and PIN and was wrong: the same guess in one call is one try. */
  wrongPins: readonly string[];
}

/** What Connect says of a leg once it is over. */
export interface ContactRecord {
  updatedAt: Instant;
  disconnectReason?: string;
  recordings: readonly { location: string; kind: string }[];
}

/** Connect's word for a call of ours to somebody. */
export const OUTBOUND_CALL = 'OUTBOUND';
/** And for a leg that an agent ended. */
export const AGENT_ENDED = 'AGENT_DISCONNECT';

/** What one message or look-up tells of a leg. */
export type Sighting = Pick<
  Contact,
  | 'contactId'
  | 'initialContactId'
  | 'channel'
  | 'initiation'
  | 'startedAt'
  | 'queuedAt'
  | 'agentAt'
  | 'agentId'
  | 'endedAt'
  | 'wrappedUpAt'
  | 'record'
>;

/** Recordings of one leg: Connect makes one of the machine's part and one of the agent's; more would be no call. */
const MOST_RECORDINGS = 10;
const MOST_CASES = 20;
/** Connect transfers a call 11 times at most; each callback is a leg more. */
const MOST_LEGS = 30;
const MOST_WRONG_PINS = 20;

export function newContact(contactId: string): Contact {
  return { contactId, caseIds: [], wrongPins: [] };
}

/** As Connect and post rooms write ids; whatever else came stands in no key. */
export function isContactId(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{1,64}$/.test(text);
}

/** As ids of people are, in Connect and here: one word, which no key can be broken by. */
export function isAgentId(text: string | undefined): text is string {
  return text !== undefined && /^[\w.@:|+-]{1,64}$/.test(text);
}

/** The leg that a call's case, callback and follow-up are noted on. */
export function firstLegOf({ contactId, initialContactId }: Pick<Contact, 'contactId' | 'initialContactId'>): string {
  return initialContactId ?? contactId;
}

/**
 * The contact with what was seen of it. Sightings come twice, late and in any order, and end in the same contact: of each time
 * the earliest stands (of the end, and of the work after it, the latest), of records the one updated last, of words the first that came.
 */
export function seen(it: Contact, sighting: Sighting): Contact {
  const { startedAt, queuedAt, agentAt, endedAt, wrappedUpAt, record } = sighting;
  return known({
    ...it,
    initialContactId:
      it.initialContactId ?? (sighting.initialContactId === it.contactId ? undefined : sighting.initialContactId),
    channel: it.channel ?? sighting.channel,
    initiation: it.initiation ?? sighting.initiation,
    startedAt: first(it.startedAt, startedAt),
    queuedAt: first(it.queuedAt, queuedAt),
    agentAt: first(it.agentAt, agentAt),
    agentId: it.agentId ?? sighting.agentId,
    endedAt: last(it.endedAt, endedAt),
    wrappedUpAt: last(it.wrappedUpAt, wrappedUpAt),
    record: newer(it.record, record),
  });
}

export function withCase(it: Contact, caseId: string): Contact {
  return it.caseIds.includes(caseId) ? it : { ...it, caseIds: [...it.caseIds, caseId].slice(0, MOST_CASES) };
}

export function withWrongPin(it: Contact, digest: string): Contact {
  return { ...it, wrongPins: [...it.wrongPins, digest].slice(-MOST_WRONG_PINS) };
}

/**
 * The contact without what knows the phone that called again, and no longer of this case. Once it is of no other (`isOfNone`; a later
 * leg is of those of the first), what was heard in it goes, too. A callback's number is sealed under the key of its case.
 */
export function withoutCaller(contact: Contact, caseId: string, isOfNone: boolean): Contact {
  const { callerDigest: _digest, ...it } = { ...contact, wrongPins: [], caseIds: casesBut(contact, caseId) };
  if (!isOfNone) return it;
  const { analysis: _analysis, ruleCategories: _categories, callback: _callback, record, ...left } = it;
  return record === undefined ? left : { ...left, record: { ...record, recordings: [] } };
}

/** The cases of a call, without this one. */
export function casesBut({ caseIds }: Pick<Contact, 'caseIds'>, caseId: string): string[] {
  return caseIds.filter((other) => other !== caseId);
}

/** A later leg of the same call; noted on its first. */
export function withLeg(it: Contact, legId: string): Contact {
  const { legIds = [] } = it;
  return legIds.includes(legId) ? it : { ...it, legIds: [...legIds, legId].slice(0, MOST_LEGS) };
}

/** The leg that Connect made of a promised callback; the first stays. */
export function withCallbackLeg(it: Contact, legId: string): Contact {
  if (it.callback === undefined || it.callback.legId !== undefined) return it;
  return { ...it, callback: { ...it.callback, legId } };
}

function first(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

function last(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function newer(a: ContactRecord | undefined, b: ContactRecord | undefined): ContactRecord | undefined {
  const chosen = a === undefined || (b !== undefined && b.updatedAt > a.updatedAt) ? b : a;
  return chosen && { ...chosen, recordings: chosen.recordings.slice(0, MOST_RECORDINGS) };
}

/** Without the parts that are not known. */
function known(it: { [K in keyof Contact]: Contact[K] | undefined }): Contact {
  return Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as unknown as Contact;
}
