import { v7 } from 'uuid';
import type { Sighting } from '../../domain/line/contact.ts';
import { addMilliseconds, type Instant } from '../../domain/time.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Database } from './database.ts';

export interface PendingEvent {
  id: number;
  /** As EventBridge hands it to a function. */
  event: object;
}

/** Contact events on their way to `contact-event`: at least once, in no order, and given up after three tries. */
export interface ContactEvents {
  /** Inside a write of the database. */
  add(eventType: string, sighting: Sighting): void;
  due(limit: number): PendingEvent[];
  done(id: number): void;
  /** Comes again after a minute, then after two, then never, as Lambda treats what calls it asynchronously. */
  failed(id: number): void;
  nextAt(): Instant | undefined;
}

const MOST_TRIES = 3;
const PAUSE_MS = 60_000;

export function openContactEvents(database: Database, clock: Clock): ContactEvents {
  const insert = database.prepare('INSERT INTO contact_events (body, visible_at) VALUES (?, ?)');
  const select = database.prepare(
    'SELECT id, body FROM contact_events WHERE visible_at <= ? ORDER BY visible_at, id LIMIT ?',
  );
  const remove = database.prepare('DELETE FROM contact_events WHERE id = ?');
  const triesOf = database.prepare('SELECT tries FROM contact_events WHERE id = ?');
  const postpone = database.prepare('UPDATE contact_events SET tries = tries + 1, visible_at = ? WHERE id = ?');
  const next = database.prepare('SELECT min(visible_at) AS at FROM contact_events');

  return {
    add(eventType, sighting) {
      insert.run(JSON.stringify(eventOf(eventType, sighting, clock.now())), clock.now());
    },
    due: (limit) =>
      (select.all(clock.now(), limit) as { id: number; body: string }[]).map(({ id, body }) => ({
        id,
        event: JSON.parse(body),
      })),
    done(id) {
      database.write(() => remove.run(id));
    },
    failed(id) {
      const tries = (triesOf.get(id) as { tries: number } | undefined)?.tries ?? MOST_TRIES;
      const again = addMilliseconds(clock.now(), (tries + 1) * PAUSE_MS);
      database.write(() => (tries + 1 >= MOST_TRIES ? remove.run(id) : postpone.run(again, id)));
    },
    nextAt: () => (next.get() as { at: Instant | null }).at ?? undefined,
  };
}

/** No account stands behind it; the shape is that of real ones. */
const AGENTS = 'arn:aws:connect:us-east-1:000000000000:instance/here/agent/';

/** As the admin guide shows it; the parts that EventBridge adds and nobody reads are left out. */
function eventOf(eventType: string, sighting: Sighting, time: Instant): object {
  const { contactId, initialContactId, channel, initiation, startedAt, queuedAt, agentAt, agentId, endedAt } = sighting;
  return {
    version: '0',
    id: v7(),
    'detail-type': 'Amazon Connect Contact Event',
    source: 'aws.connect',
    time,
    detail: {
      eventType,
      contactId,
      initialContactId,
      channel,
      initiationMethod: initiation,
      initiationTimestamp: startedAt,
      disconnectTimestamp: endedAt,
      ...(queuedAt === undefined ? {} : { queueInfo: { queueType: 'STANDARD', enqueueTimestamp: queuedAt } }),
      ...(agentAt === undefined
        ? {}
        : { agentInfo: { ...(agentId && { agentArn: AGENTS + agentId }), connectedToAgentTimestamp: agentAt } }),
    },
  };
}
