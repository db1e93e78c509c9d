import type { QueueName } from '../queues.ts';
import type { FunctionFacts, Trigger } from '../topology.ts';
import type { Allowed } from './permissions.ts';
import { allOf } from './wildcards.ts';

/** ARNs of what functions are called by. */
export interface TriggerSources {
  queueArn(queue: QueueName): string;
  streamArn: string;
  feedFailuresArn: string;
  /** Of the instance of Amazon Connect. */
  instanceArn: string;
}

/**
 * What Lambda does with a function's own rights to bring it its events. Only queues and the feed are read so; all others
 * call the function by rights of their own.
 */
export function allowedForTriggers(facts: FunctionFacts, sources: TriggerSources): Allowed[] {
  return facts.triggers.flatMap((trigger) => allowedForTrigger(trigger, sources));
}

function allowedForTrigger(trigger: Trigger, { queueArn, streamArn, feedFailuresArn }: TriggerSources): Allowed[] {
  if (trigger.kind === 'queue') {
    const actions = ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];
    return [{ actions, resources: [queueArn(trigger.queue)] }];
  }
  if (trigger.kind === 'feed') {
    const reading = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
    return [
      { actions: reading, resources: [streamArn] },
      { actions: ['dynamodb:ListStreams'], resources: [allOf('streams')], wildcard: 'streams' },
      // Where Lambda puts the batches that it gives up.
      { actions: ['s3:ListBucket'], resources: [feedFailuresArn] },
      { actions: ['s3:PutObject'], resources: [allOf('feedFailures', feedFailuresArn)], wildcard: 'feedFailures' },
    ];
  }
  return [];
}
