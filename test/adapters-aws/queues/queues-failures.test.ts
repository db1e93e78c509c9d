import { createHash } from 'node:crypto';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, test, vi } from 'vitest';
import { openQueues } from '../../../shared/adapters/aws/queues.ts';
import { NOWHERE } from '../nowhere.ts';
import { type Answer, expectDeclared, type SentCommand, serviceError, stub } from '../stubbed-client.ts';

interface Entry {
  Id: string;
  MessageBody: string;
}
type Fault = { SenderFault: boolean; Code: string; Message?: string };

const URL = 'https://sqs.eu-west-1.amazonaws.com/123456789012/letters';

afterEach(() => vi.unstubAllEnvs());

const entriesOf = ({ input }: SentCommand) => input.Entries as Entry[];
const bodiesOf = (command: SentCommand) => entriesOf(command).map(({ MessageBody }) => MessageBody);
const messages = (...bodies: string[]) => bodies.map((body) => ({ body }));

/** As SQS answers a batch: each entry with its digest, or with what is wrong with it. */
function outcome(command: SentCommand, fault: (body: string) => Fault | undefined) {
  const Successful: object[] = [];
  const Failed: object[] = [];
  for (const { Id, MessageBody } of entriesOf(command)) {
    const failed = fault(MessageBody);
    const MD5OfMessageBody = createHash('md5').update(MessageBody).digest('hex');
    if (failed) Failed.push({ Id, ...failed });
    else Successful.push({ Id, MessageId: `3f0e${Id}`, MD5OfMessageBody });
  }
  return { Successful, Failed };
}

function open(answer: Answer) {
  const client = new SQSClient({ ...NOWHERE, maxAttempts: 2 });
  const sent = stub(client, answer);
  return { sent, queues: openQueues({ queues: ['letters'], client, urlOf: () => URL }) };
}

const away: Fault = { SenderFault: false, Code: 'InternalError' };

test.each([[['1']], [['1', '3', '10']], [['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']]])(
  'of a batch of which SQS turns down %j, those and no others are sent again',
  async (unlucky) => {
    const { queues, sent } = open((command, nth) =>
      outcome(command, (body) => (nth === 0 && unlucky.includes(body) ? away : undefined)),
    );
    await queues.send('letters', messages('1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'));
    expect(sent.map(bodiesOf)).toEqual([['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], unlucky, ['11']]);
    expectDeclared('queues', 'send', sent, 'sqs');
  },
);

test('a message that SQS does not say it took is sent again', async () => {
  const { queues, sent } = open((command, nth) => (nth === 0 ? {} : outcome(command, () => undefined)));
  await queues.send('letters', messages('1'));
  expect(sent.map(bodiesOf)).toEqual([['1'], ['1']]);
});

test('a message turned down every time is trouble that passes', async () => {
  const { queues, sent } = open((command) => outcome(command, (body) => (body === '2' ? away : undefined)));
  await expect(queues.send('letters', messages('1', '2'))).rejects.toMatchObject({
    name: 'Contention',
    code: 'busy',
    retryable: true,
  });
  expect(sent.map(bodiesOf)).toEqual([['1', '2'], ['2'], ['2'], ['2']]);
});

test('what SQS will never take is not sent again, and says why', async () => {
  const refused = { SenderFault: true, Code: 'InvalidMessageContents', Message: 'Invalid characters found.' };
  const { queues, sent } = open((command) => outcome(command, (body) => (body === '2' ? refused : undefined)));
  await expect(queues.send('letters', messages('1', '2'))).rejects.toMatchObject({
    code: 'internal',
    retryable: false,
    message: expect.stringContaining('InvalidMessageContents: Invalid characters found.'),
  });
  expect(sent).toHaveLength(1);
});

test("throttling by the queue's key passes, though SQS calls it our fault", async () => {
  const throttled = { SenderFault: true, Code: 'KMS.ThrottlingException' };
  const { queues, sent } = open((command, nth) => outcome(command, () => (nth === 0 ? throttled : undefined)));
  await queues.send('letters', messages('1'));
  expect(sent).toHaveLength(2);
});

test('a call throttled once goes through at the second try', async () => {
  const { queues, sent } = open((command, nth) =>
    nth === 0 ? serviceError('RequestThrottled') : outcome(command, () => undefined),
  );
  await queues.send('letters', messages('1'));
  expect(sent.map(bodiesOf)).toEqual([['1'], ['1']]);
});

test.each([
  ['RequestThrottled', 403, 2],
  ['KmsThrottled', 400, 1],
  ['InternalError', 500, 2],
  ['TimeoutError', 0, 2],
])("a queue that answers %s (%i) to all of the SDK's tries is trouble that passes", async (name, status, tries) => {
  const { queues, sent } = open(() => serviceError(name, status));
  await expect(queues.send('letters', messages('1'))).rejects.toMatchObject({
    code: 'busy',
    retryable: true,
    cause: { name },
  });
  expect(sent).toHaveLength(tries);
});

test.each(['AccessDenied', 'QueueDoesNotExist'])('%s is a fault of ours, and shown as it came', async (name) => {
  const { queues, sent } = open(() => serviceError(name));
  await expect(queues.send('letters', messages('1'))).rejects.toMatchObject({ name });
  expect(sent).toHaveLength(1);
});

test('a delay goes with its message only, and each message to the URL of its queue', async () => {
  const { queues, sent } = open((command) => outcome(command, () => undefined));
  await queues.send('letters', [{ body: '1' }, { body: '2', delaySeconds: 900 }, { body: '3', delaySeconds: 0 }]);
  expect(sent[0]?.input).toEqual({
    QueueUrl: URL,
    Entries: [
      { Id: '0', MessageBody: '1' },
      { Id: '1', MessageBody: '2', DelaySeconds: 900 },
      { Id: '2', MessageBody: '3', DelaySeconds: 0 },
    ],
  });
});

test('the environment says where a queue is, and a function that lacks it says so', async () => {
  const client = new SQSClient(NOWHERE);
  const sent = stub(client, (command) => outcome(command, () => undefined));
  const queues = openQueues({ queues: ['customer-purchases', 'letters'], client });
  vi.stubEnv('QUEUE_URL_CUSTOMER_PURCHASES', URL);
  await queues.send('customer-purchases', messages('1'));
  expect(sent).toMatchObject([{ input: { QueueUrl: URL } }]);
  await expect(queues.send('letters', messages('1'))).rejects.toMatchObject({ code: 'setting-missing' });
});
