import { invalidInput } from '../../domain/errors.ts';
import type { FeedRecord, ReadFeedEvent } from '../../ports/feed.ts';
import type { Database } from './database.ts';
import { itemOfText } from './table/item.ts';

/** The table's changes in the order of their commits, read by each consumer at its own pace. */
export interface EmbeddedFeed {
  /** What comes after the consumer's checkpoint, oldest first; the same again until it is acknowledged. */
  read(consumer: string, limit: number): FeedRecord[];
  /** Moves the checkpoint behind this record, never backwards. */
  acknowledge(consumer: string, sequence: string): void;
  /** How many records are still to be read. */
  lag(consumer: string): number;
  /** Removes the records that all of these consumers have acknowledged. */
  trim(consumers: readonly string[]): void;
}

/** Wide enough that sequences compare as text, as long as a number is exact. */
const SEQUENCE_DIGITS = 16;

/** So that no write keeps others waiting for long. */
const ROWS_PER_WRITE = 500;

interface FeedRow {
  sequence: number;
  pk: string;
  sk: string;
  before: string | null;
  after: string | null;
}

/** A consumer begins with the oldest record there is. */
export function openFeed(database: Database): EmbeddedFeed {
  const checkpoint = database.prepare('SELECT sequence FROM feed_checkpoints WHERE consumer = ?');
  const advance = database.prepare('INSERT OR REPLACE INTO feed_checkpoints (consumer, sequence) VALUES (?, ?)');
  const select = database.prepare(
    `SELECT sequence, pk, sk, body_before AS before, body_after AS after
     FROM feed WHERE sequence > ? ORDER BY sequence LIMIT ?`,
  );
  const count = database.prepare('SELECT count(*) AS count FROM feed WHERE sequence > ?');
  const removeSome = database.prepare(
    `DELETE FROM feed WHERE sequence IN (SELECT sequence FROM feed WHERE sequence <= ? ORDER BY sequence LIMIT ${ROWS_PER_WRITE})`,
  );

  const checkpointOf = (consumer: string) =>
    (checkpoint.get(consumer) as { sequence: number } | undefined)?.sequence ?? 0;

  return {
    read(consumer, limit) {
      return (select.all(checkpointOf(consumer), limit) as unknown as FeedRow[]).map(recordOf);
    },

    acknowledge(consumer, sequence) {
      const reached = numberOf(sequence);
      database.write(() => {
        if (reached > checkpointOf(consumer)) advance.run(consumer, reached);
      });
    },

    lag(consumer) {
      return (count.get(checkpointOf(consumer)) as { count: number }).count;
    },

    trim(consumers) {
      const passedByAll = Math.min(...consumers.map(checkpointOf));
      // Of no consumers, all have passed everything: nobody means that.
      if (!Number.isFinite(passedByAll)) return;
      const trimSome = () => database.write(() => removeSome.run(passedByAll).changes);
      while (trimSome() === ROWS_PER_WRITE);
    },
  };
}

/** The embedded engine hands records over as they are: `{ Records: FeedRecord[] }`. */
export const readFeedEvent: ReadFeedEvent = (event) => {
  if (typeof event === 'object' && event !== null && 'Records' in event && Array.isArray(event.Records)) {
    return event.Records;
  }
  throw invalidInput('Records', 'An event of the change feed has a list of records.');
};

function recordOf(row: FeedRow): FeedRecord {
  return {
    sequence: String(row.sequence).padStart(SEQUENCE_DIGITS, '0'),
    key: { pk: row.pk, sk: row.sk },
    ...(row.before === null ? {} : { before: itemOfText(row.before) }),
    ...(row.after === null ? {} : { after: itemOfText(row.after) }),
  };
}

function numberOf(sequence: string): number {
  if (!/^\d+$/.test(sequence)) throw invalidInput('sequence', 'Acknowledge the sequence of a record that was read.');
  return Number(sequence);
}
