import { AppError, invalidInput } from '../../domain/errors.ts';
import { addMilliseconds, earliest, type Instant, SECOND_MS } from '../../domain/time.ts';
import type { OutgoingMessage, Queues } from '../../ports/queue.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Database } from './database.ts';
import { type DeadLetter, openDeadLetters } from './queue/dead-letters.ts';

export type { DeadLetter } from './queue/dead-letters.ts';

/** A message as its receiver gets it; `receipt` names this one delivery of it. */
export interface Message {
  id: string;
  receipt: string;
  body: string;
  /** 1 the first time. */
  receiveCount: number;
}

/** What the engine that feeds the consumers needs on top of sending. A receipt that is no longer the newest does nothing. */
export interface EmbeddedQueues extends Queues {
  /** Hides what it hands out for the queue's visibility timeout. What was handed out often enough becomes a dead letter. */
  receive(queue: string, max: number): Message[];
  /** Several at once are one write. */
  delete(queue: string, ...receipts: readonly string[]): void;
  /** Makes the message visible again after that many seconds (0: at once). */
  release(queue: string, receipt: string, delaySeconds: number): void;
  /** Makes visible what was handed out and not deleted; for an opening, when whoever received it is gone. */
  reclaim(): void;
  /** The oldest 1,000. */
  deadLetters(queue: string): DeadLetter[];
  /** Sends all dead letters again, as new messages that count from 0; answers how many. */
  redrive(queue: string): number;
  /** When there may be something to receive, in the past if there is now; of all queues if none is named. */
  nextVisibleAt(queue?: string): Instant | undefined;
  /** `hidden`: delayed, or handed out and not yet deleted. */
  counts(queue: string): { visible: number; hidden: number; dead: number };
}

export interface QueueTimes {
  readonly visibilitySeconds: number;
  readonly maxReceiveCount: number;
}

interface VisibleMessage {
  id: number;
  body: string;
  receiveCount: number;
}

const MAX_BODY_BYTES = 1024 * 1024;
const MAX_DELAY_SECONDS = 900;

/** So that no write keeps others waiting for long. */
const ROWS_PER_WRITE = 500;

/** Queues in SQLite, with SQS's meaning; `facts` names them all. @throws AppError `unknown-queue` for any other. */
export function openQueues(
  database: Database,
  clock: Clock,
  facts: Readonly<Record<string, QueueTimes>>,
): EmbeddedQueues {
  const dead = openDeadLetters(database);
  const insert = database.prepare('INSERT INTO messages (queue, body, sent_at, visible_at) VALUES (?, ?, ?, ?)');
  const firstVisible = database.prepare(
    `SELECT id, body, receive_count AS receiveCount FROM messages
     WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, id LIMIT ?`,
  );
  const handOut = database.prepare('UPDATE messages SET visible_at = ?, receive_count = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM messages WHERE queue = ? AND id = ? AND receive_count = ?');
  const hide = database.prepare('UPDATE messages SET visible_at = ? WHERE queue = ? AND id = ? AND receive_count = ?');
  const nextVisible = database.prepare('SELECT min(visible_at) AS at FROM messages WHERE queue = ?');
  const showReceived = database.prepare(
    'UPDATE messages SET visible_at = ? WHERE receive_count > 0 AND visible_at > ?',
  );
  const count = database.prepare(
    `SELECT count(*) FILTER (WHERE visible_at <= ?) AS visible, count(*) FILTER (WHERE visible_at > ?) AS hidden,
       (SELECT count(*) FROM dead_letters WHERE queue = ?) AS dead
     FROM messages WHERE queue = ?`,
  );

  function factsOf(queue: string): QueueTimes {
    const found = Object.hasOwn(facts, queue) ? facts[queue] : undefined;
    if (!found) {
      throw new AppError(
        'UnknownQueue',
        'unknown-queue',
        `There is no queue ${queue}; there are ${Object.keys(facts).join(', ')}.`,
      );
    }
    return found;
  }

  const later = (seconds: number): Instant => addMilliseconds(clock.now(), seconds * SECOND_MS);

  return {
    async send(queue, messages) {
      factsOf(queue);
      messages.forEach(checkMessage);
      for (let first = 0; first < messages.length; first += ROWS_PER_WRITE) {
        database.write(() => {
          for (const message of messages.slice(first, first + ROWS_PER_WRITE)) {
            insert.run(queue, message.body, clock.now(), later(message.delaySeconds ?? 0));
          }
        });
      }
    },

    receive(queue, max) {
      const { visibilitySeconds, maxReceiveCount } = factsOf(queue);
      const now = clock.now();
      // Most looks find nothing; they shall not write.
      if (!firstVisible.get(queue, now, 1)) return [];
      return database.write(() => {
        const received: Message[] = [];
        while (received.length < max) {
          const visible = firstVisible.all(queue, now, max - received.length) as unknown as VisibleMessage[];
          if (visible.length === 0) break;
          for (const { id, body, receiveCount } of visible) {
            if (receiveCount >= maxReceiveCount) {
              dead.bury(id, now);
            } else {
              const count = receiveCount + 1;
              handOut.run(later(visibilitySeconds), count, id);
              received.push({ id: `${id}`, receipt: `${id}-${count}`, body, receiveCount: count });
            }
          }
        }
        return received;
      });
    },

    delete(queue, ...receipts) {
      factsOf(queue);
      database.write(() => {
        for (const receipt of receipts) remove.run(queue, ...deliveryOf(receipt));
      });
    },

    release(queue, receipt, delaySeconds) {
      factsOf(queue);
      database.write(() => hide.run(later(delaySeconds), queue, ...deliveryOf(receipt)));
    },

    reclaim() {
      const now = clock.now();
      database.write(() => showReceived.run(now, now));
    },

    deadLetters(queue) {
      factsOf(queue);
      return dead.list(queue);
    },

    redrive(queue) {
      factsOf(queue);
      return dead.redrive(queue, clock.now());
    },

    nextVisibleAt(queue) {
      if (queue !== undefined) factsOf(queue);
      const names = queue === undefined ? Object.keys(facts) : [queue];
      return earliest(
        names.flatMap((name) => {
          const { at } = nextVisible.get(name) as { at: Instant | null };
          return at === null ? [] : [at];
        }),
      );
    },

    counts(queue) {
      factsOf(queue);
      const now = clock.now();
      return { ...(count.get(now, now, queue, queue) as { visible: number; hidden: number; dead: number }) };
    },
  };
}

function checkMessage(message: OutgoingMessage): void {
  const delay = message.delaySeconds ?? 0;
  if (!Number.isInteger(delay) || delay < 0 || delay > MAX_DELAY_SECONDS) {
    throw invalidInput('delaySeconds', `A delay is a whole number of seconds from 0 to ${MAX_DELAY_SECONDS}.`);
  }
  if (Buffer.byteLength(message.body) > MAX_BODY_BYTES) {
    throw new AppError('MessageTooLarge', 'message-too-large', 'A message holds at most 1 MiB.', { expose: true });
  }
}

function deliveryOf(receipt: string): [id: number, receiveCount: number] {
  const [id, receiveCount] = receipt.split('-');
  return [Number(id), Number(receiveCount)];
}
