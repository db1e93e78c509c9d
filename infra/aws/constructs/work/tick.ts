import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventInvokeConfig, type IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Trigger } from '../../../topology.ts';

type ScheduleTrigger = Extract<Trigger, { kind: 'schedule' }>;

/** Calls the function every so often (whole minutes), or once a day at its time. */
export function tick(scope: Construct, { everySeconds, atUtc }: ScheduleTrigger, to: IFunction): void {
  const [hour = '', minute = ''] = atUtc?.split(':').map((digits) => `${Number(digits)}`) ?? [];
  const rule = new Rule(scope, 'Tick', {
    schedule: atUtc === undefined ? Schedule.rate(Duration.seconds(everySeconds)) : Schedule.cron({ hour, minute }),
    // A tick that comes when the next one is there would do the same twice.
    targets: [new LambdaFunction(to, { maxEventAge: Duration.seconds(everySeconds) })],
  });
  // By itself Lambda would call twice more, a minute and three later: beside the ticks that come then.
  const once = new EventInvokeConfig(scope, 'Once', { function: to, retryAttempts: 0 });
  const reason = 'A tick holds nothing worth keeping: the next one does what this one did not.';
  Validations.of(rule).acknowledge({ id: 'Serverless-EventBusDLQ', reason });
  Validations.of(once).acknowledge({ id: 'Serverless-LambdaAsyncFailureDestination', reason });
}
