import { expect, expectTypeOf, test } from 'vitest';
import type { AlarmFacts } from '../../../infra/aws/constructs/watch/house-alarm.ts';
import { runbookPlace } from '../../../infra/aws/constructs/watch/house-alarm.ts';
import { QUEUES } from '../../../infra/queues.ts';
import { FUNCTIONS } from '../../../infra/topology.ts';
import { METRICS } from '../../../shared/ports/meter.ts';
import { textOf } from '../../infra/source-files.ts';
import { resourcesOf } from '../assembly.ts';

interface AlarmProperties {
  AlarmName: string;
  AlarmDescription: string;
  OKActions: unknown[];
  Threshold: number;
  TreatMissingData: string;
  Metrics?: { MetricStat?: object; Expression?: string }[];
}

const alarms: AlarmProperties[] = resourcesOf('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const wordOf = ({ AlarmName }: AlarmProperties) => AlarmName.replace('comeback-prod-', '');
const byWord = new Map(alarms.map((alarm) => [wordOf(alarm), alarm]));

/** Headings below "Alarms" in the runbooks, with the words of the alarms in brackets below each. */
const sections = ['docs/runbook.md', 'docs/runbook-line.md', 'docs/runbook-money.md'].flatMap((book) =>
  (textOf(book).split(/^## Alarms$/m)[1] ?? '')
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = ''] = section.split('\n');
      const [, listed = ''] = section.match(/^\((`[^)]+`)\)/m) ?? [];
      const words = [...listed.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
      return { heading, place: runbookPlace(heading, book), words };
    }),
);

test('every alarm says what people lose, and leads to a heading of the runbook that names it', () => {
  expect(alarms.length).toBeGreaterThan(20);
  for (const alarm of alarms) {
    const [, impact = '', place] = alarm.AlarmDescription.match(/^(.+) What to do: (\S+)$/) ?? [];
    expect(impact.length, alarm.AlarmName).toBeGreaterThan(20);
    const section = sections.find((it) => it.place === place);
    expect(section?.words, alarm.AlarmName).toContain(wordOf(alarm));
  }
});

test('every heading for an alarm has one, and every alarm that the runbook names is there', () => {
  expect(sections.length).toBeGreaterThan(10);
  for (const { heading, place, words } of sections) {
    expect(words, heading).not.toEqual([]);
    for (const word of words) {
      expect(byWord.get(word)?.AlarmDescription.endsWith(place), `${heading}: ${word}`).toBe(true);
    }
  }
});

// An alarm without an impact, or without a place in the runbook, does not compile: tsc proves it, and no run can.
expectTypeOf<Omit<AlarmFacts, 'impact'>>().not.toExtend<AlarmFacts>();
expectTypeOf<Omit<AlarmFacts, 'runbook'>>().not.toExtend<AlarmFacts>();

test('a queue rings at the age that its facts say, and at its first dead letter, with what people lose', () => {
  for (const [name, { alarmAgeSeconds, impact }] of Object.entries(QUEUES)) {
    expect(byWord.get(`${name}-wait`)).toMatchObject({ Threshold: alarmAgeSeconds });
    expect(byWord.get(`${name}-wait`)?.AlarmDescription).toContain(impact);
    expect(byWord.get(`${name}-dead`)).toMatchObject({ Threshold: 0 });
    expect(byWord.get(`${name}-dead`)?.AlarmDescription).toContain(impact);
  }
});

test('a batch of the feed that was given up rings at once, of every function that follows it', () => {
  const uuids = resourcesOf('AWS::Lambda::EventSourceMapping', 'service')
    .filter(({ Properties }) => Properties.DestinationConfig !== undefined)
    .map(({ id }) => id);
  const { Metrics = [], Threshold } = byWord.get('feed-batches-aside') ?? expect.fail('no such alarm');
  const counted = Metrics.flatMap(({ MetricStat }) => MetricStat ?? []);
  expect([Threshold, counted.length, uuids.length]).toEqual([0, 2, 2]);
  for (const uuid of uuids) {
    const own = counted.filter((stat) => JSON.stringify(stat).includes(uuid));
    expect(own).toMatchObject([
      {
        Stat: 'Sum',
        Period: 300,
        Metric: {
          Namespace: 'AWS/Lambda',
          MetricName: 'OnFailureDestinationDeliveredEventCount',
          Dimensions: [{ Name: 'EventSourceMappingUUID' }],
        },
      },
    ]);
  }
});

test('what was given up rings on while the bucket holds any of it', () => {
  expect(byWord.get('feed-batches-waiting')).toMatchObject({ MetricName: 'NumberOfObjects', Period: 86_400 });
});

test('people hear of bounces and complaints long before SES stops the mail of the whole account', () => {
  for (const [word, MetricName, Threshold] of [
    ['letters-bounce', 'Reputation.BounceRate', 0.05],
    ['letters-unwanted', 'Reputation.ComplaintRate', 0.001],
  ]) {
    const alarm = byWord.get(`${word}`);
    expect(alarm).toMatchObject({ Namespace: 'AWS/SES', MetricName, Threshold });
    // With a dimension it would be of one configuration set; SES stops the whole account.
    expect(alarm).not.toHaveProperty('Dimensions');
  }
});

test('who is told that it began is told that it is over', () => {
  for (const { AlarmName, OKActions } of alarms) expect(OKActions, AlarmName).toHaveLength(1);
});

test('a watch that does not run at all rings, other silence does not', () => {
  const ringing = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching').map(wordOf);
  expect(ringing.sort()).toEqual(['deadlines-unwatched', 'executions-unwatched']);
  expect(alarms.filter(({ TreatMissingData }) => TreatMissingData === 'notBreaching')).toHaveLength(alarms.length - 2);
});

test('the alarms of a stage cost less than 10 USD a month: 0.10 for each metric that they look at', () => {
  const metrics = alarms.map(({ Metrics = [] }) => Metrics.filter(({ MetricStat }) => MetricStat).length || 1);
  expect(metrics.reduce((sum, count) => sum + count, 0) * 0.1).toBeLessThan(10);
});

test('every metric of our own is looked at by an alarm or shown on the dashboard', () => {
  const [dashboard] = resourcesOf('AWS::CloudWatch::Dashboard');
  const seen = JSON.stringify([alarms, dashboard?.Properties]);
  expect(METRICS.filter((metric) => !seen.includes(metric))).toEqual([]);
});

test('only alarms of this stage may speak in its topic, and what they say is encrypted with a key that lets them', () => {
  const [policy] = resourcesOf('AWS::SNS::TopicPolicy');
  const allowed = policy?.Properties.PolicyDocument.Statement.filter(
    ({ Effect }: { Effect: string }) => Effect === 'Allow',
  );
  const [speaking] = allowed;
  expect(allowed).toHaveLength(1);
  expect(speaking).toMatchObject({ Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } });
  expect(JSON.stringify(speaking.Condition.ArnLike['aws:SourceArn'])).toContain(':alarm:comeback-prod-*');
  const [topic] = resourcesOf('AWS::SNS::Topic');
  const key = resourcesOf('AWS::KMS::Key', 'observability').find(({ id }) =>
    JSON.stringify(topic?.Properties.KmsMasterKeyId).includes(id),
  );
  const statements: { Principal: { Service?: string }; Action: string[] }[] = key?.Properties.KeyPolicy.Statement;
  const forAlarms = statements.filter(({ Principal }) => Principal.Service === 'cloudwatch.amazonaws.com');
  expect(forAlarms.map(({ Action }) => Action)).toEqual([['kms:Decrypt', 'kms:GenerateDataKey']]);
});

test('the log queries that the runbook speaks of are saved, over the logs of every function', () => {
  const queries = resourcesOf('AWS::Logs::QueryDefinition');
  expect(queries.map(({ Properties }) => Properties.Name).sort()).toEqual([
    'comeback-prod/faults',
    'comeback-prod/one-case',
  ]);
  for (const { Properties } of queries) expect(Properties.LogGroupNames).toHaveLength(Object.keys(FUNCTIONS).length);
});
