import { v7 } from 'uuid';
import type { Instant } from '../../domain/time.ts';
import type { OfferedTask } from '../../ports/contact-centre.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Database } from './database.ts';

/** A task as it lies at the desk: for anybody, in somebody's hands, or done. */
export interface DeskTask extends OfferedTask {
  contactId: string;
  offeredAt: Instant;
  /** A person's id. */
  takenBy: string | null;
  doneAt: Instant | null;
}

/** Tasks that were offered to agents, for as long as the folder lives: Connect's own panel keeps them on AWS. */
export interface OfferedTasks {
  /** One per id, the first stays. Answers its contact's id. */
  offer(task: OfferedTask): string;
  find(id: string): DeskTask | undefined;
  /** The newest first. */
  list(limit: number): DeskTask[];
  /** Those that are not done, the oldest first: it has waited longest. */
  open(limit: number): DeskTask[];
  /** False where it is done, or in other hands. */
  take(id: string, by: string): boolean;
  /** Back to everybody. False where it is done. */
  release(id: string): boolean;
  /** False where it was done before. */
  finish(id: string): boolean;
}

const COLUMNS = `id, contact_id AS contactId, name, description, link, case_id AS caseId, offered_at AS offeredAt,
  taken_by AS takenBy, done_at AS doneAt`;

export function openOfferedTasks(database: Database, clock: Clock): OfferedTasks {
  const insert = database.prepare(
    `INSERT INTO offered_tasks (id, contact_id, name, description, link, case_id, offered_at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO NOTHING`,
  );
  const select = database.prepare(`SELECT ${COLUMNS} FROM offered_tasks WHERE id = ?`);
  const newest = database.prepare(`SELECT ${COLUMNS} FROM offered_tasks ORDER BY offered_at DESC, id DESC LIMIT ?`);
  const open = database.prepare(
    `SELECT ${COLUMNS} FROM offered_tasks WHERE done_at IS NULL ORDER BY offered_at, id LIMIT ?`,
  );
  const take = database.prepare(
    'UPDATE offered_tasks SET taken_by = ? WHERE id = ? AND done_at IS NULL AND (taken_by IS NULL OR taken_by = ?)',
  );
  const release = database.prepare('UPDATE offered_tasks SET taken_by = NULL WHERE id = ? AND done_at IS NULL');
  const finish = database.prepare('UPDATE offered_tasks SET done_at = ? WHERE id = ? AND done_at IS NULL');
  const find: OfferedTasks['find'] = (id) => select.get(id) as DeskTask | undefined;
  const changes = (run: () => { changes: number | bigint }) => database.write(() => Number(run().changes) > 0);

  return {
    offer({ id, name, description, link, caseId }) {
      database.write(() => insert.run(id, v7(), name, description, link, caseId, clock.now()));
      return (find(id) as DeskTask).contactId;
    },
    find,
    list: (limit) => newest.all(limit) as unknown as DeskTask[],
    open: (limit) => open.all(limit) as unknown as DeskTask[],
    take: (id, by) => changes(() => take.run(by, id, by)),
    release: (id) => changes(() => release.run(id)),
    finish: (id) => changes(() => finish.run(clock.now(), id)),
  };
}
