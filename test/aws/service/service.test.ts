import { describe, expect, test } from 'vitest';
import { QUEUES, type QueueFacts } from '../../../infra/queues.ts';
import { FUNCTIONS, type FunctionFacts } from '../../../infra/topology.ts';
import { TASK_STATES } from '../../../shared/workflow/case-resolution.asl.ts';
import { triggersOf } from '../../infra/functions.ts';
import { resourcesOf } from '../assembly.ts';
import { arnOf, lambdaOf, lambdas, wordOf } from './lambdas.ts';

const facts = Object.entries<FunctionFacts>(FUNCTIONS);

test('every function of the topology is there once, with its own time and memory', () => {
  expect(lambdas.map(wordOf).sort()).toEqual(facts.map(([word]) => word).sort());
  for (const [word, { timeoutSeconds, memoryMiB }] of facts) {
    expect(lambdaOf(word).Properties, word).toMatchObject({
      Timeout: timeoutSeconds,
      MemorySize: memoryMiB,
      Handler: 'index.handler',
    });
  }
});

describe('queues', () => {
  const queues = resourcesOf('AWS::SQS::Queue', 'service');
  const mappings = resourcesOf('AWS::Lambda::EventSourceMapping', 'service');
  const queueOf = (name: string) =>
    queues.find(({ id }) => id.startsWith(`Queue${name.replaceAll('-', '')}Queue`)) ?? expect.fail(`no queue ${name}`);

  test.each(Object.entries<QueueFacts>(QUEUES))('%s gives up a message after so many deliveries', (name, queue) => {
    const { Properties } = queueOf(name);
    const [deadLetters] = Properties.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'];
    expect(queues.map(({ id }) => id)).toContain(deadLetters);
    expect(Properties.RedrivePolicy.maxReceiveCount).toBe(queue.maxReceiveCount);
    expect([Properties.VisibilityTimeout, Properties.SqsManagedSseEnabled]).toEqual([queue.visibilitySeconds, true]);
  });

  test.each(triggersOf('queue'))(
    '$trigger.queue is read by $word alone, and hides a message for six of its times',
    (it) => {
      const { id, Properties } = queueOf(it.trigger.queue);
      const readers = mappings.filter((mapping) => JSON.stringify(mapping.Properties.EventSourceArn).includes(id));
      expect(readers.map((reader) => reader.Properties)).toEqual([
        {
          EventSourceArn: { 'Fn::GetAtt': [id, 'Arn'] },
          FunctionName: { Ref: lambdaOf(it.word).id },
          BatchSize: it.trigger.batchSize,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          ScalingConfig: { MaximumConcurrency: QUEUES[it.trigger.queue].maxConcurrency },
        },
      ]);
      expect(Properties.VisibilityTimeout).toBe(6 * lambdaOf(it.word).Properties.Timeout);
    },
  );

  test('the feed is followed from its beginning, each case in order, and what cannot be followed is kept whole', () => {
    const feeds = mappings.filter(({ Properties }) => JSON.stringify(Properties.EventSourceArn).includes('StreamArn'));
    const words = feeds
      .map(({ Properties }) => lambdas.find(({ id }) => id === Properties.FunctionName.Ref))
      .map((lambda) => lambda && wordOf(lambda));
    expect(words.sort()).toEqual(
      triggersOf('feed')
        .map(({ word }) => word)
        .sort(),
    );
    for (const { Properties } of feeds) {
      expect(Properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        ParallelizationFactor: 4,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: -1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MetricsConfig: { Metrics: ['EventCount'] },
      });
      // The feed itself forgets after 24 h: there must be time left for the batches behind.
      expect(Properties.MaximumRecordAgeInSeconds).toBeLessThanOrEqual(12 * 60 * 60);
      expect(JSON.stringify(Properties.DestinationConfig.OnFailure)).toContain('GetAttFeedFailures');
    }
  });
});

