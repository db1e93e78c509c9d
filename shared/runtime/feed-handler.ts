import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { readFeedEvent } from '#engine/feed.ts';
import { feedRecordAside } from '../../events/feed-record.v1.ts';
import { AppError } from '../domain/errors.ts';
import type { FeedRecord } from '../ports/feed.ts';
import { factsOf } from './failures.ts';
import { sendAside } from './feed-aside.ts';
import { entryPoint, type Handler, type Invoke, type Surroundings } from './handler.ts';
import type { ServiceName, Services } from './services.ts';

/**
 * A function behind the change feed. Records come in order; the first that fails is named, and it and all behind it come
 * again (so `run` meets records it has seen). `run` gets them in chunks of `chunk`.
 *
 * A record that can never succeed must not stop the house: it goes to the queue `aside`, whose consumer is this same
 * function, from there to the dead letters, and back by redrive. What follows a record reads the present state, so it may
 * come late.
 */
export function feedHandler<N extends ServiceName>(definition: {
  needs: readonly N[];
  /** Queue in infra/topology.ts for the records that fail for good. */
  aside: string;
  /** Records that stand or fall together; 1 unless they are written in one go. */
  chunk?: number;
  run(records: readonly FeedRecord[], services: Pick<Services, N>): Promise<void>;
}): Handler {
  return entryPoint('feed', definition.needs, chain, [definition.aside]);

  function chain(services: Pick<Services, N>, { log, meter, queues }: Surroundings): Invoke {
    const run = (records: readonly FeedRecord[]) => definition.run(records, services);

    async function setAside(record: FeedRecord, error: unknown): Promise<void> {
      log.error('feed record set aside', { sequence: record.sequence, ...factsOf(error) });
      meter.count('RecordsSetAside');
      await sendAside(queues, definition.aside, record);
    }

    /** One by one, so that a record that cannot succeed takes none of its neighbours with it. */
    async function runAlone(records: readonly FeedRecord[]): Promise<void> {
      for (const record of records) {
        try {
          await run([record]);
        } catch (error) {
          if (!isForGood(error)) throw error;
          await setAside(record, error);
        }
      }
    }

    async function follow(records: readonly FeedRecord[]): Promise<SQSBatchResponse> {
      const size = definition.chunk ?? 1;
      for (let at = 0; at < records.length; at += size) {
        const chunk = records.slice(at, at + size);
        try {
          await run(chunk).catch((error) => (isForGood(error) ? runAlone(chunk) : Promise.reject(error)));
        } catch (error) {
          const itemIdentifier = chunk[0]?.sequence ?? '';
          log.warn('feed record failed', { sequence: itemIdentifier, ...factsOf(error) });
          return { batchItemFailures: [{ itemIdentifier }] };
        }
      }
      return { batchItemFailures: [] };
    }

    async function followAside({ Records }: SQSEvent): Promise<SQSBatchResponse> {
      const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
      for (const { messageId, body } of Records) {
        try {
          await run([feedRecordAside.parse(JSON.parse(body)).record as FeedRecord]);
        } catch (error) {
          log.warn('message failed', { messageId, ...factsOf(error) });
          batchItemFailures.push({ itemIdentifier: messageId });
        }
      }
      if (batchItemFailures.length > 0) meter.count('MessagesFailed', batchItemFailures.length);
      return { batchItemFailures };
    }

    const invoke = middy<unknown, SQSBatchResponse>().handler(async (event) =>
      isFromQueue(event) ? followAside(event) : follow(readFeedEvent(event)),
    );
    return (event, context) => invoke(event, context as never) as Promise<unknown>;
  }
}

/** Trying again would end the same: a broken rule of ours or of the store, not a store that is busy or away. */
function isForGood(error: unknown): boolean {
  if (error instanceof AppError) return !error.retryable;
  // `fetch` says with a TypeError that the network is away, and gives the reason as its cause.
  const isOurs = error instanceof TypeError && error.cause === undefined;
  return isOurs || error instanceof z.ZodError || error instanceof RangeError;
}

function isFromQueue(event: unknown): event is SQSEvent {
  const records = (event as { Records?: { eventSource?: string }[] }).Records;
  return records?.[0]?.eventSource === 'aws:sqs';
}
