import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { afterEach, expect, test, vi } from 'vitest';
import { asOperator } from '../../infra/aws/commands/refusals.ts';
import { openStagePorts, settingOf, settingsOf, stageNamed } from '../../infra/aws/commands/stage-ports.ts';
import { outputKey } from '../../infra/aws/output-keys.ts';
import { NOWHERE } from '../adapters-aws/nowhere.ts';
import { serviceError, stub } from '../adapters-aws/stubbed-client.ts';

const dev = stageNamed('dev');

function cloudFormation(answer: object | Error) {
  const client = new CloudFormationClient({ ...NOWHERE, maxAttempts: 1 });
  return { client, sent: stub(client, () => answer) };
}
const telling = (outputs: Record<string, string>) =>
  cloudFormation({
    Stacks: [{ Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })) }],
  });

afterEach(() => vi.unstubAllEnvs());

test('a setting is the output of the same words', () => {
  expect(outputKey('TABLE_NAME')).toBe('TableName');
  expect(outputKey('QUEUE_URL_CUSTOMER_PURCHASES')).toBe('QueueUrlCustomerPurchases');
});

test('the service stack of a stage says where things are; what is no setting is left alone', async () => {
  const { client, sent } = telling({
    TableName: 'cases-1',
    QueueUrlComplaints: 'https://sqs/complaints',
    Path: '/bin',
  });
  const settings = await settingsOf(dev, client);
  expect(settings).toEqual({ TABLE_NAME: 'cases-1', QUEUE_URL_COMPLAINTS: 'https://sqs/complaints' });
  expect(sent.map(({ input }) => input)).toEqual([{ StackName: 'comeback-dev-service' }]);
});

test('the ports of a stage open over what its stack says, and nothing else opens', async () => {
  vi.stubEnv('TABLE_NAME', '');
  vi.stubEnv('AWS_REGION', '');
  const ports = await openStagePorts(dev, { TABLE_NAME: 'cases-1' }, { table: ['get'] });
  expect(process.env.TABLE_NAME).toBe('cases-1');
  expect(process.env.AWS_REGION).toBe(dev.region);
  expect(ports.table.get).toBeTypeOf('function');
  expect(ports.queues).toBeUndefined();
});

test('a stage that is not deployed, and one that does not say where something is, are told in a sentence', async () => {
  const absent = Object.assign(serviceError('ValidationError'), {
    message: 'Stack with id comeback-dev-service does not exist',
  });
  await expect(settingsOf(dev, cloudFormation(absent).client)).rejects.toMatchObject({
    code: 'not-deployed',
    expose: true,
    message: expect.stringContaining('comeback-dev-service'),
  });
  expect(() => settingOf({}, 'TABLE_NAME')).toThrow(/TableName.*deploy/);
});

test('a stage that there is not is answered with those there are', () => {
  for (const name of ['nope', '', 'toString']) expect(() => stageNamed(name)).toThrow(/there are dev, prod/);
});

test.each([
  ['CredentialsProviderError', 'no-credentials'],
  ['ExpiredTokenException', 'no-credentials'],
  ['AccessDeniedException', 'not-allowed'],
  ['AccessDenied', 'not-allowed'],
])('%s is for the operator to mend: %s', async (name, code) => {
  const { client } = cloudFormation(serviceError(name));
  await expect(asOperator(() => settingsOf(dev, client))).rejects.toMatchObject({ code, expose: true });
});

test('a fault that is nobody to mend keeps its own name', async () => {
  const { client } = cloudFormation(serviceError('InternalFailure', 500));
  await expect(asOperator(() => settingsOf(dev, client))).rejects.toMatchObject({ name: 'InternalFailure' });
});
