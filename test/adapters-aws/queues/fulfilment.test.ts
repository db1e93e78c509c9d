import { createHash } from 'node:crypto';
import { CreateQueueCommand, DeleteQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openFulfilment } from '../../../shared/adapters/aws/fulfilment.ts';
import { fulfilmentContract, REFUND } from '../../contract/fulfilment/fulfilment.contract.ts';
import { NOWHERE } from '../nowhere.ts';
import { expectDeclared, overhear, serviceError, stub } from '../stubbed-client.ts';
import { openSqsPlace, type SqsPlace } from './fauxqs.ts';

describe('orders on a queue of SQS', () => {
  let place: SqsPlace;
  let client: SQSClient;
  const urls: string[] = [];
  beforeAll(async () => {
    place = await openSqsPlace();
    client = place.newClient();
  });
  afterAll(async () => {
    for (const QueueUrl of urls) await client.send(new DeleteQueueCommand({ QueueUrl }));
    client.destroy();
    await place.stop();
  });

  async function bench() {
    const { QueueUrl: url = '' } = await client.send(new CreateQueueCommand({ QueueName: `comeback-test-${v7()}` }));
    urls.push(url);
    const own = place.newClient();
    const sent = overhear(own);
    const found = async () => {
      const bodies: string[] = [];
      for (let empty = 0; empty < place.looks; ) {
        const asked = { QueueUrl: url, MaxNumberOfMessages: 10 };
        const { Messages = [] } = await client.send(new ReceiveMessageCommand(asked));
        bodies.push(...Messages.map(({ Body = '' }) => Body));
        empty = Messages.length === 0 ? empty + 1 : 0;
      }
      return bodies;
    };
    return { fulfilment: openFulfilment({ client: own, url }), found, sent };
  }

  fulfilmentContract(bench);

  test('handing over needs what is declared', async () => {
    const { fulfilment, sent } = await bench();
    await fulfilment.hand(REFUND);
    expectDeclared('fulfilment', 'hand', sent, 'sqs');
  });
});

describe('orders while SQS is not itself', () => {
  function failing(error: Error) {
    const client = new SQSClient({ ...NOWHERE, maxAttempts: 1 });
    stub(client, () => error);
    return openFulfilment({ client, url: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders' });
  }

  test.each([
    serviceError('RequestThrottled', 403),
    serviceError('KmsThrottled', 400),
    serviceError('ServiceUnavailable', 503),
  ])('SQS that stays away is busy, to be tried again: %s', async (error) => {
    await expect(failing(error).hand(REFUND)).rejects.toMatchObject({ code: 'busy', retryable: true });
  });

  test.each(['QueueDoesNotExist', 'AccessDenied'])(
    '%s is a fault, and no order is taken for handed over',
    async (name) => {
      await expect(failing(serviceError(name, 403)).hand(REFUND)).rejects.toMatchObject({ name });
    },
  );
});

test('as a function opens it, orders go to the queue that its environment names', async () => {
  const client = new SQSClient(NOWHERE);
  const sent = stub(client, ({ input }) => ({
    MD5OfMessageBody: createHash('md5').update(`${input.MessageBody}`).digest('hex'),
  }));
  vi.stubEnv('REMEDY_ORDERS_URL', '');
  expect(() => openFulfilment({ client })).toThrow(/REMEDY_ORDERS_URL/);
  vi.stubEnv('REMEDY_ORDERS_URL', 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders');
  await openFulfilment({ client }).hand(REFUND);
  expect(sent[0]?.input.QueueUrl).toBe('https://sqs.eu-west-1.amazonaws.com/123456789012/orders');
  vi.unstubAllEnvs();
});
