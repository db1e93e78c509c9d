import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Fulfilment } from '../../ports/fulfilment.ts';
import { clientSettings } from './clients.ts';
import { asking } from './service-away.ts';
import { setting } from './settings.ts';

/** Puts orders on a queue of their own, which the firm's order system reads: it is not of the house, and may be away for days. */
export function openFulfilment({
  client = new SQSClient(clientSettings()),
  url = setting('REMEDY_ORDERS_URL'),
}: {
  client?: SQSClient;
  url?: string;
} = {}): Fulfilment {
  return {
    async hand(order) {
      await asking('SQS', () =>
        client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(order) })),
      );
    },
  };
}
