import { DeleteObjectCommand, GetObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { readFeedEvent } from '../../../shared/adapters/aws/feed.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import type { FeedRecord } from '../../../shared/ports/feed.ts';
import type { Queues } from '../../../shared/ports/queue.ts';
import { sendAside } from '../../../shared/runtime/feed-aside.ts';
import { FUNCTIONS, type FunctionFacts } from '../../topology.ts';

/** What Lambda leaves in the bucket of a batch that it gave up; `payload` is the event of the function, as JSON text. */
const givenUp = z.object({
  requestContext: z.object({ functionArn: z.string() }),
  payload: z.string(),
});

/** Every function behind the feed, with the queue of what it could not follow. */
export const CONSUMERS = Object.entries<FunctionFacts>(FUNCTIONS).flatMap(([word, { triggers }]) => {
  const aside = triggers.find((trigger) => trigger.kind === 'queue');
  return triggers.some(({ kind }) => kind === 'feed') && aside ? [{ word, queue: aside.queue }] : [];
});

/** Batches and records put on the queues; batches that could not be read, by their names in the bucket, left there. */
export interface FeedRedrive {
  batches: number;
  records: number;
  unread: string[];
}

/**
 * Sends every record of the batches in the failure bucket to the queue of its consumer, whence it is followed like one set
 * aside by the consumer itself, and only then deletes the batch. Broken off, it sends some twice, which does no harm.
 *
 * @param options.queueOf the queue for batches of a function, by its ARN without a version; undefined for a stranger
 */
export async function redriveFeed({
  bucket,
  s3,
  queues,
  queueOf,
}: {
  bucket: string;
  s3: S3Client;
  queues: Queues;
  queueOf: (functionArn: string) => string | undefined;
}): Promise<FeedRedrive> {
  const done: FeedRedrive = { batches: 0, records: 0, unread: [] };
  for await (const Key of namesIn(bucket, s3)) {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    const text = (await Body?.transformToString()) ?? '';
    const batch = batchOf(text);
    const queue = batch && queueOf(batch.functionArn);
    if (batch === undefined || queue === undefined) {
      done.unread.push(Key);
      continue;
    }
    for (const record of batch.records) await sendAside(queues, queue, record);
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    done.batches += 1;
    done.records += batch.records.length;
  }
  return done;
}

async function* namesIn(Bucket: string, client: S3Client): AsyncGenerator<string> {
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
    for (const { Key } of Contents) if (Key !== undefined) yield Key;
  }
}

/** Undefined for what Lambda did not write, or not of a stream. */
function batchOf(text: string): { functionArn: string; records: FeedRecord[] } | undefined {
  try {
    const { requestContext, payload } = givenUp.parse(JSON.parse(text));
    // `arn:aws:lambda:region:account:function:name`, with a version or an alias behind it.
    const functionArn = requestContext.functionArn.split(':').slice(0, 7).join(':');
    return { functionArn, records: readFeedEvent(JSON.parse(payload)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof AppError) return undefined;
    throw error;
  }
}
