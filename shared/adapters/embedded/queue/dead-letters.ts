import type { Instant } from '../../../domain/time.ts';
import type { Database } from '../sqlite.ts';

/** A message that was handed out as often as its queue allows, and never deleted. */
export interface DeadLetter {
  id: string;
  body: string;
  receiveCount: number;
  sentAt: Instant;
  diedAt: Instant;
}

export interface DeadLetters {
  /** Inside the caller's transaction. */
  bury(messageId: number, at: Instant): void;
  list(queue: string): DeadLetter[];
  redrive(queue: string, at: Instant): number;
}

const LIST_LIMIT = 1_000;

/** So that no write keeps others waiting for long. */
const ROWS_PER_WRITE = 500;

export function openDeadLetters(database: Database): DeadLetters {
  const copyDead = database.prepare(
    `INSERT INTO dead_letters (id, queue, body, sent_at, receive_count, died_at)
     SELECT id, queue, body, sent_at, receive_count, ? FROM messages WHERE id = ?`,
  );
  const removeMessage = database.prepare('DELETE FROM messages WHERE id = ?');
  const select = database.prepare(
    `SELECT id, body, receive_count AS receiveCount, sent_at AS sentAt, died_at AS diedAt
     FROM dead_letters WHERE queue = ? ORDER BY id LIMIT ${LIST_LIMIT}`,
  );
  const selectSome = database.prepare(
    `SELECT id FROM dead_letters WHERE queue = ? ORDER BY id LIMIT ${ROWS_PER_WRITE}`,
  );
  const copyBack = database.prepare(
    `INSERT INTO messages (queue, body, sent_at, visible_at)
     SELECT queue, body, ?, ? FROM dead_letters WHERE id = ?`,
  );
  const removeDead = database.prepare('DELETE FROM dead_letters WHERE id = ?');

  function redriveSome(queue: string, at: Instant): number {
    return database.write(() => {
      const dead = selectSome.all(queue) as { id: number }[];
      for (const { id } of dead) {
        copyBack.run(at, at, id);
        removeDead.run(id);
      }
      return dead.length;
    });
  }

  return {
    bury(messageId, at) {
      copyDead.run(at, messageId);
      removeMessage.run(messageId);
    },
    list(queue) {
      const rows = select.all(queue) as unknown as (Omit<DeadLetter, 'id'> & { id: number })[];
      return rows.map((row) => ({ ...row, id: `${row.id}` }));
    },
    redrive(queue, at) {
      let redriven = 0;
      for (let some = redriveSome(queue, at); some > 0; some = redriveSome(queue, at)) redriven += some;
      return redriven;
    },
  };
}
