import type { Language } from '../case/vocabulary.ts';
import type { Instant } from '../time.ts';
import type { Contact } from './contact.ts';
import type { FollowUp } from './words.ts';

/** A call as staff see it beside its case, with all its legs: no number, and no address of a recording. */
export interface CallView {
  contactId: string;
  language: Language | null;
  startedAt: Instant | null;
  queuedAt: Instant | null;
  agentAt: Instant | null;
  endedAt: Instant | null;
  mayBeRecorded: boolean | null;
  /** How many there are, in all legs. */
  recordings: number;
  callbackAskedAt: Instant | null;
  hasVoicemail: boolean;
  followUp: FollowUp | null;
}

export function callView(it: Contact, laterLegs: readonly Contact[]): CallView {
  const legs = [it, ...laterLegs];
  return {
    contactId: it.contactId,
    language: it.language ?? null,
    startedAt: it.startedAt ?? null,
    queuedAt: it.queuedAt ?? null,
    agentAt: it.agentAt ?? null,
    endedAt: it.endedAt ?? null,
    mayBeRecorded: it.recordingConsent?.isGiven ?? null,
    recordings: new Set(legs.flatMap(({ record }) => record?.recordings.map(({ location }) => location) ?? [])).size,
    callbackAskedAt: it.callback?.askedAt ?? null,
    hasVoicemail: it.voicemail !== undefined,
    followUp: it.followUp?.what ?? null,
  };
}
