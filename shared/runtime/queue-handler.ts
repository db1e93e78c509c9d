import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type * as z from 'zod';
import { factsOf } from './failures.ts';
import { entryPoint, type Handler } from './handler.ts';
import type { ServiceName, Services } from './services.ts';

/**
 * A function behind a queue. Each message stands for itself: those that fail are named in the answer and come again, their
 * neighbours are done. A message that is not of the contract fails until it ends among the dead letters, whole.
 */
export function queueHandler<N extends ServiceName, I extends z.ZodType>(definition: {
  input: I;
  needs: readonly N[];
  run(message: z.output<I>, services: Pick<Services, N>): Promise<void>;
}): Handler {
  return entryPoint('queue', definition.needs, (services, { log, meter }) => {
    const chain = middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
      const outcomes = await Promise.allSettled(
        Records.map(async ({ body }) => definition.run(definition.input.parse(JSON.parse(body)), services)),
      );
      const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
      for (const [at, outcome] of outcomes.entries()) {
        const record = Records[at];
        if (outcome.status === 'fulfilled' || record === undefined) continue;
        const { ApproximateReceiveCount: tries } = record.attributes;
        log.warn('message failed', { messageId: record.messageId, tries, ...factsOf(outcome.reason) });
        batchItemFailures.push({ itemIdentifier: record.messageId });
      }
      if (batchItemFailures.length > 0) meter.count('MessagesFailed', batchItemFailures.length);
      return { batchItemFailures };
    });
    return (event, context) => chain(event as SQSEvent, context as never) as Promise<unknown>;
  });
}
