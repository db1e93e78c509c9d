import type { SQSBatchResponse } from 'aws-lambda';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LetterDue, letterDue } from '../../../events/letter.v1.ts';
import { contention } from '../../../shared/domain/errors.ts';
import { queueHandler } from '../../../shared/runtime/queue-handler.ts';
import { heardLog, portsWith } from './lines.ts';

const idOf = (n: number) => `0199f0aa-0000-7000-8000-${String(n).padStart(12, '0')}`;
const letter = (n: number): LetterDue => ({
  schema: 'letter-due.v1',
  letterId: `${idOf(n)}.2.decision`,
  caseId: idOf(n),
  kind: 'decision',
  round: 1,
});

/** A batch as SQS hands it over; the message id of the body at n is `m<n>`. */
function batch(bodies: readonly string[]) {
  return {
    Records: bodies.map((body, n) => ({
      messageId: `m${n}`,
      body,
      attributes: { ApproximateReceiveCount: '2' },
      eventSource: 'aws:sqs',
    })),
  };
}

/** A consumer that fails for these cases, with what it has done and logged. */
function consumer(failing: readonly string[] = []) {
  const done: string[] = [];
  const heard = heardLog();
  const handler = queueHandler({
    input: letterDue,
    needs: [],
    async run({ caseId }) {
      if (failing.includes(caseId)) throw contention(`case ${caseId}`);
      done.push(caseId);
    },
  });
  const invoke = handler.boundTo(portsWith({ log: heard.log }));
  return {
    done,
    heard,
    take: async (bodies: readonly string[]) =>
      ((await invoke(batch(bodies))) as SQSBatchResponse).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
  };
}

const ten = Array.from({ length: 10 }, (_, n) => n);
const letters = ten.map((n) => JSON.stringify(letter(n)));

test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
  'of ten messages of which %i fail, those come again and the others are done',
  async (k) => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ten, { minLength: k, maxLength: k }), async (failing) => {
        const { take, done, heard } = consumer(failing.map(idOf));
        const failed = await take(letters);
        expect(failed.toSorted()).toEqual(failing.map((n) => `m${n}`).toSorted());
        expect(done.toSorted()).toEqual(ten.filter((n) => !failing.includes(n)).map(idOf));
        expect(heard.lines()).toHaveLength(k);
      }),
      { numRuns: 20 },
    );
  },
);

test.each<[string, string]>([
  ['no JSON', 'Robin Vale, robin.vale@example.com'],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a message of a later version', JSON.stringify({ ...letter(3), schema: 'letter-due.v2' })],
  ['a message of another kind', JSON.stringify({ schema: 'report-due.v1', id: 'a', name: 'b', parameters: {} })],
  ['a message with a field more', JSON.stringify({ ...letter(3), to: 'robin.vale@example.com' })],
  ['a message about no case', JSON.stringify({ ...letter(3), caseId: 'X#CASE#1' })],
  ['a message a thousand levels deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
])('%s on the queue fails alone, and its neighbours are done', async (_what, poison) => {
  const { take, done, heard } = consumer();
  expect(await take([...letters.slice(0, 3), poison, ...letters.slice(4)])).toEqual(['m3']);
  expect(done).toHaveLength(9);
  expect(heard.lines()).toEqual([expect.objectContaining({ message: 'message failed', messageId: 'm3', tries: '2' })]);
  expect(heard.text()).not.toMatch(/robin|vale/i);
});

test('a failed message is logged with what a person needs to find it, and no more than that', async () => {
  const { take, heard } = consumer([idOf(1)]);
  await take(letters.slice(0, 2));
  expect(heard.lines()).toEqual([
    expect.objectContaining({ level: 'WARN', messageId: 'm1', error: 'Contention', code: 'busy' }),
  ]);
});

test('an empty batch is done', async () => {
  expect(await consumer().take([])).toEqual([]);
});
