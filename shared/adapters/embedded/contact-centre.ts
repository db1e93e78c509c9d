import { type Contact, newContact, type Sighting, seen } from '../../domain/line/contact.ts';
import { addMilliseconds, DAY_MS } from '../../domain/time.ts';
import type { ContactCentre, ContactDescription } from '../../ports/contact-centre.ts';
import type { Clock } from '../../ports/surroundings.ts';
import { type ContactEvents, openContactEvents } from './contact-events.ts';
import type { Database } from './database.ts';
import { type OfferedTasks, openOfferedTasks } from './offered-tasks.ts';

export interface EmbeddedContactCentre extends ContactCentre {
  tasks: OfferedTasks;
  /** What was offered, the newest first. */
  offered: OfferedTasks['list'];
  /** Notes what became of a leg of a call, and tells nobody: as if Connect's event of it were lost. */
  note(sighting: Sighting, callerNumber?: string): void;
  /** Takes away the number of who called, and what was recorded of them. */
  forgetCaller(contactId: string): void;
  /** Notes it, and sends the event of it as EventBridge would bring it. */
  tell(eventType: string, sighting: Sighting, callerNumber?: string): void;
  /** Tells the end of every call that an earlier process left open: no call outlives its process. */
  endLeftCalls(): void;
  events: ContactEvents;
}

/** Connect keeps contacts for two years; here nobody asks for one of last week, and their numbers lie open. */
const KEPT_MS = 7 * DAY_MS;

/**
 * Stands for the contact centre on one machine: keeps the tasks for people to look at, one per task id (the first stays), and
 * the calls that the phone tells it of.
 */
export function openContactCentre(database: Database, clock: Clock): EmbeddedContactCentre {
  const tasks = openOfferedTasks(database, clock);
  const save = database.prepare(
    `INSERT INTO contacts (id, initiated_at, facts) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET initiated_at = excluded.initiated_at, facts = excluded.facts`,
  );
  const forget = database.prepare('DELETE FROM contacts WHERE initiated_at < ?');
  const hush = database.prepare('DELETE FROM recordings WHERE contact_id = ?');
  const facts = database.prepare('SELECT facts FROM contacts WHERE id = ?');
  const between = database.prepare(
    'SELECT facts FROM contacts WHERE initiated_at BETWEEN ? AND ? ORDER BY initiated_at DESC, id',
  );
  const events = openContactEvents(database, clock);

  const describe = (contactId: string): ContactDescription | undefined => {
    const row = facts.get(contactId) as { facts: string } | undefined;
    return row && JSON.parse(row.facts);
  };

  /** In one transaction with whatever else the caller writes in it. */
  function keep(sighting: Sighting, callerNumber: string | undefined): Sighting {
    const before = describe(sighting.contactId);
    const known: Contact = { ...newContact(sighting.contactId), ...before?.sighting };
    const { caseIds: _cases, wrongPins: _pins, ...after } = seen(known, sighting);
    const number = callerNumber ?? before?.callerNumber;
    const description: ContactDescription = {
      sighting: after,
      ...(number === undefined ? {} : { callerNumber: number }),
    };
    save.run(sighting.contactId, after.startedAt ?? clock.now(), JSON.stringify(description));
    forget.run(addMilliseconds(clock.now(), -KEPT_MS));
    return after;
  }

  const tell: EmbeddedContactCentre['tell'] = (eventType, sighting, callerNumber) => {
    database.write(() => events.add(eventType, keep(sighting, callerNumber)));
  };

  return {
    events,
    tasks,
    offerTask: async (task) => tasks.offer(task),
    async *recentContacts(from, to) {
      for (const row of between.all(from, to) as { facts: string }[]) {
        const { record: _, ...sighting }: Sighting = JSON.parse(row.facts).sighting;
        yield sighting;
      }
    },
    describeContact: async (contactId) => describe(contactId),
    forgetCaller(contactId) {
      database.write(() => {
        hush.run(contactId);
        const known = describe(contactId);
        if (known === undefined) return;
        const { record: _, ...sighting } = known.sighting;
        save.run(contactId, sighting.startedAt ?? clock.now(), JSON.stringify({ sighting }));
      });
    },
    note(sighting, callerNumber) {
      database.write(() => keep(sighting, callerNumber));
    },
    tell,
    endLeftCalls() {
      const left = (between.all('', '9') as { facts: string }[])
        .map(({ facts: kept }): ContactDescription => JSON.parse(kept))
        .filter(({ sighting }) => sighting.endedAt === undefined);
      for (const { sighting, callerNumber } of left)
        tell('DISCONNECTED', { ...sighting, endedAt: clock.now() }, callerNumber);
    },
    offered: tasks.list,
  };
}
