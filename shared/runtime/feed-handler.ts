import middy from '@middy/core';
import type { SQSBatchResponse } from 'aws-lambda';
import { readFeedEvent } from '#engine/feed.ts';
import type { FeedRecord } from '../ports/feed.ts';
import { factsOf } from './failures.ts';
import { entryPoint, type Handler } from './handler.ts';
import type { ServiceName, Services } from './services.ts';

/**
 * A function behind the change feed. Records come in order; the first that fails is named, and it and all behind it come
 * again (so `run` meets records it has seen). `run` gets them in chunks of `chunk`.
 */
export function feedHandler<N extends ServiceName>(definition: {
  needs: readonly N[];
  /** Records that stand or fall together; 1 unless they are written in one go. */
  chunk?: number;
  run(records: readonly FeedRecord[], services: Pick<Services, N>): Promise<void>;
}): Handler {
  return entryPoint('feed', definition.needs, (services, log) => {
    const chain = middy<unknown, SQSBatchResponse>().handler(async (event) => {
      const records = readFeedEvent(event);
      const size = definition.chunk ?? 1;
      for (let at = 0; at < records.length; at += size) {
        const chunk = records.slice(at, at + size);
        try {
          await definition.run(chunk, services);
        } catch (error) {
          const itemIdentifier = chunk[0]?.sequence ?? '';
          log.warn('feed record failed', { sequence: itemIdentifier, ...factsOf(error) });
          return { batchItemFailures: [{ itemIdentifier }] };
        }
      }
      return { batchItemFailures: [] };
    });
    return (event, context) => chain(event, context as never) as Promise<unknown>;
  });
}
