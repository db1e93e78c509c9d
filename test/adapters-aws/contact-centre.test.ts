import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConnectClient } from '@aws-sdk/client-connect';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openContactCentre } from '../../shared/adapters/aws/contact-centre.ts';
import type { OfferedTask } from '../../shared/ports/contact-centre.ts';
import { type ContactCentreBench, contactCentreContract } from '../contract/contact-centre.contract.ts';
import { NOWHERE } from './nowhere.ts';
import { type Answer, expectDeclared, serviceError, stub } from './stubbed-client.ts';

const instanceId = '5b0f8a3e-2f0f-4c9e-9a55-0e9a1c7d1f10';
const taskFlowId = '846ec553-a005-41c0-8341-3f1d0b7c2a11';
const task: OfferedTask = {
  id: '0193529b-7c2e-7d41-9d55-6a1f5be1c0de',
  name: 'Case 102-938-4756: promise broken',
  description: 'The final answer was due.',
  link: 'https://desk.example.com/cases/1029384756',
  caseId: '0193529b-6a10-7b3c-8f21-2c9e4d7a1b22',
};

afterEach(() => vi.unstubAllEnvs());

function open(answer: Answer) {
  const client = new ConnectClient({ ...NOWHERE, maxAttempts: 2 });
  const sent = stub(client, answer);
  return { sent, contactCentre: openContactCentre({ client, instanceId, taskFlowId }) };
}

interface StartTask {
  ClientToken: string;
  Name: string;
  Description: string;
  References: { Case: { Value: string } };
  Attributes: { caseId: string };
}

/** Answers as Connect does: a client token that it knows is the contact that it made of it. */
function recorded(): ContactCentreBench {
  const contacts = new Map<string, StartTask>();
  const { contactCentre } = open(({ input }) => {
    const start = input as unknown as StartTask;
    if (!contacts.has(start.ClientToken)) contacts.set(start.ClientToken, start);
    return { ContactId: `contact-of-${start.ClientToken}` };
  });
  return {
    contactCentre,
    offered: async () =>
      [...contacts].map(([id, { Name, Description, References, Attributes }]) => ({
        ...{ id, name: Name, description: Description, link: References.Case.Value, caseId: Attributes.caseId },
        contactId: `contact-of-${id}`,
      })),
  };
}

describe('the contact centre on Connect', () => {
  contactCentreContract(async () => recorded());
});

test('Connect is told the case id and nothing else that it would keep as an attribute', async () => {
  const { contactCentre, sent } = open(() => ({ ContactId: 'contact-1' }));
  await contactCentre.offerTask(task);
  expect(sent).toEqual([
    {
      name: 'StartTaskContact',
      input: {
        InstanceId: instanceId,
        ContactFlowId: taskFlowId,
        ClientToken: task.id,
        Name: task.name,
        Description: task.description,
        References: { Case: { Type: 'URL', Value: task.link } },
        Attributes: { caseId: task.caseId },
      },
    },
  ]);
  expectDeclared('contactCentre', 'offerTask', sent, 'connect');
});

test('a throttled task is sent again under the same token', async () => {
  const { contactCentre, sent } = open((_command, nth) =>
    nth === 0 ? serviceError('ThrottlingException', 429) : { ContactId: 'contact-1' },
  );
  expect(await contactCentre.offerTask(task)).toBe('contact-1');
  expect(sent.map(({ input }) => input.ClientToken)).toEqual([task.id, task.id]);
});

test.each([
  ['ThrottlingException', 429, 2],
  ['InternalServiceException', 500, 2],
  ['TimeoutError', 0, 2],
  ['ServiceQuotaExceededException', 402, 1],
])("%s (%i) to all of the SDK's tries is trouble that passes", async (name, status, tries) => {
  const { contactCentre, sent } = open(() => serviceError(name, status));
  await expect(contactCentre.offerTask(task)).rejects.toMatchObject({
    name: 'Contention',
    code: 'busy',
    retryable: true,
    cause: { name },
  });
  expect(sent).toHaveLength(tries);
});

test.each([
  'InvalidParameterException',
  'InvalidRequestException',
  'ResourceNotFoundException',
  'AccessDeniedException',
])('%s is a fault of ours, and shown as it came', async (name) => {
  const { contactCentre, sent } = open(() => serviceError(name));
  await expect(contactCentre.offerTask(task)).rejects.toMatchObject({ name });
  expect(sent).toHaveLength(1);
});

const began = new Date('2026-06-24T14:00:00.000Z');
const summary = (Id: string) => ({ Id, Channel: 'VOICE', InitiationMethod: 'INBOUND', InitiationTimestamp: began });

async function searched(answer: Answer) {
  const { contactCentre, sent } = open(answer);
  const found = [];
  for await (const sighting of contactCentre.recentContacts('2026-06-24T10:00:00.000Z', '2026-06-24T14:00:00.000Z'))
    found.push(sighting);
  return { found, sent };
}

