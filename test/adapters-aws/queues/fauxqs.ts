import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { v7 } from 'uuid';
import { vi } from 'vitest';
import { INVALID_MESSAGE_BODY_CHAR } from '../../../node_modules/fauxqs/dist/sqs/sqsTypes.js';
import { clientSettings } from '../../../shared/adapters/aws/clients.ts';
import { openQueues } from '../../../shared/adapters/aws/queues.ts';
import { CONTRACT_QUEUES, type QueueBench } from '../../contract/queue.contract.ts';
import { loopbackFauxqs } from '../loopback-fauxqs.ts';
import { AWS_ENDPOINT } from '../nowhere.ts';
import { overhear, type SentCommand } from '../stubbed-client.ts';

/** SQS for a test: fauxqs in this process, or what `AWS_ENDPOINT_URL` names (`account`: the real one). */
export interface SqsPlace {
  newClient(): SQSClient;
  pass(seconds: number): Promise<void>;
  /** How often a receive looks before it says that there is nothing: the real SQS asks a sample of its servers. */
  looks: number;
  stop(): Promise<void>;
}

export async function openSqsPlace(): Promise<SqsPlace> {
  const endpoint = AWS_ENDPOINT;
  if (endpoint === undefined) return openFauxqs();
  // Named to the client, too: it goes to the host of a queue's URL otherwise, which emulators make up.
  const settings = { ...clientSettings(10_000), ...(endpoint === 'account' ? {} : { endpoint }) };
  return {
    newClient: () => new SQSClient(settings),
    pass: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1_000)),
    looks: endpoint === 'account' ? 5 : 1,
    stop: async () => {},
  };
}

/** fauxqs takes no clock, but asks `Date` only: that one stands still, and is moved. */
async function openFauxqs(): Promise<SqsPlace> {
  // It judges halves of characters, and so refuses what SQS takes beyond U+FFFF (😀): judge whole ones.
  INVALID_MESSAGE_BODY_CHAR.compile('[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]', 'u');
  const { place, stop } = await loopbackFauxqs();
  vi.useFakeTimers({ toFake: ['Date'] });
  return {
    newClient: () => new SQSClient({ ...clientSettings(10_000), ...place }),
    async pass(seconds) {
      vi.setSystemTime(Date.now() + seconds * 1_000);
    },
    looks: 1,
    async stop() {
      vi.useRealTimers();
      await stop();
    },
  };
}

/** New queues of these names and times, with their dead letters; `sent` is what the adapter sends to SQS. */
export async function openQueueBench(
  place: SqsPlace,
  facts: Readonly<Record<string, { visibilitySeconds: number; maxReceiveCount: number }>> = CONTRACT_QUEUES,
): Promise<QueueBench & { sent: SentCommand[]; close(): Promise<void> }> {
  const sqs = place.newClient();
  const prefix = `comeback-test-${v7()}`;
  const urls = new Map<string, { work: string; dead: string }>();
  const create = async (name: string, Attributes: Record<string, string>) => {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: `${prefix}-${name}`, Attributes }));
    return QueueUrl;
  };
  for (const [name, { visibilitySeconds, maxReceiveCount }] of Object.entries(facts)) {
    const dead = await create(`${name}-dead`, {});
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: await arnOf(sqs, dead), maxReceiveCount });
    urls.set(name, { work: await create(name, { VisibilityTimeout: `${visibilitySeconds}`, RedrivePolicy }), dead });
  }
  const urlsOf = (queue: string) => {
    const found = urls.get(queue);
    if (found === undefined) throw new Error(`no queue ${queue}`);
    return found;
  };
  const receive = async (QueueUrl: string, max: number, hidden: object = {}): Promise<Message[]> => {
    const MessageSystemAttributeNames = ['ApproximateReceiveCount' as const];
    const asked = { QueueUrl, MaxNumberOfMessages: max, MessageSystemAttributeNames, ...hidden };
    for (let look = 1; ; look += 1) {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(asked));
      if (Messages.length > 0 || look === place.looks) return Messages;
    }
  };
  const client = place.newClient();

  return {
    sent: overhear(client),
    queues: openQueues({ queues: Object.keys(facts), client, urlOf: (queue) => urlsOf(queue).work }),
    async receive(queue, max) {
      const messages = await receive(urlsOf(queue).work, max);
      return messages.map(({ ReceiptHandle = '', Body = '', Attributes }) => ({
        receipt: ReceiptHandle,
        body: Body,
        receiveCount: Number(Attributes?.ApproximateReceiveCount),
      }));
    },
    async delete(queue, receipt) {
      await sqs.send(new DeleteMessageCommand({ QueueUrl: urlsOf(queue).work, ReceiptHandle: receipt }));
    },
    async release(queue, receipt, delaySeconds) {
      const QueueUrl = urlsOf(queue).work;
      await sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receipt, VisibilityTimeout: delaySeconds }),
      );
    },
    async deadLetters(queue) {
      const letters = await receive(urlsOf(queue).dead, 10, { VisibilityTimeout: 0 });
      return letters.map(({ Body = '' }) => Body);
    },
    async redrive(queue) {
      const { work, dead } = urlsOf(queue);
      // By hand: fauxqs has no StartMessageMoveTask.
      for (const { Body, ReceiptHandle } of await receive(dead, 10)) {
        await sqs.send(new SendMessageCommand({ QueueUrl: work, MessageBody: Body }));
        await sqs.send(new DeleteMessageCommand({ QueueUrl: dead, ReceiptHandle }));
      }
    },
    pass: place.pass,
    async close() {
      for (const { work, dead } of urls.values()) {
        for (const QueueUrl of [work, dead]) await sqs.send(new DeleteQueueCommand({ QueueUrl }));
      }
    },
  };
}

async function arnOf(sqs: SQSClient, QueueUrl: string): Promise<string> {
  const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  return (await sqs.send(command)).Attributes?.QueueArn ?? '';
}
