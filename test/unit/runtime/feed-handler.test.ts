import type { SQSBatchResponse } from 'aws-lambda';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../shared/domain/errors.ts';
import type { FeedRecord } from '../../../shared/ports/feed.ts';
import type { Queues } from '../../../shared/ports/queue.ts';
import { feedHandler } from '../../../shared/runtime/feed-handler.ts';
import { heardLog, portsWith } from './lines.ts';

const sequenceOf = (n: number) => String(n).padStart(16, '0');
const records = (count: number): FeedRecord[] =>
  Array.from({ length: count }, (_, n) => ({ sequence: sequenceOf(n), key: { pk: `CASE#${n}`, sk: 'CASE' } }));

/** A consumer that fails at these records, with what it has been through. */
function consumer(failing: ReadonlySet<number>, chunk?: number, failure = () => new Error('the lake is away')) {
  const met: string[] = [];
  const heard = heardLog();
  const handler = feedHandler({
    needs: [],
    aside: 'follow-failures',
    ...(chunk === undefined ? {} : { chunk }),
    async run(part) {
      if (part.some(({ sequence }) => failing.has(Number(sequence)))) throw failure();
      met.push(...part.map(({ sequence }) => sequence));
    },
  });
  const aside: string[] = [];
  const queues: Queues = {
    send: async (queue, messages) => {
      expect(queue).toBe('follow-failures');
      aside.push(...messages.map(({ body }) => body));
    },
  };
  const invoke = handler.boundTo(portsWith({ log: heard.log, queues }));
  return {
    met,
    heard,
    aside,
    takeAside: async (bodies: readonly string[]) => {
      const messages = bodies.map((body, at) => ({ messageId: `m${at}`, body, eventSource: 'aws:sqs' }));
      return ((await invoke({ Records: messages })) as SQSBatchResponse).batchItemFailures;
    },
    take: async (given: unknown) =>
      ((await invoke({ Records: given })) as SQSBatchResponse).batchItemFailures.map(
        ({ itemIdentifier }) => itemIdentifier,
      ),
  };
}

test('the first record that fails is named, and nothing behind it is touched', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(19), { minLength: 1, maxLength: 5 }), async (failing) => {
      const first = Math.min(...failing);
      const { met, heard, take } = consumer(new Set(failing));
      expect(await take(records(20))).toEqual([sequenceOf(first)]);
      expect(met).toEqual(records(first).map(({ sequence }) => sequence));
      expect(heard.lines()).toEqual([
        expect.objectContaining({ level: 'WARN', sequence: sequenceOf(first), reason: 'the lake is away' }),
      ]);
    }),
  );
});

test('records that stand or fall together are named by the first of them', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(19), fc.integer({ min: 2, max: 25 }), async (failing, chunk) => {
      const begin = failing - (failing % chunk);
      const { met, take } = consumer(new Set([failing]), chunk);
      expect(await take(records(20))).toEqual([sequenceOf(begin)]);
      expect(met).toEqual(records(begin).map(({ sequence }) => sequence));
    }),
  );
});

test('what comes again after a failure goes on where it failed, until all is done in order', async () => {
  const failing = new Set([3, 3, 7]);
  const { met, take } = consumer(failing);
  let left = records(10);
  for (let round = 0; left.length > 0 && round < 10; round += 1) {
    const [named] = await take(left);
    failing.delete(Number(named));
    left = named === undefined ? [] : left.filter(({ sequence }) => sequence >= named);
  }
  expect(met).toEqual(records(10).map(({ sequence }) => sequence));
});

test('all records at peace: nothing is named, nothing is logged', async () => {
  const { met, heard, take } = consumer(new Set(), 4);
  expect(await take(records(10))).toEqual([]);
  expect(met).toHaveLength(10);
  expect(heard.text()).toBe('');
});

test('an event that is none of the feed fails as a whole: nothing may count as read', async () => {
  await expect(consumer(new Set()).take('records')).rejects.toMatchObject({ code: 'invalid-input' });
});

test.each([
  ['a rule broken for good', () => new AppError('ItemTooLarge', 'item-too-large', 'too large')],
  ['a fault of ours', () => new RangeError('invalid date')],
])('%s is set aside, alone, and does not stop those behind it', async (_, failure) => {
  const failing = new Set([3]);
  const { met, heard, aside, take, takeAside } = consumer(failing, 5, failure);
  expect(await take(records(10))).toEqual([]);
  expect(met).toEqual(
    records(10)
      .filter((_record, at) => at !== 3)
      .map(({ sequence }) => sequence),
  );
  expect(heard.lines()).toEqual([expect.objectContaining({ level: 'ERROR', sequence: sequenceOf(3) })]);
  expect(aside.map((body) => JSON.parse(body))).toEqual([{ schema: 'feed-record.v1', record: records(4)[3] }]);
  expect(await takeAside(aside)).toEqual([{ itemIdentifier: 'm0' }]);
  failing.clear();
  expect(await takeAside([...aside, 'no JSON'])).toEqual([{ itemIdentifier: 'm1' }]);
  expect(met.at(-1)).toBe(sequenceOf(3));
});

test('a store that is busy is waited for, not given up', async () => {
  const { aside, take } = consumer(new Set([0]), 1, () => new AppError('Busy', 'busy', 'busy', { retryable: true }));
  expect(await take(records(2))).toEqual([sequenceOf(0)]);
  expect(aside).toEqual([]);
});

test('a network that is away is waited for, though fetch calls it a TypeError', async () => {
  const away = () => new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') });
  const { aside, take } = consumer(new Set([0]), 1, away);
  expect(await take(records(1))).toEqual([sequenceOf(0)]);
  expect(aside).toEqual([]);
});

test('a record too large for a message is set aside without what it was before', async () => {
  const bodies: string[] = [];
  const queues: Queues = {
    send: async (_queue, messages) => {
      const [{ body } = { body: '' }] = messages;
      if (body.includes('before')) throw new AppError('MessageTooLarge', 'message-too-large', 'too large');
      bodies.push(body);
    },
  };
  const handler = feedHandler({
    needs: [],
    aside: 'follow-failures',
    run: () => Promise.reject(new RangeError('invalid date')),
  });
  const invoke = handler.boundTo(portsWith({ log: heardLog().log, queues }));
  const key = { pk: 'CASE#1', sk: 'CASE' };
  const record = { sequence: sequenceOf(1), key, before: { ...key, n: 1 }, after: { ...key, n: 2 } };
  expect(await invoke({ Records: [record] })).toEqual({ batchItemFailures: [] });
  expect(JSON.parse(bodies.join()).record).toEqual({ sequence: record.sequence, key, after: record.after });
});
