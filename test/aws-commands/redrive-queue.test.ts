import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from 'vitest';
import { type Move, redriveQueue } from '../../infra/aws/commands/redrive-queue.ts';
import { NOWHERE } from '../adapters-aws/nowhere.ts';
import { stub } from '../adapters-aws/stubbed-client.ts';

const URL = 'https://sqs.eu-west-1.amazonaws.com/111122223333/complaints';
const DEAD = 'arn:aws:sqs:eu-west-1:111122223333:complaints-dead';

type Task = Record<string, unknown>;

/** SQS that shows the moves of a queue's dead letters one look after the other; the last one stays. */
function queueWith({
  looks,
  policy = { deadLetterTargetArn: DEAD },
}: {
  looks: (Task | undefined)[];
  policy?: object;
}) {
  const client = new SQSClient(NOWHERE);
  const left = [...looks];
  const sent = stub(client, ({ name }) => {
    if (name === 'GetQueueAttributes') return { Attributes: { RedrivePolicy: JSON.stringify(policy) } };
    if (name === 'StartMessageMoveTask') return { TaskHandle: 'handle' };
    const task = left.length > 1 ? left.shift() : left[0];
    return { Results: task === undefined ? [] : [task] };
  });
  const told: Move[] = [];
  const redrive = () => redriveQueue(URL, { client, pause: async () => {}, tell: (move) => told.push(move) });
  return { redrive, sent, told };
}

const running = (moved: number) => ({
  Status: 'RUNNING',
  StartedTimestamp: 2,
  ApproximateNumberOfMessagesMoved: moved,
  ApproximateNumberOfMessagesToMove: 12,
});
const completed = { ...running(12), Status: 'COMPLETED' };

test('the dead letters of a queue are moved back, and it is told how it goes until it is done', async () => {
  const { redrive, sent, told } = queueWith({ looks: [undefined, running(3), running(8), completed] });
  expect(await redrive()).toEqual({ moved: 12, total: 12 });
  expect(told.map(({ moved }) => moved)).toEqual([3, 8]);
  const started = sent.filter(({ name }) => name === 'StartMessageMoveTask');
  expect(started.map(({ input }) => input)).toEqual([{ SourceArn: DEAD }]);
});

test('a move that is under way is waited for, not started twice', async () => {
  const { redrive, sent } = queueWith({ looks: [running(3), running(8), completed] });
  expect(await redrive()).toEqual({ moved: 12, total: 12 });
  expect(sent.map(({ name }) => name)).not.toContain('StartMessageMoveTask');
});

test('what an earlier move did is not taken for this one', async () => {
  const earlier = { Status: 'COMPLETED', StartedTimestamp: 1, ApproximateNumberOfMessagesMoved: 99 };
  const { redrive, told } = queueWith({ looks: [earlier, earlier, running(3), completed] });
  expect(await redrive()).toEqual({ moved: 12, total: 12 });
  expect(told.map(({ moved }) => moved)).toEqual([3]);
});

test('a move that SQS gives up is said, with its reason', async () => {
  const failed = { ...running(5), Status: 'FAILED', FailureReason: 'AccessDenied' };
  await expect(queueWith({ looks: [undefined, failed] }).redrive()).rejects.toMatchObject({
    expose: true,
    message: expect.stringMatching(/after 5 messages.*AccessDenied/),
  });
});

test('a queue without dead letters is said so', async () => {
  await expect(queueWith({ looks: [], policy: {} }).redrive()).rejects.toMatchObject({ expose: true });
});
