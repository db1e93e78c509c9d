import { AppError } from '../domain/errors.ts';
import type { FeedRecord } from '../ports/feed.ts';
import type { Queues } from '../ports/queue.ts';

/**
 * Puts a record of the change feed on a queue of its consumer. Where two images of the largest items fit no message, the
 * older one is left out: what an item is now matters more than what it was.
 */
export async function sendAside(queues: Queues, queue: string, record: FeedRecord): Promise<void> {
  const { before: _, ...lighter } = record;
  const send = (kept: FeedRecord) =>
    queues.send(queue, [{ body: JSON.stringify({ schema: 'feed-record.v1', record: kept }) }]);
  await send(record).catch((error) => (isTooLarge(error) ? send(lighter) : Promise.reject(error)));
}

function isTooLarge(error: unknown): boolean {
  return error instanceof AppError && error.code === 'message-too-large';
}
