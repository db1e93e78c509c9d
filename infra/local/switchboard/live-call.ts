import type { Instant } from '../../../shared/domain/time.ts';
import type { Ending } from '../phone/surroundings.ts';
import type { EventLog } from './event-log.ts';
import { openEventLog } from './event-log.ts';
import type { Handset } from './handset.ts';
import type { Legs } from './legs.ts';
import type { Tape } from './tape.ts';

/** Where a call is; `in-line`: with the flow, which speaks. */
export type CallState = 'ringing' | 'in-line' | 'in-queue' | 'with-agent' | 'ended';

/**
 * Who ended a call: `gone` is a page that asked no more, `too-long` the limit, `closing` the server. Calls of ours alone end by the
 * `agent`, or because nobody answered (`not-answered`).
 */
export type HowEnded = 'caller' | 'line' | 'agent' | 'not-answered' | 'gone' | 'too-long' | 'closing';

/** What the caller's page is told. */
export type CallEvent =
  | { type: 'state'; state: Exclude<CallState, 'in-queue' | 'ended'> }
  /** 1 is next. */
  | { type: 'state'; state: 'in-queue'; position: number }
  | { type: 'state'; state: 'ended'; how: HowEnded; ended: Ending }
  /** `language` as the contact has it: `en-US`. */
  | { type: 'said'; who: 'line' | 'agent' | 'caller'; text: string; language: string }
  /** Keys are waited for: so many at most, for so long. */
  | { type: 'asked'; most: number; seconds: number }
  /** As soon as they have been said. */
  | { type: 'number'; caseNumber: string; pin: string }
  | { type: 'hold'; isHeld: boolean }
  /** What the caller says to the machine is kept, or no longer. */
  | { type: 'recording'; isOn: boolean };

/** What agents see of a call that rings at them, or waits. */
export interface CallFacts {
  callId: string;
  /** The other end, E.164 or as it came; null where it is withheld. */
  from: string | null;
  /** We have called them. */
  isOutbound: boolean;
  /** As the contact has it: `en-US`; of a call of ours that of the case: `en`. */
  language: string;
  /** Of the case opened or proved in the call, that an agent said it is about, or that a call of ours is about. */
  caseId: string | null;
  caseNumber: string | null;
  /** 1 goes first. */
  priority: number;
}

/** A call that is going on in this process, and for a minute after its end. */
export interface LiveCall {
  readonly facts: CallFacts;
  readonly handset: Handset;
  readonly legs: Legs;
  readonly tape: Tape;
  readonly events: EventLog<CallEvent>;
  state: CallState;
  /** Last told of. */
  position: number;
  /** The last one it came to. */
  queue: string | undefined;
  startedAt: Instant;
  isHeld: boolean;
  how: HowEnded;
  /** Fulfilled when the last agent has left: with the queue, if another one has been asked there and has not answered. */
  talk: PromiseWithResolvers<{ queue: string } | undefined>;
}

/** Of who calls us, before anything is known of them; the priority is Connect's usual one. */
const USUAL = { isOutbound: false, language: 'en-US', caseId: null, caseNumber: null, priority: 5 } as const;

export function newCall(
  facts: Partial<CallFacts> & Pick<CallFacts, 'callId' | 'from'>,
  { startedAt, ...parts }: { startedAt: Instant } & Pick<LiveCall, 'handset' | 'legs' | 'tape'>,
): LiveCall {
  return {
    ...parts,
    facts: { ...USUAL, ...facts },
    events: openEventLog(),
    state: 'ringing',
    position: 0,
    queue: undefined,
    startedAt,
    isHeld: false,
    how: 'line',
    talk: Promise.withResolvers(),
  };
}

/** Tells the page, if it is news. */
export function moveTo(call: LiveCall, state: Exclude<CallState, 'in-queue' | 'ended'>): void {
  if (call.state === state) return;
  call.state = state;
  call.events.add({ type: 'state', state });
}
