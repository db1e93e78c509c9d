import { Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/**
 * Tells the function how calls of the firm's instance go on. The instance is looked for among the resources, whose spelling
 * does not change. The noisy type (data updated: a dozen in a call, as our flows note attributes) comes along, since it
 * alone says that the record of a call changed; while the call goes on, the function reads one item and leaves it.
 */
export function hearContacts(scope: Construct, { instanceArn, to }: { instanceArn: string; to: IFunction }): void {
  const rule = new Rule(scope, 'ContactEvents', {
    eventPattern: {
      source: ['aws.connect'],
      detailType: ['Amazon Connect Contact Event'],
      resources: [instanceArn],
      detail: {
        eventType: ['INITIATED', 'QUEUED', 'CONNECTED_TO_AGENT', 'DISCONNECTED', 'COMPLETED', 'CONTACT_DATA_UPDATED'],
      },
    },
    targets: [new LambdaFunction(to)],
  });
  Validations.of(rule).acknowledge({
    id: 'Serverless-EventBusDLQ',
    reason:
      'Contact events are best effort in Connect already: reconcile-contacts looks for the calls whose events never came.',
  });
}
