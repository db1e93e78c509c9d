import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { InstanceStack } from '../../../infra/aws/stacks/instance-stack.ts';
import { type LineSettings, stageOf } from '../../../infra/aws/stages.ts';
import { foundationOf } from '../stacks/foundation.ts';

function instanceOf(changes: Partial<LineSettings>) {
  const dev = stageOf('dev');
  const { data } = foundationOf('dev');
  const stage = { ...dev, line: { ...dev.line, ...changes } };
  const stack = new InstanceStack(data.node.root as App, 'another', { stage, data, env: { region: stage.region } });
  return Template.fromStack(stack);
}

test('the firm’s own instance is asked for by its ARN, and none is made', () => {
  const template = instanceOf({});
  template.resourceCountIs('AWS::Connect::Instance', 0);
  const { AllowedPattern } = template.findParameters('ConnectInstanceArn').ConnectInstanceArn ?? {};
  const pattern = new RegExp(`^${AllowedPattern}$`);
  expect('arn:aws:connect:us-east-1:123456789012:instance/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0').toMatch(pattern);
  expect('0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0').not.toMatch(pattern);
});

test('one that is made here outlives its stack, whatever the stage, and nobody is asked for another', () => {
  const template = instanceOf({ newInstanceAlias: 'northwind-line' });
  template.hasResource('AWS::Connect::Instance', {
    Properties: { InstanceAlias: 'northwind-line', IdentityManagementType: 'CONNECT_MANAGED' },
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  });
  expect(template.findParameters('ConnectInstanceArn')).toEqual({});
});

test('EventBridge is told of what comes beside the recordings, and no function of CDK’s own is needed to say so', () => {
  const template = instanceOf({});
  template.hasResourceProperties('AWS::S3::Bucket', {
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
  });
  template.resourceCountIs('AWS::Lambda::Function', 0);
});
