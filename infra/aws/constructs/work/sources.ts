import { Validations } from 'aws-cdk-lib';
import { CfnEventSourceMapping, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { QUEUES } from '../../../queues.ts';
import type { Trigger } from '../../../topology.ts';

/** A function names the records that failed; only those come again. */
const NAMES_FAILURES = ['ReportBatchItemFailures'];

/** Lambda reads the queue for the function, in as many copies at a time as what stands behind them bears. */
export function readQueue(
  scope: Construct,
  { queue, batchSize }: Extract<Trigger, { kind: 'queue' }>,
  { queueArn, to }: { queueArn: string; to: IFunction },
): void {
  const mapping = new CfnEventSourceMapping(scope, `Queue-${queue}`, {
    functionName: to.functionName,
    eventSourceArn: queueArn,
    batchSize,
    functionResponseTypes: NAMES_FAILURES,
    scalingConfig: { maximumConcurrency: QUEUES[queue].maxConcurrency },
  });
  Validations.of(mapping).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'What a queue gives up goes to its dead-letter queue; mappings of queues have no destination.',
  });
}

/**
 * Lambda reads the change feed for the function, and each batch again until it succeeds: four batches of a shard at a time,
 * what is of one partition key in order, and all of a case shares one (`CASE#id`). A function puts aside itself what can
 * never succeed, so a batch that fails for hours meets a service that is away. After 6 of the feed's 24 hours the batch goes
 * to the bucket with all its records, to be sent again by hand, and the feed goes on.
 */
export function readFeed(
  scope: Construct,
  { batchSize }: Extract<Trigger, { kind: 'feed' }>,
  { streamArn, feedFailuresArn, to }: { streamArn: string; feedFailuresArn: string; to: IFunction },
): CfnEventSourceMapping {
  return new CfnEventSourceMapping(scope, 'Feed', {
    functionName: to.functionName,
    eventSourceArn: streamArn,
    // From its beginning: what changed before the first deployment was done is followed, too.
    startingPosition: 'TRIM_HORIZON',
    batchSize,
    parallelizationFactor: 4,
    functionResponseTypes: NAMES_FAILURES,
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: -1,
    maximumRecordAgeInSeconds: 6 * 60 * 60,
    destinationConfig: { onFailure: { destination: feedFailuresArn } },
    // Counts among others what went to the bucket, when it goes there.
    metricsConfig: { metrics: ['EventCount'] },
  });
}
