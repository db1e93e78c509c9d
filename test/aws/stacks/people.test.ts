import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { People } from '../../../infra/aws/constructs/front/people.ts';
import { type Stage, stageOf } from '../../../infra/aws/stages.ts';
import { onlyOne } from './foundation.ts';

function clientOf(changes: Partial<Stage>) {
  const stack = new Stack(new App(), 'people');
  new People(stack, 'People', { ...stageOf('prod'), ...changes }, 'https://complaints.example.com');
  const { CallbackURLs, LogoutURLs } = onlyOne(Template.fromStack(stack), 'AWS::Cognito::UserPoolClient');
  return { CallbackURLs, LogoutURLs };
}

test('people are sent back to the console, and from a window of the agent workspace’s app only where there is one', () => {
  const console = 'https://complaints.example.com/console';
  expect(clientOf({})).toEqual({ CallbackURLs: [`${console}/signed-in`], LogoutURLs: [`${console}/`] });
  const apart = `${console}/workspace/signed-in`;
  expect(clientOf({ workspaces: ['https://firm.my.connect.aws'] })).toEqual({
    CallbackURLs: [`${console}/signed-in`, apart],
    LogoutURLs: [`${console}/`, apart],
  });
});
