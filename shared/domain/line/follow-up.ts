import { addMilliseconds, type Instant } from '../time.ts';
import { AGENT_ENDED, type Contact } from './contact.ts';
import type { FollowUp } from './words.ts';

/**
 * Legs in which a customer who called us waits; Connect calls a transfer by either word. `DISCONNECT` is who stayed on the line
 * after the agent had gone, and asked for a person again.
 */
const CALLED_US: readonly (string | undefined)[] = ['INBOUND', 'TRANSFER', 'QUEUE_TRANSFER', 'DISCONNECT'];
/** Connect makes the leg of a promised callback within seconds; a quarter of an hour is a whole round of looking. */
const CALLBACK_LEG_MS = 15 * 60_000;

/** Whether the customer waits in this leg because they called, and not because we call them. */
export const isOfWhoCalled = ({ initiation }: Pick<Contact, 'initiation'>): boolean => CALLED_US.includes(initiation);

/**
 * An agent looked for a colleague in this leg and gave it up: nobody had answered in it, so that only the agent who was with the
 * caller can have ended it.
 */
export function isTakenBack({ agentAt, record }: Pick<Contact, 'agentAt' | 'record'>): boolean {
  return agentAt === undefined && record?.disconnectReason === AGENT_ENDED;
}

/**
 * What is owed to the caller after this leg, or nothing. Abandoned is who was in a queue and was disconnected without an
 * agent, unless a callback is promised; a promised callback that ended without an agent is owed still.
 */
export function followUpOf(leg: Contact, firstLeg: Contact): FollowUp | undefined {
  if (firstLeg.followUp !== undefined || leg.endedAt === undefined || leg.channel !== 'VOICE') return undefined;
  if (leg.contactId === firstLeg.contactId && leg.voicemail !== undefined) return 'voicemail';
  if (leg.queuedAt === undefined || leg.agentAt !== undefined) return undefined;
  if (leg.initiation === 'CALLBACK') return 'callback';
  const isAbandoned = isOfWhoCalled(leg) && !isTakenBack(leg) && firstLeg.callback === undefined;
  return isAbandoned ? 'callback' : undefined;
}

/** A callback was promised, the call is over, and Connect has made no leg of it in its time: the flow broke behind the promise. */
export function isCallbackForgotten({ callback, followUp, endedAt }: Contact, now: Instant): boolean {
  if (callback === undefined || callback.legId !== undefined || followUp !== undefined || endedAt === undefined)
    return false;
  return addMilliseconds(endedAt, CALLBACK_LEG_MS) < now;
}

/** Of the task that an agent is offered for it: one for a call and reason. At most 64 letters, as `task-due.v1` takes them. */
export function taskIdOf(what: FollowUp, contactId: string): string {
  return `${what}-${contactId}`.slice(0, 64);
}
