import type { EmbeddedContactCentre } from '../../../shared/adapters/embedded/contact-centre.ts';
import { AGENT_ENDED, type ContactRecord, type Sighting } from '../../../shared/domain/line/contact.ts';
import type { Clock, Ids } from '../../../shared/ports/surroundings.ts';

/** A call as Connect tells of it: one leg to begin with, and one more each time it goes on to another agent. */
export interface Legs {
  enterQueue(): void;
  /** By this person, where it is one of the house. Answers the leg's id. */
  answer(personId?: string): string;
  /** Into another queue while the first agent is still there. */
  transfer(): void;
  /** The one that an agent is in, the last of them; none before an agent has answered. */
  talking(): string | undefined;
  /** The agent has given up looking for another one: the leg of it is over, and that of before goes on. */
  takeBack(): void;
  /** No agent is left, and the caller is. */
  agentLeft(): void;
  /** Nobody is left; what agents still write up comes after. */
  end(): void;
  /** Where what was said lies, by leg; told with whatever is told next. */
  record(recordings: ReadonlyMap<string, ContactRecord['recordings']>): void;
  /** The work of one agent after their leg is done; the call may go on with others. */
  wrapUp(legId: string): void;
  /** That of all of them is. */
  complete(): void;
}

/** @param from the number of the other end, whoever calls */
export function openLegs(
  { contactId, from, initiation = 'INBOUND' }: { contactId: string; from: string | undefined; initiation?: string },
  {
    contactCentre,
    clock,
    ids,
  }: { contactCentre: Pick<EmbeddedContactCentre, 'tell' | 'note'>; clock: Clock; ids: Ids },
): Legs {
  const begin = (id: string, how: string): Sighting => {
    const first = id === contactId ? {} : { initialContactId: contactId };
    const leg = { contactId: id, ...first, channel: 'VOICE', initiation: how, startedAt: clock.now() };
    tell('INITIATED', leg);
    return leg;
  };
  const tell = (eventType: string, leg: Sighting) => contactCentre.tell(eventType, leg, from);
  let latest = begin(contactId, initiation);
  const legs = [latest];
  const beginNext = (how: string) => {
    latest = begin(ids.next(), how);
    legs.push(latest);
  };
  const enterQueue = () => {
    // Who comes back when the agent has left is a contact of its own: the first one had its agent.
    if (latest.endedAt !== undefined) beginNext('DISCONNECT');
    latest.queuedAt ??= clock.now();
    tell('QUEUED', latest);
  };
  const end = (leg: Sighting) => {
    if (leg.endedAt !== undefined) return;
    leg.endedAt = clock.now();
    tell('DISCONNECTED', leg);
  };

  const complete = (leg: Sighting) => {
    if (leg.wrappedUpAt !== undefined) return;
    if (leg.agentAt !== undefined) leg.wrappedUpAt = clock.now();
    tell('COMPLETED', leg);
  };

  return {
    enterQueue,
    answer(personId) {
      latest.agentAt ??= clock.now();
      if (personId !== undefined) latest.agentId ??= personId;
      tell('CONNECTED_TO_AGENT', latest);
      legs.slice(0, -1).forEach(end);
      return latest.contactId;
    },
    transfer() {
      beginNext('TRANSFER');
      enterQueue();
    },
    talking: () => legs.findLast(({ agentAt, endedAt }) => agentAt !== undefined && endedAt === undefined)?.contactId,
    takeBack() {
      // Who ended a leg is said by its record alone, as Connect's events do not say it.
      latest.record = { updatedAt: clock.now(), disconnectReason: AGENT_ENDED, recordings: [] };
      end(latest);
      complete(latest);
      latest = legs.findLast(({ endedAt }) => endedAt === undefined) ?? latest;
    },
    agentLeft: () => legs.filter(({ agentAt }) => agentAt !== undefined).forEach(end),
    end: () => legs.forEach(end),
    record(recordings) {
      for (const leg of legs) {
        const places = recordings.get(leg.contactId);
        if (places === undefined) continue;
        leg.record = { ...leg.record, updatedAt: clock.now(), recordings: places };
        contactCentre.note(leg, from);
      }
    },
    wrapUp(legId) {
      const leg = legs.find(({ contactId: id }) => id === legId);
      if (leg?.endedAt !== undefined) complete(leg);
    },
    complete: () => legs.forEach(complete),
  };
}
