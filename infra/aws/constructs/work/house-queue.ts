import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { QueueFacts } from '../../../queues.ts';

/** A queue that gives every message a last place: after so many deliveries it lies with the dead letters, and people are told. */
export class HouseQueue extends Construct {
  readonly queue: Queue;
  /** 14 days, the most that SQS keeps anything: a week-end and a week to mend what was wrong, then redrive. */
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    { visibilitySeconds, maxReceiveCount }: Pick<QueueFacts, 'visibilitySeconds' | 'maxReceiveCount'>,
  ) {
    super(scope, id);
    const safe = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) };
    this.deadLetters = new Queue(this, 'DeadLetters', safe);
    this.queue = new Queue(this, 'Queue', {
      ...safe,
      visibilityTimeout: Duration.seconds(visibilitySeconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
    Validations.of(this.deadLetters).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It holds the dead letters itself: nothing reads it but redrive, by hand.',
    });
  }
}
