import { Duration, Validations } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

const DAY_SECONDS = 86_400;

/** Calls the function every so often (whole minutes); what is due once a day, at 01:00 UTC, when nobody waits for reports. */
export function tick(scope: Construct, everySeconds: number, to: IFunction): void {
  const rule = new Rule(scope, 'Tick', {
    schedule:
      everySeconds === DAY_SECONDS
        ? Schedule.cron({ minute: '0', hour: '1' })
        : Schedule.rate(Duration.seconds(everySeconds)),
    // A tick that comes when the next one is there would do the same twice.
    targets: [new LambdaFunction(to, { maxEventAge: Duration.seconds(everySeconds) })],
  });
  Validations.of(rule).acknowledge({
    id: 'Serverless-EventBusDLQ',
    reason: 'A tick holds nothing worth keeping: the next one does what this one did not.',
  });
}
