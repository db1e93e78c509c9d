import type { ContactEvent } from '../../../events/contact-event.v1.ts';
import { isAgentId, isContactId, type Sighting } from '../../domain/line/contact.ts';
import { optional } from './heard.ts';

/** The types that say how far a call has come. All others (paused, data updated, what Connect thinks of next) say nothing here. */
const TELLING = ['INITIATED', 'CONNECTED_TO_SYSTEM', 'QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED', 'COMPLETED'];

/** The types after which the record of a leg that is over may say more. */
const CHANGING = ['CONTACT_DATA_UPDATED', 'COMPLETED'];

/** The leg of a call whose record may have changed by what an event tells; nothing for all other events. */
export function recordChangedIn({ detail }: ContactEvent): string | undefined {
  const { eventType = '', contactId, channel = '' } = detail ?? {};
  const isTold = CHANGING.includes(eventType.toUpperCase()) && channel.toUpperCase() === 'VOICE';
  return isTold && isContactId(contactId) ? contactId : undefined;
}

/**
 * What an event tells of a leg of a call; nothing where it is of no call. Queue and agent count as met where they are named
 * without a time: then it was at the latest when the event was written. Connect writes `COMPLETED` when the work after the call is done.
 */
export function sightingIn({ time, detail }: ContactEvent): Sighting | undefined {
  const { eventType = '', contactId, initialContactId, channel = '', queueInfo, agentInfo } = detail ?? {};
  const type = eventType.toUpperCase();
  if (!TELLING.includes(type) || channel.toUpperCase() !== 'VOICE' || !isContactId(contactId)) return undefined;
  const isOver = type === 'DISCONNECTED' || type === 'COMPLETED';
  const isQueued = queueInfo != null || type === 'QUEUED';
  const isAnswered = agentInfo != null || type === 'CONNECTED_TO_AGENT';
  return {
    contactId,
    channel: 'VOICE',
    ...optional('initialContactId', isContactId(initialContactId) ? initialContactId : undefined),
    ...optional('initiation', detail?.initiationMethod?.toUpperCase()),
    ...optional('startedAt', detail?.initiationTimestamp),
    ...optional('queuedAt', queueInfo?.enqueueTimestamp ?? (isQueued ? time : undefined)),
    ...optional('agentAt', agentInfo?.connectedToAgentTimestamp ?? (isAnswered ? time : undefined)),
    ...optional('agentId', agentIn(agentInfo?.agentArn)),
    ...optional('endedAt', detail?.disconnectTimestamp ?? (isOver ? time : undefined)),
    ...optional('wrappedUpAt', type === 'COMPLETED' && isAnswered ? time : undefined),
  };
}

/** Of `arn:...:instance/I/agent/U` the `U`. */
function agentIn(arn: string | undefined): string | undefined {
  const id = arn?.split('/agent/').at(1);
  return isAgentId(id) ? id : undefined;
}
