import type { Language } from '../case/vocabulary.ts';
import type { Instant } from '../time.ts';
import { categoriesOf, summaryTextId } from './analysis.ts';
import { type Contact, OUTBOUND_CALL } from './contact.ts';
import type { Listening } from './listening.ts';
import type { FollowUp } from './words.ts';

/** A call as staff see it beside its case, with all its legs: no caller id, and no address of a recording. */
export interface CallView {
  contactId: string;
  /** We called them. */
  isOutbound: boolean;
  language: Language | null;
  startedAt: Instant | null;
  queuedAt: Instant | null;
  agentAt: Instant | null;
  endedAt: Instant | null;
  mayBeRecorded: boolean | null;
  /** How many there are, in all legs. */
  recordings: number;
  callbackAskedAt: Instant | null;
  /** Where the caller asked to be called, E.164; it need not be the number of the complaint. */
  callbackNumber: string | null;
  hasVoicemail: boolean;
  followUp: FollowUp | null;
  /** Who was given what was recorded, the newest first. */
  heard: { by: string; at: Instant }[];
  /** Of each leg that Contact Lens has looked at. */
  analyses: AnalysisView[];
}

export interface AnalysisView {
  contactId: string;
  language: string | null;
  sentiment: number | null;
  sentimentByQuarter: number[];
  categories: string[];
  nonTalkSeconds: number | null;
  interruptions: number | null;
  /** Null where there is none, where it lies with another case, or where the person was erased. */
  summary: string | null;
}

/** What stands beside the call; `summaries` by text id, `listenings` of the whole case that is looked at. */
export interface BesideCall {
  laterLegs: readonly Contact[];
  summaries: ReadonlyMap<string, string | undefined>;
  callbackNumber: string | undefined;
  listenings: readonly Listening[];
}

export function callView(it: Contact, { laterLegs, summaries, callbackNumber, listenings }: BesideCall): CallView {
  const legs = [it, ...laterLegs];
  return {
    contactId: it.contactId,
    isOutbound: it.initiation === OUTBOUND_CALL,
    language: it.language ?? null,
    startedAt: it.startedAt ?? null,
    queuedAt: it.queuedAt ?? null,
    agentAt: it.agentAt ?? null,
    endedAt: it.endedAt ?? null,
    mayBeRecorded: it.recordingConsent?.isGiven ?? null,
    recordings: new Set(legs.flatMap(({ record }) => record?.recordings.map(({ location }) => location) ?? [])).size,
    callbackAskedAt: it.callback?.askedAt ?? null,
    callbackNumber: callbackNumber ?? null,
    hasVoicemail: it.voicemail !== undefined,
    followUp: it.followUp?.what ?? null,
    heard: listenings.filter(({ contactId }) => contactId === it.contactId).map(({ by, at }) => ({ by, at })),
    analyses: legs
      .filter(({ analysis, ruleCategories }) => analysis !== undefined || ruleCategories !== undefined)
      .map((leg) => analysisView(leg, summaries)),
  };
}

function analysisView(leg: Contact, summaries: ReadonlyMap<string, string | undefined>): AnalysisView {
  const { contactId, analysis } = leg;
  return {
    contactId,
    language: analysis?.language ?? null,
    sentiment: analysis?.sentiment ?? null,
    sentimentByQuarter: [...(analysis?.sentimentByQuarter ?? [])],
    categories: categoriesOf(leg),
    nonTalkSeconds: analysis?.nonTalkSeconds ?? null,
    interruptions: analysis?.interruptions ?? null,
    summary: summaries.get(summaryTextId(leg) ?? '') ?? null,
  };
}
