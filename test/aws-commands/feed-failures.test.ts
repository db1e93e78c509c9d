import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { feedRecordAside } from '../../events/feed-record.v1.ts';
import { CONSUMERS, redriveFeed } from '../../infra/aws/commands/feed-failures.ts';
import { openQueues } from '../../shared/adapters/aws/queues.ts';
import type { Queues } from '../../shared/ports/queue.ts';
import { type Fauxqs, loopbackFauxqs } from '../adapters-aws/loopback-fauxqs.ts';

const FOLLOW = 'arn:aws:lambda:eu-west-1:111122223333:function:comeback-prod-service-followchanges';
const BUCKET = 'feed-failures';
const KEY = 'aws/lambda/5b5e6d3f-0f0c-4b40-9f0b-5d7c7a1f4a11/shardId-00000001732240000000-0a1b2c3d/2026/11/22/';

let server: Fauxqs;
let s3: S3Client;
let sqs: SQSClient;
let urls: Map<string, string>;
beforeEach(async () => {
  server = await loopbackFauxqs();
  s3 = new S3Client({ ...server.place, forcePathStyle: true });
  sqs = new SQSClient(server.place);
  await s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
  urls = new Map();
  for (const { queue } of CONSUMERS) {
    const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: queue }));
    urls.set(queue, QueueUrl);
  }
});
afterEach(async () => {
  s3.destroy();
  sqs.destroy();
  await server.stop();
});

/** A change as DynamoDB Streams puts it into a Lambda's event. */
function streamRecord(sequence: string, note = 'short') {
  const key = { pk: { S: `CASE#${sequence}` }, sk: { S: 'CASE' } };
  return {
    eventID: sequence,
    eventName: 'MODIFY',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      Keys: key,
      OldImage: { ...key, version: { N: '1' }, note: { S: note } },
      NewImage: { ...key, version: { N: '2' }, note: { S: note } },
      SequenceNumber: sequence,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
}

/** What Lambda leaves of a batch in S3, as its documentation shows it. */
function givenUp(records: object[], functionArn = `${FOLLOW}:live`): string {
  return JSON.stringify({
    requestContext: {
      requestId: '316aa6d0-8154-4d49-8c3e-0a9b1c2d3e4f',
      functionArn,
      condition: 'RecordAgeExpired',
      approximateInvokeCount: 41,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: '2026-11-22T00:13:49.717Z',
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000001732240000000-0a1b2c3d',
      startSequenceNumber: '100',
      endSequenceNumber: '200',
      approximateArrivalOfFirstRecord: '2026-11-21T18:13:19Z',
      approximateArrivalOfLastRecord: '2026-11-21T18:13:19Z',
      batchSize: records.length,
      streamArn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/comeback/stream/2026-11-01T00:00:00.000',
    },
    payload: JSON.stringify({ Records: records }),
  });
}

const put = (name: string, Body: string) => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: KEY + name, Body }));
const kept = async () =>
  ((await s3.send(new ListObjectsV2Command({ Bucket: BUCKET }))).Contents ?? []).map(({ Key }) => Key);
const urlOf = (queue: string) => urls.get(queue) ?? '';
const bodiesOn = async (queue: string) => {
  const asked = { QueueUrl: urlOf(queue), MaxNumberOfMessages: 10 };
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(asked));
  return Messages.map(({ Body = '' }) => JSON.parse(Body));
};
const queues = (): Queues =>
  openQueues({
    queues: CONSUMERS.map(({ queue }) => queue),
    client: sqs,
    urlOf,
  });
const redrive = (to = queues()) =>
  redriveFeed({ bucket: BUCKET, s3, queues: to, queueOf: (arn) => (arn === FOLLOW ? 'follow-failures' : undefined) });

test('both consumers of the feed are known, each with its own queue', () => {
  expect(CONSUMERS).toEqual([
    { word: 'follow-changes', queue: 'follow-failures' },
    { word: 'export-changes', queue: 'export-failures' },
  ]);
});

test('every record of a batch goes to the queue of its consumer, as its contract wants it, and the batch goes', async () => {
  await put('one', givenUp([streamRecord('100'), streamRecord('200')]));
  expect(await redrive()).toEqual({ batches: 1, records: 2, unread: [] });
  const bodies = (await bodiesOn('follow-failures')).map((body) => feedRecordAside.parse(body));
  expect(bodies.map(({ record }) => record.sequence).sort()).toEqual(['100', '200']);
  expect(bodies.find(({ record }) => record.sequence === '100')?.record).toMatchObject({
    key: { pk: 'CASE#100', sk: 'CASE' },
    before: { version: 1 },
    after: { version: 2 },
  });
  expect(await bodiesOn('export-failures')).toEqual([]);
  expect(await kept()).toEqual([]);
});

test('a second time nothing is left to do', async () => {
  await put('one', givenUp([streamRecord('100')]));
  await redrive();
  expect(await redrive()).toEqual({ batches: 0, records: 0, unread: [] });
});

test('a batch stays where its records could not be sent', async () => {
  await put('one', givenUp([streamRecord('100')]));
  const away: Queues = { send: () => Promise.reject(new Error('SQS is away')) };
  await expect(redrive(away)).rejects.toThrow('SQS is away');
  expect(await kept()).toHaveLength(1);
});

test('what nobody can read, or is of a stranger, is named and left, and the others are done', async () => {
  await put('a', 'not even JSON');
  await put('b', JSON.stringify({ ...JSON.parse(givenUp([])), payload: undefined }));
  await put('c', givenUp([streamRecord('100')], 'arn:aws:lambda:eu-west-1:111122223333:function:other'));
  await put('d', givenUp([streamRecord('200')]));
  expect(await redrive()).toEqual({ batches: 1, records: 1, unread: ['a', 'b', 'c'].map((name) => KEY + name) });
  expect(await kept()).toHaveLength(3);
});

test('of a record whose two images fit no message, the newer one is sent', async () => {
  await put('one', givenUp([streamRecord('100', 'x'.repeat(600_000))]));
  expect(await redrive()).toMatchObject({ records: 1 });
  const [body] = await bodiesOn('follow-failures');
  expect(body.record).toMatchObject({ sequence: '100', after: { version: 2 } });
  expect(body.record.before).toBeUndefined();
});