describe('the state machine', () => {
  const [machine] = resourcesOf('AWS::StepFunctions::StateMachine', 'service');
  const { DefinitionString, DefinitionSubstitutions, RoleArn, LoggingConfiguration } = machine?.Properties ?? {};

  test('calls in each of its states the function of the same word', () => {
    const open = [...DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    expect(open.sort()).toEqual([...TASK_STATES].sort());
    const filled = Object.fromEntries(triggersOf('task').map(({ word, trigger }) => [trigger.state, arnOf(word)]));
    expect(DefinitionSubstitutions).toEqual(filled);
  });

  test('may call these functions and no others', () => {
    const role = resourcesOf('AWS::IAM::Role', 'service').find(({ id }) => id === RoleArn['Fn::GetAtt'][0]);
    const [calling] = role?.Properties.Policies[0].PolicyDocument.Statement ?? [];
    expect(calling?.Action).toBe('lambda:InvokeFunction');
    const arns = triggersOf('task').map(({ word }) => JSON.stringify(arnOf(word)));
    expect(calling.Resource.map((arn: unknown) => JSON.stringify(arn)).sort()).toEqual(arns.sort());
  });

  test('writes no case’s data into its log', () => {
    expect(LoggingConfiguration).toMatchObject({ Level: 'ERROR', IncludeExecutionData: false });
  });
});

test('what is due every so often is called every so often, and what is due daily at night', () => {
  const rules = resourcesOf('AWS::Events::Rule', 'service')
    .filter(({ Properties }) => Properties.ScheduleExpression !== undefined)
    .map(({ Properties }) => [JSON.stringify(Properties.Targets[0].Arn), Properties.ScheduleExpression]);
  const whenOf = ({ everySeconds, atUtc }: { everySeconds: number; atUtc?: string }) => {
    const [hour, minute] = (atUtc ?? '').split(':').map(Number);
    if (atUtc !== undefined) return `cron(${minute} ${hour} * * ? *)`;
    return everySeconds === 60 ? 'rate(1 minute)' : `rate(${everySeconds / 60} minutes)`;
  };
  const arns = triggersOf('schedule').map(({ word, trigger }) => [JSON.stringify(arnOf(word)), whenOf(trigger)]);
  expect(arns.length).toBeGreaterThanOrEqual(3);
  expect(Object.fromEntries(rules)).toEqual(Object.fromEntries(arns));
});

const rulesFor = (detailType: string) =>
  resourcesOf('AWS::Events::Rule', 'service').filter(({ Properties }) =>
    Properties.EventPattern?.['detail-type'].includes(detailType),
  );

test('what Contact Lens tells lies on the queue of its function: redacted files of our bucket, findings of our instance', () => {
  const [files] = rulesFor('Object Created');
  expect(files?.Properties.EventPattern).toMatchObject({
    source: ['aws.s3'],
    account: [{ Ref: 'AWS::AccountId' }],
    detail: {
      bucket: { name: [{ 'Fn::GetStackOutput': expect.objectContaining({ StackName: 'comeback-prod-instance' }) }] },
      object: { key: [{ wildcard: 'Analysis/Voice/Redacted/*_analysis_redacted_*.json' }] },
    },
  });
  const [findings] = rulesFor('Contact Lens Analysis State Change');
  expect(findings?.Properties.EventPattern).toMatchObject({
    source: ['aws.connect'],
    account: [{ Ref: 'AWS::AccountId' }],
  });
  expect(JSON.stringify(findings?.Properties.EventPattern.detail)).toMatch(
    /comeback-prod-instance.*comeback-prod-instance/,
  );
  for (const rule of [files, findings]) {
    const [target] = rule?.Properties.Targets ?? [];
    expect(JSON.stringify(target.Arn)).toMatch(/QueueanalysesQueue\w{8}/);
    const lettingIn = resourcesOf('AWS::SQS::QueuePolicy', 'service')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Principal, Effect }) => Effect === 'Allow' && Principal.Service === 'events.amazonaws.com')
      .filter(({ Condition }) => JSON.stringify(Condition).includes(`"${rule?.id}"`));
    expect(lettingIn.map(({ Action }) => Action)).toEqual([expect.arrayContaining(['sqs:SendMessage'])]);
  }
});

test('contact events reach those who hear them, of the firm’s own instance only, and what changes after the end', () => {
  const rules = rulesFor('Amazon Connect Contact Event');
  expect(rules.map(({ Properties }) => Properties.Targets[0].Arn)).toEqual(
    triggersOf('contact-events').map(({ word }) => arnOf(word)),
  );
  for (const { Properties } of rules) {
    expect(Properties.EventPattern).toMatchObject({
      source: ['aws.connect'],
      'detail-type': ['Amazon Connect Contact Event'],
      resources: [{ 'Fn::GetStackOutput': expect.objectContaining({ StackName: 'comeback-prod-instance' }) }],
    });
    expect(Properties.EventPattern.detail.eventType).toContain('DISCONNECTED');
    expect(Properties.EventPattern.detail.eventType).toContain('CONTACT_DATA_UPDATED');
  }
});

test('a round that failed is not made up by itself: the next one comes, and an alarm tells', () => {
  const tries = resourcesOf('AWS::Lambda::EventInvokeConfig', 'service').map(({ Properties }) => [
    Properties.FunctionName.Ref,
    Properties.MaximumRetryAttempts,
  ]);
  const scheduled = triggersOf('schedule').map(({ word }) => [lambdaOf(word).id, 0]);
  expect(tries.sort()).toEqual(scheduled.sort());
});
