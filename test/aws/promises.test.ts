import { expect, test } from 'vitest';
import { STACKS_WITH_DATA } from '../../infra/aws/stages.ts';
import { QUEUES } from '../../infra/queues.ts';
import { FUNCTIONS } from '../../infra/topology.ts';
import { type Resource, resourcesOf, templates } from './assembly.ts';

/** Whether a text stands anywhere in a value: a logical id, here or as part of how another stack names it. */
const mentions = (value: unknown, text: string) => JSON.stringify(value).includes(text);
const alarms = resourcesOf('AWS::CloudWatch::Alarm');
const isDeadLetterQueue = (id: string) =>
  resourcesOf('AWS::SQS::Queue').some(({ Properties }) => mentions(Properties.RedrivePolicy ?? {}, id));

test('every queue has a dead-letter queue, and an alarm for the age of what waits in it', () => {
  const queues = resourcesOf('AWS::SQS::Queue').filter(({ id }) => !isDeadLetterQueue(id));
  // And the one that the order system reads.
  expect(queues).toHaveLength(Object.keys(QUEUES).length + 1);
  for (const { id, Properties } of queues) {
    expect(Properties.RedrivePolicy?.maxReceiveCount, id).toBeGreaterThan(0);
    const own = alarms.filter((alarm) => mentions(alarm.Properties, id));
    expect(own.map(({ Properties: { MetricName } }) => MetricName)).toContain('ApproximateAgeOfOldestMessage');
  }
});

test('every dead-letter queue has an alarm from its first message, and keeps messages for two weeks', () => {
  const dead = resourcesOf('AWS::SQS::Queue').filter(({ id }) => isDeadLetterQueue(id));
  expect(dead).toHaveLength(Object.keys(QUEUES).length + 1);
  for (const { id, Properties } of dead) {
    expect(Properties.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
    const own = alarms.filter((alarm) => mentions(alarm.Properties, id));
    expect(own, id).toHaveLength(1);
    const { Threshold, ComparisonOperator } = own[0]?.Properties ?? {};
    expect([Threshold, ComparisonOperator]).toEqual([0, 'GreaterThanThreshold']);
  }
});

test('every alarm tells somebody', () => {
  expect(alarms.length).toBeGreaterThan(20);
  for (const { id, Properties } of alarms) expect(Properties.AlarmActions?.length, id).toBe(1);
});

const KEEPING = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::Cognito::UserPool'];
/** All but the key under which alarms travel. */
const keeping = KEEPING.flatMap((type) => resourcesOf(type)).filter(({ stack }) => stack !== 'observability');

test('what holds data, keys or people outlives the stack that made it', () => {
  expect(keeping.length).toBeGreaterThanOrEqual(5);
  for (const { id, DeletionPolicy, UpdateReplacePolicy } of keeping) {
    expect([DeletionPolicy, UpdateReplacePolicy], id).toEqual(['Retain', 'Retain']);
  }
});

test('what holds data stands in stacks that a teardown leaves alone', () => {
  for (const { id, stack } of keeping) {
    expect(STACKS_WITH_DATA, id).toContain(stack);
  }
});

test('the main table can be put back to any second, the table of keys cannot', () => {
  const tables = [...resourcesOf('AWS::DynamoDB::Table'), ...resourcesOf('AWS::DynamoDB::GlobalTable')];
  const isRecoverable = (table: Resource) =>
    JSON.stringify(table.Properties).includes('"PointInTimeRecoveryEnabled":true');
  expect(tables.map(isRecoverable).sort()).toEqual([false, true]);
  const [keys] = tables.filter((table) => !isRecoverable(table));
  expect(keys?.id).toMatch(/key/i);
});

test('nothing is open to the world: no public bucket, no queue, topic or bucket without TLS', () => {
  for (const { id, Properties } of resourcesOf('AWS::S3::Bucket')) {
    expect(Object.values(Properties.PublicAccessBlockConfiguration ?? {}), id).toEqual([true, true, true, true]);
  }
  const policies = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap((type) =>
    resourcesOf(type),
  );
  const protectedBy = (id: string) =>
    policies.filter((policy) => mentions(policy, id) && mentions(policy, '"aws:SecureTransport":"false"'.slice(1, -1)));
  const guarded = ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::SNS::Topic'].flatMap((type) => resourcesOf(type));
  for (const { id } of guarded) expect(protectedBy(id).length, id).toBeGreaterThan(0);
});

/** CDK brings functions of its own; ours say their word. */
const wordOf = ({ Properties }: Resource): string | undefined =>
  Properties.Environment?.Variables?.POWERTOOLS_SERVICE_NAME;

test('every function of ours runs on ARM and Node 24, and keeps its logs for a while and not for ever', () => {
  const functions = resourcesOf('AWS::Lambda::Function').filter((it) => wordOf(it) !== undefined);
  expect(functions.map(wordOf).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  for (const { id, Properties } of functions) {
    expect([Properties.Runtime, Properties.Architectures], id).toEqual(['nodejs24.x', ['arm64']]);
    expect(Properties.LoggingConfig?.LogGroup, id).toBeDefined();
  }
  const logs = resourcesOf('AWS::Logs::LogGroup');
  expect(logs.length).toBeGreaterThanOrEqual(functions.length);
  for (const { id, Properties } of logs) {
    expect(Properties.RetentionInDays, id).toBeGreaterThan(0);
  }
});

test('X-Ray is off', () => {
  expect(JSON.stringify(templates())).not.toContain('xray:');
});

test('typefaces of the console are served as such, and kept by browsers as long as the rest', () => {
  const [fonts, ...others] = resourcesOf('Custom::CDKBucketDeployment', 'console').filter(
    ({ Properties }) => Properties.DestinationBucketKeyPrefix === 'console/assets/fonts',
  );
  expect(others).toEqual([]);
  expect(fonts?.Properties.SystemMetadata).toEqual({
    'content-type': 'font/woff2',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const page = resourcesOf('Custom::CDKBucketDeployment', 'console').find(({ id }) => id.startsWith('Page'));
  expect(page?.DependsOn).toContain(fonts?.id);
});
