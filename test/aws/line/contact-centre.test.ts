import { describe, expect, test } from 'vitest';
import comeback from '../../../comeback.config.ts';
import { TASK_FLOW } from '../../../infra/aws/constructs/line/task-flow.ts';
import { stageOf } from '../../../infra/aws/stages.ts';
import { FLOWS } from '../../../infra/contact-flows/flows.ts';
import { marksIn } from '../../../infra/contact-flows/language/marks.ts';
import { LANGUAGES } from '../../../shared/domain/case/vocabulary.ts';
import { type Resource, resourcesOf } from '../assembly.ts';
import { textOf } from '../service/roles.ts';

const { line } = stageOf('prod');
const own = (name: string) => name.replace('comeback-prod-', '');
const flows = resourcesOf('AWS::Connect::ContactFlow', 'contact-centre');
const allFlows = [...flows, ...resourcesOf('AWS::Connect::ContactFlow', 'desk')];
const callQueues = comeback.teams.flatMap(({ id }) => LANGUAGES.map((language) => `${id}-${language}`));

/** A text with ARNs as CloudFormation will put it together, of which only the ARNs are not known yet. */
function filledIn(value: string | { 'Fn::Join': [string, unknown[]] }): string {
  if (typeof value === 'string') return value;
  const [separator, parts] = value['Fn::Join'];
  return parts.map((part) => (typeof part === 'string' ? part : 'an-arn')).join(separator);
}

describe('flows', () => {
  test('all are there, of their types, and can be read as JSON with nothing left to fill in', () => {
    const made = allFlows.map(({ Properties }) => `${own(Properties.Name)} ${Properties.Type}`);
    expect(made.sort()).toEqual([...FLOWS, TASK_FLOW].map(({ name, type }) => `${name} ${type}`).sort());
    for (const { Properties } of allFlows) {
      const content = filledIn(Properties.Content);
      expect(marksIn(content), Properties.Name).toEqual([]);
      expect(JSON.parse(content)).toMatchObject({ Version: '2019-10-30' });
    }
  });

  test('every queue and every function that they name is there', () => {
    const marks = FLOWS.flatMap(({ content }) => marksIn(JSON.stringify(content)));
    const named = (kind: string) => [...new Set(marks.filter((mark) => mark.kind === kind).map(({ name }) => name))];
    expect(callQueues).toEqual(expect.arrayContaining(named('queue')));
    expect(named('hours').filter((name) => name !== 'line')).toEqual([]);
    expect(resourcesOf('AWS::Lambda::Permission', 'contact-centre')).toHaveLength(Math.max(named('lambda').length, 1));
  });

  test('none is made before the functions that it may call are let in', () => {
    const associations = resourcesOf('AWS::Connect::IntegrationAssociation', 'contact-centre').map(({ id }) => id);
    expect(associations.length).toBeGreaterThan(0);
    for (const { DependsOn, id } of flows) {
      expect([DependsOn].flat(), id).toEqual(expect.arrayContaining(associations));
    }
  });
});

describe('queues', () => {
  const queues = resourcesOf('AWS::Connect::Queue');

  test('there is one for each team and language, and one for tasks', () => {
    expect(queues.map(({ Properties }) => own(Properties.Name)).sort()).toEqual([...callQueues, 'tasks'].sort());
  });

  test('those of calls are full in time, and call back from the line’s own number', () => {
    for (const { Properties } of queues.filter(({ Properties }) => own(Properties.Name) !== 'tasks')) {
      expect(Properties.MaxContacts).toBe(line.queueCapacity);
      const { OutboundCallerIdNumberArn, OutboundFlowArn } = Properties.OutboundCallerConfig;
      expect(textOf(OutboundCallerIdNumberArn)).toMatch(/^comeback-prod-number:/);
      const whisper = allFlows.find(({ id }) => JSON.stringify(OutboundFlowArn).includes(id));
      expect(own(whisper?.Properties.Name)).toBe(`callback-whisper-${own(Properties.Name).split('-').at(-1)}`);
    }
  });

  test('every queue is answered by its own team at once, and after a minute by whoever speaks the language', () => {
    const profiles = resourcesOf('AWS::Connect::RoutingProfile');
    expect(profiles.map(({ Properties }) => own(Properties.Name)).sort()).toEqual([...callQueues].sort());
    const nameById = new Map(queues.map(({ id, Properties }) => [id, own(Properties.Name)]));
    for (const { Properties } of profiles) {
      const language = own(Properties.Name).split('-').at(-1);
      const answered = Properties.QueueConfigs.map((config: Record<string, never>) => {
        const { QueueArn, Channel } = config.QueueReference as unknown as { QueueArn: never; Channel: string };
        return `${Channel} ${nameById.get(QueueArn['Fn::GetAtt'][0])} after ${config.Delay}`;
      });
      expect(answered.sort()).toEqual(
        [
          ...comeback.teams.map(
            ({ id }) => `VOICE ${id}-${language} after ${`${id}-${language}` === own(Properties.Name) ? 0 : 60}`,
          ),
          'TASK tasks after 0',
        ].sort(),
      );
    }
  });
});

