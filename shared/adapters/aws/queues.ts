import { setTimeout as pause } from 'node:timers/promises';
import {
  type BatchResultErrorEntry,
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { AppError, invalidInput } from '../../domain/errors.ts';
import type { OutgoingMessage, Queues } from '../../ports/queue.ts';
import { clientSettings } from './clients.ts';
import { asking, serviceBusy } from './service-away.ts';
import { queueSetting, setting } from './settings.ts';

/** SQS's quotas: messages of one SendMessageBatch, and bytes of one message as of all bodies of one call. */
const MOST_MESSAGES = 10;
const MOST_BYTES = 1024 * 1024;
const MOST_DELAY_SECONDS = 900;

/** Where SQS turned down a part, it is asked again after 0.1, 0.2 and 0.4 s: 0.7 s, while a caller waits on the line. */
const TRIES = 4;
const FIRST_PAUSE_MS = 100;

/** SQS takes the characters of XML 1.0 only; the others can stand in JSON text within quotes, where they have an escape. */
const NOT_TAKEN = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

interface Batch {
  entries: SendMessageBatchRequestEntry[];
  bytes: number;
}

/**
 * Sends to SQS in as few calls as it allows. Any JSON text is carried, though not always letter by letter: what SQS would
 * refuse goes as `\uXXXX`, and parses to the same. The limit of 1 MiB holds of the text so written.
 *
 * @param options.urlOf where a queue is; by default what the function's environment says
 * @throws AppError `busy`, retryable, while a part was not taken; `unknown-queue`, `invalid-input`, `message-too-large`
 *   before any is sent; `internal` for what SQS will never take
 */
export function openQueues({
  queues,
  client = new SQSClient(clientSettings()),
  urlOf = (queue) => setting(queueSetting(queue)),
}: {
  queues: readonly string[];
  client?: SQSClient;
  urlOf?: (queue: string) => string;
}): Queues {
  /** Answers the entries that were not taken, by what SQS says it did take. */
  async function put(QueueUrl: string, Entries: SendMessageBatchRequestEntry[]) {
    const command = new SendMessageBatchCommand({ QueueUrl, Entries });
    const { Successful = [], Failed = [] } = await asking('SQS', () => client.send(command).catch(tellKeyThrottled));
    const refused = Failed.find(isFinal);
    if (refused) throw refusedBy(refused);
    const taken = new Set(Successful.map(({ Id }) => Id));
    return Entries.filter(({ Id }) => !taken.has(Id));
  }

  return {
    async send(queue, messages) {
      if (!queues.includes(queue)) {
        const message = `There is no queue ${queue}; there are ${queues.join(', ')}.`;
        throw new AppError('UnknownQueue', 'unknown-queue', message);
      }
      const batches = batchesOf(messages);
      for (const { entries } of batches) {
        let left = entries;
        for (let tries = 1; left.length > 0; tries += 1) {
          left = await put(urlOf(queue), left);
          if (left.length > 0 && tries === TRIES) throw serviceBusy('SQS');
          if (left.length > 0) await pause(FIRST_PAUSE_MS * 2 ** (tries - 1));
        }
      }
    },
  };
}

function batchesOf(messages: readonly OutgoingMessage[]): Batch[] {
  const batches: Batch[] = [];
  let batch: Batch | undefined;
  for (const message of messages) {
    const { body, bytes } = carriable(message);
    if (batch === undefined || batch.entries.length === MOST_MESSAGES || batch.bytes + bytes > MOST_BYTES) {
      batch = { entries: [], bytes: 0 };
      batches.push(batch);
    }
    const { delaySeconds } = message;
    const entry = { Id: `${batch.entries.length}`, MessageBody: body };
    batch.entries.push(delaySeconds === undefined ? entry : { ...entry, DelaySeconds: delaySeconds });
    batch.bytes += bytes;
  }
  return batches;
}

function carriable({ body: text, delaySeconds = 0 }: OutgoingMessage): { body: string; bytes: number } {
  if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > MOST_DELAY_SECONDS) {
    throw invalidInput('delaySeconds', `A delay is a whole number of seconds from 0 to ${MOST_DELAY_SECONDS}.`);
  }
  const body = text.replace(NOT_TAKEN, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const bytes = Buffer.byteLength(body);
  if (bytes > MOST_BYTES) {
    throw new AppError('MessageTooLarge', 'message-too-large', 'A message holds at most 1 MiB.', { expose: true });
  }
  return { body, bytes };
}

/** Throttling by the queue's key passes, whoever SQS says is at fault. */
function isFinal({ SenderFault, Code = '' }: BatchResultErrorEntry): boolean {
  return SenderFault === true && !Code.includes('Throttl');
}

/** The SDK takes it for final: the queue's key, not the queue, has too much to do. */
function tellKeyThrottled(error: Error): never {
  throw error.name === 'KmsThrottled' ? serviceBusy('SQS', error) : error;
}

function refusedBy({ Code, Message }: BatchResultErrorEntry): AppError {
  return new AppError('MessageRefused', 'internal', `SQS will not take a message: ${Code}: ${Message}`);
}