test('recent calls are read page after page, and only what the search says is taken for known', async () => {
  const { found, sent } = await searched((_command, nth) =>
    nth === 0
      ? {
          Contacts: [
            { ...summary('a'), QueueInfo: { Id: 'q', EnqueueTimestamp: began }, DisconnectTimestamp: began },
            { ...summary('b'), InitialContactId: 'a', AgentInfo: { Id: 'agent' } },
            { Channel: 'VOICE' },
          ],
          NextToken: 'more',
        }
      : { Contacts: [summary('c')] },
  );
  const at = began.toISOString();
  const leg = { channel: 'VOICE', initiation: 'INBOUND', startedAt: at };
  expect(found).toEqual([
    { contactId: 'a', ...leg, queuedAt: at, endedAt: at },
    { contactId: 'b', initialContactId: 'a', ...leg, agentAt: at, agentId: 'agent' },
    { contactId: 'c', ...leg },
  ]);
  expect(sent.map(({ input }) => input.NextToken)).toEqual([undefined, 'more']);
  expect(sent[0]?.input).toMatchObject({
    InstanceId: instanceId,
    TimeRange: { Type: 'INITIATION_TIMESTAMP', EndTime: began },
    SearchCriteria: { Channels: ['VOICE'] },
  });
  expectDeclared('contactCentre', 'recentContacts', sent, 'connect');
});

test('a search that is throttled in the middle is trouble that passes', async () => {
  const answer: Answer = (_command, nth) =>
    nth === 0 ? { Contacts: [summary('a')], NextToken: 'more' } : serviceError('ThrottlingException', 429);
  await expect(searched(answer)).rejects.toMatchObject({ code: 'busy', retryable: true });
});

test('a call that is over is described with its record and the number that the phone showed', async () => {
  const { contactCentre, sent } = open(() => ({
    Contact: {
      ...summary('a'),
      CustomerEndpoint: { Type: 'TELEPHONE_NUMBER', Address: '+12025550123' },
      DisconnectTimestamp: began,
      LastUpdateTimestamp: new Date('2026-06-24T14:05:00.000Z'),
      DisconnectReason: 'CUSTOMER_DISCONNECT',
      AgentInfo: { Id: 'agent', AfterContactWorkEndTimestamp: new Date('2026-06-24T14:04:00.000Z') },
      Recordings: [
        { Location: 'bucket/a.wav', MediaStreamType: 'AUDIO', ParticipantType: 'IVR' },
        { Status: 'DELETED' },
      ],
    },
  }));
  expect(await contactCentre.describeContact('a')).toMatchObject({
    callerNumber: '+12025550123',
    sighting: {
      contactId: 'a',
      wrappedUpAt: '2026-06-24T14:04:00.000Z',
      record: {
        updatedAt: '2026-06-24T14:05:00.000Z',
        disconnectReason: 'CUSTOMER_DISCONNECT',
        recordings: [{ location: 'bucket/a.wav', kind: 'AUDIO IVR' }],
      },
    },
  });
  expectDeclared('contactCentre', 'describeContact', sent, 'connect');
});

test('of a call that goes on there is no record, of an unknown one nothing, and a withheld number is none', async () => {
  const goesOn = open(() => ({ Contact: { ...summary('a'), LastUpdateTimestamp: began } })).contactCentre;
  expect(await goesOn.describeContact('a')).toEqual({
    sighting: { contactId: 'a', channel: 'VOICE', initiation: 'INBOUND', startedAt: began.toISOString() },
  });
  const unknown = open(() => serviceError('ResourceNotFoundException', 404)).contactCentre;
  expect(await unknown.describeContact('a')).toBeUndefined();
  await expect(
    open(() => serviceError('AccessDeniedException', 403)).contactCentre.describeContact('a'),
  ).rejects.toMatchObject({
    name: 'AccessDeniedException',
  });
});

test('a task without a contact is not taken for offered', async () => {
  await expect(open(() => ({})).contactCentre.offerTask(task)).rejects.toMatchObject({ code: 'internal' });
});

test('as a function opens it, it speaks to Connect on the wire, and has tries for a burst', async () => {
  const seen: { line: string; tries: unknown; body: string }[] = [];
  const connect = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    seen.push({ line: `${request.method} ${request.url}`, tries: request.headers['amz-sdk-request'], body });
    const isThrottled = seen.length === 1;
    response.writeHead(isThrottled ? 429 : 200, {
      'content-type': 'application/json',
      ...(isThrottled ? { 'x-amzn-errortype': 'ThrottlingException' } : {}),
    });
    response.end(isThrottled ? '{"Message":"Rate exceeded"}' : '{"ContactId":"contact-1"}');
  });
  await new Promise<void>((resolve) => connect.listen(0, '127.0.0.1', resolve));
  vi.stubEnv('AWS_ENDPOINT_URL_CONNECT', `http://127.0.0.1:${(connect.address() as AddressInfo).port}`);
  vi.stubEnv('AWS_REGION', 'eu-west-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('CONNECT_INSTANCE_ID', instanceId);
  vi.stubEnv('CONNECT_TASK_FLOW_ID', taskFlowId);
  try {
    expect(await openContactCentre().offerTask(task)).toBe('contact-1');
  } finally {
    connect.closeAllConnections();
    connect.close();
  }
  expect(seen).toMatchObject([
    { line: 'PUT /contact/task', tries: 'attempt=1; max=5' },
    { line: 'PUT /contact/task', tries: 'attempt=2; max=5', body: seen[0]?.body },
  ]);
  expect(JSON.parse(seen[0]?.body ?? '')).toMatchObject({ InstanceId: instanceId, ClientToken: task.id });
});
