import type { Language } from '../case/vocabulary.ts';
import type { Instant } from '../time.ts';
import type { Contact } from './contact.ts';
import type { FollowUp } from './words.ts';

/** A call as staff see it beside its case: no caller id, and no address of a recording. */
export interface CallView {
  contactId: string;
  language: Language | null;
  startedAt: Instant | null;
  queuedAt: Instant | null;
  agentAt: Instant | null;
  endedAt: Instant | null;
  mayBeRecorded: boolean | null;
  /** How many there are. */
  recordings: number;
  callbackAskedAt: Instant | null;
  /** Where the caller asked to be called, E.164; it need not be the number of the complaint. */
  callbackNumber: string | null;
  hasVoicemail: boolean;
  followUp: FollowUp | null;
}

export function callView(it: Contact, callbackNumber: string | undefined): CallView {
  return {
    contactId: it.contactId,
    language: it.language ?? null,
    startedAt: it.startedAt ?? null,
    queuedAt: it.queuedAt ?? null,
    agentAt: it.agentAt ?? null,
    endedAt: it.endedAt ?? null,
    mayBeRecorded: it.recordingConsent?.isGiven ?? null,
    recordings: it.record?.recordings.length ?? 0,
    callbackAskedAt: it.callback?.askedAt ?? null,
    callbackNumber: callbackNumber ?? null,
    hasVoicemail: it.voicemail !== undefined,
    followUp: it.followUp?.what ?? null,
  };
}
