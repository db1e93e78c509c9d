import { v7 } from 'uuid';
import type { Instant } from '../../domain/time.ts';
import type { ContactCentre, OfferedTask } from '../../ports/contact-centre.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Database } from './database.ts';

export interface EmbeddedContactCentre extends ContactCentre {
  /** What was offered, the newest first. */
  offered(limit: number): (OfferedTask & { contactId: string; offeredAt: Instant })[];
}

/** Stands for the contact centre on one machine: keeps the tasks for people to look at, one per task id; the first stays. */
export function openContactCentre(database: Database, clock: Clock): EmbeddedContactCentre {
  const insert = database.prepare(
    `INSERT INTO offered_tasks (id, contact_id, name, description, link, case_id, offered_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  );
  const find = database.prepare('SELECT contact_id AS contactId FROM offered_tasks WHERE id = ?');
  const select = database.prepare(
    `SELECT id, contact_id AS contactId, name, description, link, case_id AS caseId, offered_at AS offeredAt
     FROM offered_tasks ORDER BY offered_at DESC, id DESC LIMIT ?`,
  );
  return {
    async offerTask({ id, name, description, link, caseId }) {
      database.write(() => insert.run(id, v7(), name, description, link, caseId, clock.now()));
      return (find.get(id) as { contactId: string }).contactId;
    },
    offered: (limit) => select.all(limit) as unknown as ReturnType<EmbeddedContactCentre['offered']>,
  };
}
