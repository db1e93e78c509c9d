import { Duration, Validations } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';

const HOUR = Duration.hours(1);
/** Of fewer callers one who hangs up would be a rate that says nothing. */
const FEWEST_CALLERS = 5;

const CALLS_IN = [{ 'equals-ignore-case': 'INBOUND' }, { 'equals-ignore-case': 'TRANSFER' }];
const isAbsent = [{ exists: false }];
const isThere = [{ exists: true }];

/**
 * How many callers hang up while they wait. Connect has no such metric: two rules match its contact events and have no
 * targets, EventBridge counts what each matched. Key case differs from event to event, hence both spellings.
 */
export class Abandonment extends Construct {
  /** Callers who hung up in a queue in an hour, of a hundred who came into one; 0 below five of these. */
  readonly percentage: MathExpression;

  constructor(scope: Construct, id: string, { prefix, instanceArn }: { prefix: string; instanceArn: string }) {
    super(scope, id);
    const counted = (word: string, about: string, detail: EventPattern['detail']) => {
      const rule = new Rule(this, word, {
        ruleName: `${prefix}-calls-${word}`,
        description: about,
        eventPattern: {
          source: ['aws.connect'],
          detailType: ['Amazon Connect Contact Event'],
          // The instance is looked for here, where spelling does not differ.
          resources: [instanceArn],
          detail: { channel: [{ 'equals-ignore-case': 'VOICE' }], ...detail },
        },
      });
      Validations.of(rule).acknowledge({
        id: 'Serverless-EventBusDLQ',
        reason: 'It has no targets: nothing is delivered that could fail to be.',
      });
      return new Metric({
        namespace: 'AWS/Events',
        metricName: 'MatchedEvents',
        dimensionsMap: { RuleName: rule.ruleName },
        statistic: 'Sum',
        period: HOUR,
        label: word,
      });
    };
    const queued = counted('queued', 'Counts callers who come into a queue.', {
      eventType: ['QUEUED'],
      initiationMethod: CALLS_IN,
    });
    const abandoned = counted('abandoned', 'Counts callers who hang up before an agent answers.', {
      eventType: ['DISCONNECTED'],
      initiationMethod: CALLS_IN,
      $or: [{ queueInfo: { queueArn: isThere } }, { QueueInfo: { queueArn: isThere } }],
      agentInfo: { agentArn: isAbsent },
      AgentInfo: { agentArn: isAbsent },
    });
    this.percentage = new MathExpression({
      expression: `IF(queued >= ${FEWEST_CALLERS}, 100 * abandoned / queued, 0)`,
      usingMetrics: { queued, abandoned },
      period: HOUR,
      label: 'Callers who hung up while they waited, per cent',
    });
  }
}
