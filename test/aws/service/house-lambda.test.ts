import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, expect, test } from 'vitest';
import { exactRole } from '../../../infra/aws/constructs/work/exact-role.ts';
import { HouseLambda } from '../../../infra/aws/constructs/work/house-lambda.ts';
import { loadFunctions } from '../../../infra/aws/house-functions.ts';
import { type Stage, stageOf } from '../../../infra/aws/stages.ts';

const [house = expect.fail('no functions')] = (await loadFunctions()).filter(({ word }) => word === 'connect-call');
const bundle = mkdtempSync(join(tmpdir(), 'comeback-bundle-'));
writeFileSync(join(bundle, 'index.mjs'), 'export const handler = async () => {};');
afterAll(() => rmSync(bundle, { recursive: true }));

const lambdaIn = (stack: Stack, stage: Stage) =>
  new HouseLambda(stack, { stage, house, bundle, environment: {}, allowed: [] });

test('where no copies are kept warm, callers call the function itself', () => {
  const stack = new Stack(new App());
  const place = lambdaIn(stack, { ...stageOf('prod'), warmCalls: 0 });
  expect(place.called).toBe(place.function);
  Template.fromStack(stack).resourceCountIs('AWS::Lambda::Alias', 0);
});

test('the stage’s one switch turns traces on, and lets the function send them', () => {
  const stack = new Stack(new App());
  lambdaIn(stack, { ...stageOf('dev'), tracing: true });
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::Lambda::Function', { TracingConfig: { Mode: 'Active' } });
  expect(JSON.stringify(template.findResources('AWS::IAM::Role'))).toContain('xray:PutTraceSegments');
});

test('nothing that another construct grants reaches a function’s role', () => {
  const stack = new Stack(new App());
  const place = lambdaIn(stack, stageOf('dev'));
  new Bucket(stack, 'Other').grantReadWrite(place.function);
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::IAM::Policy', 0);
  expect(JSON.stringify(template.toJSON())).not.toContain('s3:GetObject');
});

test('a wildcard that nobody gave a reason for makes no role', () => {
  const allowed = [{ actions: ['s3:GetObject'], resources: ['arn:aws:s3:::anything/*'] }];
  expect(() => exactRole(new Stack(new App()), { service: 'lambda.amazonaws.com', allowed })).toThrow(
    'gives no reason',
  );
});