test('agents take calls and nothing else; supervisors look and listen; nobody edits flows, queues or people', () => {
  const profiles = new Map<string, string[]>(
    resourcesOf('AWS::Connect::SecurityProfile').map(({ Properties }) => [
      own(Properties.SecurityProfileName),
      Properties.Permissions,
    ]),
  );
  expect(profiles.get('agent')).toEqual([
    'BasicAgentAccess',
    'OutboundCallAccess',
    'RestrictTaskCreation.Access',
    'TransferDestinations.View',
  ]);
  expect(profiles.get('supervisor')).toEqual(expect.arrayContaining(profiles.get('agent') ?? []));
  expect(
    [...profiles.values()].flat().filter((it) => /\.(Create|Edit|Delete|Publish)|^Delete|^Download/.test(it)),
  ).toEqual([]);
});

describe('the number', () => {
  const [number, ...others] = resourcesOf('AWS::Connect::PhoneNumber');

  test('is toll-free, stands apart and is never given back by a stack', () => {
    expect(others).toEqual([]);
    expect(number?.stack).toBe('number');
    expect(number?.Properties).toMatchObject({ Type: 'TOLL_FREE', CountryCode: 'US' });
    expect([number?.DeletionPolicy, number?.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
  });

  test('leads into the first flow, by a role that may lead this number and no other', () => {
    const [binding] = resourcesOf('Custom::NumberBinding', 'contact-centre');
    const first = flows.find(({ Properties }) => own(Properties.Name) === 'toll-free-line');
    expect(JSON.stringify(binding?.Properties.Create)).toContain(first?.id ?? 'no first flow');
    const [role, ...more] = resourcesOf('AWS::IAM::Role', 'contact-centre');
    expect(more).toEqual([]);
    expect(rightsOf(role)).toEqual([
      'connect:AssociatePhoneNumberContactFlow',
      'connect:DisassociatePhoneNumberContactFlow',
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
    const resources = statementsOf(role).flatMap(({ Resource }) => [Resource].flat().map(textOf));
    expect(resources).toHaveLength(4);
    expect(resources.filter((resource) => resource.includes('*'))).toEqual([]);
    expect(resourcesOf('AWS::IAM::Policy', 'contact-centre')).toEqual([]);
  });
});

describe('what is recorded', () => {
  test('lies encrypted with a key of its own, and is deleted after the stage’s days', () => {
    const [bucket, ...others] = resourcesOf('AWS::S3::Bucket', 'instance');
    expect(others).toEqual([]);
    const { Rules } = bucket?.Properties.LifecycleConfiguration ?? {};
    expect(Rules).toContainEqual({ ExpirationInDays: line.recordingDays, Status: 'Enabled' });
    expect(bucket?.Properties.VersioningConfiguration).toBeUndefined();
    const [key] = resourcesOf('AWS::KMS::Key', 'instance');
    const storage = resourcesOf('AWS::Connect::InstanceStorageConfig', 'instance').map(({ Properties }) => Properties);
    expect(storage.map(({ ResourceType }) => ResourceType).sort()).toEqual([
      'CALL_RECORDINGS',
      'CONTACT_TRACE_RECORDS',
    ]);
    const recordings = storage.find(({ ResourceType }) => ResourceType === 'CALL_RECORDINGS');
    const keyArn = { 'Fn::GetAtt': [key?.id, 'Arn'] };
    expect(recordings?.S3Config).toMatchObject({
      BucketName: { Ref: bucket?.id },
      EncryptionConfig: { EncryptionType: 'KMS', KeyId: keyArn },
    });
    const [stream] = resourcesOf('AWS::KinesisFirehose::DeliveryStream', 'instance');
    const destination = stream?.Properties.ExtendedS3DestinationConfiguration;
    expect(destination.EncryptionConfiguration.KMSEncryptionConfig).toEqual({ AWSKMSKeyARN: keyArn });
  });
});

/** Statements of a role's own policies. */
function statementsOf(role: Resource | undefined): { Action: string | string[]; Resource: unknown }[] {
  return role?.Properties.Policies.flatMap(
    ({ PolicyDocument }: { PolicyDocument: { Statement: object[] } }) => PolicyDocument.Statement,
  );
}
function rightsOf(role: Resource | undefined): string[] {
  return statementsOf(role)
    .flatMap(({ Action }) => Action)
    .sort();
}
