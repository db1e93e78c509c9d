import type { Contact as ConnectContact, ContactSearchSummary } from '@aws-sdk/client-connect';
import { type ContactRecord, isAgentId, type Sighting } from '../../../domain/line/contact.ts';
import type { ContactDescription } from '../../../ports/contact-centre.ts';

/** Of a search or a look-up: both name what they share alike. */
export function sightingOf(contact: ContactSearchSummary | ConnectContact, contactId: string): Sighting {
  const { InitialContactId, Channel, InitiationMethod, QueueInfo, AgentInfo } = contact;
  return {
    contactId,
    ...(InitialContactId === undefined ? {} : { initialContactId: InitialContactId }),
    ...(Channel === undefined ? {} : { channel: Channel }),
    ...(InitiationMethod === undefined ? {} : { initiation: InitiationMethod }),
    ...at('startedAt', contact.InitiationTimestamp),
    // Named without a time, they were met all the same.
    ...at('queuedAt', QueueInfo && (QueueInfo.EnqueueTimestamp ?? contact.InitiationTimestamp)),
    ...at('agentAt', AgentInfo && (AgentInfo.ConnectedToAgentTimestamp ?? contact.InitiationTimestamp)),
    ...(isAgentId(AgentInfo?.Id) ? { agentId: AgentInfo.Id } : {}),
    ...at('endedAt', contact.DisconnectTimestamp),
  };
}

export function descriptionOf(contact: ConnectContact, contactId: string): ContactDescription {
  const { CustomerEndpoint, AgentInfo } = contact;
  const record = recordOf(contact);
  const callerNumber = CustomerEndpoint?.Type === 'TELEPHONE_NUMBER' ? CustomerEndpoint.Address : undefined;
  return {
    sighting: {
      ...sightingOf(contact, contactId),
      ...at('wrappedUpAt', AgentInfo?.AfterContactWorkEndTimestamp),
      ...(record === undefined ? {} : { record }),
    },
    ...(callerNumber === undefined ? {} : { callerNumber }),
  };
}

/** Only of a leg that is over: before, there is no record. */
function recordOf({ DisconnectTimestamp, LastUpdateTimestamp, DisconnectReason, Recordings }: ConnectContact) {
  const updatedAt = (LastUpdateTimestamp ?? DisconnectTimestamp)?.toISOString();
  if (DisconnectTimestamp === undefined || updatedAt === undefined) return undefined;
  const record: ContactRecord = {
    updatedAt,
    ...(DisconnectReason === undefined ? {} : { disconnectReason: DisconnectReason }),
    recordings: (Recordings ?? []).flatMap(({ Location, MediaStreamType, ParticipantType }) =>
      Location === undefined
        ? []
        : [{ location: Location, kind: [MediaStreamType, ParticipantType].filter(Boolean).join(' ') || 'AUDIO' }],
    ),
  };
  return record;
}

function at<K extends string>(name: K, date: Date | undefined): { [name in K]?: string } {
  return date === undefined ? {} : ({ [name]: date.toISOString() } as { [name in K]?: string });
}
