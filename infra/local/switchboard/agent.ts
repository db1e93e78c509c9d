import { AppError } from '../../../shared/domain/errors.ts';
import type { EventLog } from './event-log.ts';
import { openEventLog } from './event-log.ts';
import type { CallFacts, HowEnded, LiveCall } from './live-call.ts';
import type { Waiting } from './waiting-line.ts';

/** What people at the desk can say of themselves. */
export const PRESENCES = ['available', 'away', 'after-call'] as const;
export type Presence = (typeof PRESENCES)[number] | 'on-call';

/** How a call ended for the agent: done, more to do, with somebody else, broken off, of ours that nobody answered, or not for us at all. */
export const WRAP_UP_CODES = ['resolved', 'to-follow-up', 'handed-on', 'cut-off', 'not-reached', 'not-for-us'] as const;
export type WrapUpCode = (typeof WRAP_UP_CODES)[number];

/** What the desk is told; `agent` is a person's id. */
export type DeskEvent =
  | { type: 'presence'; state: Presence; reason: string | null }
  /** For so many seconds, then at somebody else. */
  | { type: 'ringing'; seconds: number; queue: string; waitSeconds: number; call: CallFacts }
  /** A call of ours rings at the customer for so many seconds; `answered` by oneself: the customer is there. */
  | { type: 'calling'; seconds: number; call: CallFacts }
  | { type: 'missed'; callId: string }
  /** Before it was answered the caller hung up, or the agent who had handed the call on took it back. */
  | { type: 'gone'; callId: string }
  | { type: 'answered'; callId: string; agent: string }
  /** `whisper`: in the agents' ears only. */
  | { type: 'said'; callId: string; who: 'whisper' | 'line' | 'caller'; text: string }
  | { type: 'said'; callId: string; who: 'agent'; agent: string; text: string }
  | { type: 'hold'; callId: string; isHeld: boolean }
  | { type: 'mute'; callId: string; isMuted: boolean }
  | { type: 'transferring'; callId: string; queue: string }
  /** Of a transfer: `agent` let it ring or declined; it goes on to whoever is free next. */
  | { type: 'not-answered'; callId: string; agent: string }
  /** The agent who looked for somebody has given it up, and hears the caller again. */
  | { type: 'taken-back'; callId: string; agent: string }
  /** An agent has said which case the call is about; the one named last is the call's. */
  | { type: 'about'; callId: string; caseNumber: string }
  | { type: 'left'; callId: string; agent: string }
  | { type: 'hung-up'; callId: string; how: HowEnded }
  | { type: 'wrapped-up'; callId: string; code: WrapUpCode };

/** Somebody of the house at the desk. */
export interface Agent {
  readonly id: string;
  /** As their newest token has it. */
  teams: readonly string[];
  state: Presence;
  reason: string | null;
  /** Rises with each turn to available: who is lowest has been free for longest. */
  freeSince: number;
  rings?: { waiting: Waiting; timer: NodeJS.Timeout };
  call?: LiveCall;
  isMuted: boolean;
  /** Their part of the call that they talk on or write up, as Connect counts legs. */
  legId?: string;
  /** The call that they write up. */
  wrapping?: LiveCall;
  readonly events: EventLog<DeskEvent>;
}

/** Nobody is rung before they say that they are there. */
export function newAgent(id: string): Agent {
  return { id, teams: [], state: 'away', reason: null, freeSince: 0, isMuted: false, events: openEventLog() };
}

export function turnTo(agent: Agent, state: Presence, reason: string | null = null): void {
  if (agent.state === state && agent.reason === reason) return;
  agent.state = state;
  agent.reason = reason;
  agent.events.add({ type: 'presence', state, reason });
}

/** The call that the agent talks on. @throws AppError `wrong-status` */
export function callOf(agent: Agent, callId: string): LiveCall {
  if (agent.call?.facts.callId !== callId) throw wrongMoment('You are not on this call.');
  return agent.call;
}

/** The call that the agent talks on or writes up. @throws AppError `wrong-status` */
export function callInHandOf(agent: Agent, callId: string): LiveCall {
  const call = [agent.call, agent.wrapping].find((one) => one?.facts.callId === callId);
  if (call === undefined) throw wrongMoment('You are not on this call, and do not write it up.');
  return call;
}

/** The call in which somebody hears the agent. @throws AppError `wrong-status` */
export function talkOf(agent: Agent, callId: string): LiveCall {
  const call = callOf(agent, callId);
  if (call.state === 'ringing') throw wrongMoment('Nobody has answered yet.');
  return call;
}

export const wrongMoment = (why: string) => new AppError('WrongStatus', 'wrong-status', why, { expose: true });
