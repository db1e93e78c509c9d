import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type QueueBench, queueContract } from '../../contract/queue.contract.ts';
import { expectDeclared, type SentCommand } from '../stubbed-client.ts';
import { openQueueBench, openSqsPlace, type SqsPlace } from './fauxqs.ts';

let place: SqsPlace;
const benches: Awaited<ReturnType<typeof openQueueBench>>[] = [];
const sent: SentCommand[] = [];

beforeAll(async () => {
  place = await openSqsPlace();
});

afterEach(async () => {
  for (const bench of benches.splice(0)) {
    sent.push(...bench.sent);
    await bench.close();
  }
});

afterAll(() => place.stop());

/** All bodies that a queue hands out, in the order of text. */
async function everything({ receive }: QueueBench): Promise<string[]> {
  const received: string[] = [];
  for (let some = await receive('work', 10); some.length > 0; some = await receive('work', 10)) {
    received.push(...some.map(({ body }) => body));
  }
  return received.toSorted();
}

async function open() {
  const bench = await openQueueBench(place);
  benches.push(bench);
  return bench;
}

describe('the queues on SQS', () => {
  queueContract(open);

  const half = (letter: string) => JSON.stringify(letter.repeat(512 * 1024 - 2));

  test('messages that fill a call together go in calls of their own, and all arrive', async () => {
    const bench = await open();
    const bodies = [half('a'), half('b'), half('c'), '"small"'];
    await bench.queues.send(
      'work',
      bodies.map((body) => ({ body })),
    );
    expect(bench.sent.map(({ input }) => (input.Entries as unknown[]).length)).toEqual([2, 2]);
    expect(await everything(bench)).toEqual(bodies.toSorted());
  });

  test('text that SQS would refuse arrives as the same text', async () => {
    const bench = await open();
    // Raw in the JSON text, as JSON.stringify leaves U+FFFE, and as others' JSON may hold half a character.
    const bodies = ['"\uFFFE and \uFFFF"', '"half \uD83D a face"', '"\uDE00\uD83D"', '"\u007F\u0085\uE000\uFFFD😀"'];
    await bench.queues.send(
      'work',
      bodies.map((body) => ({ body })),
    );
    const received = (await everything(bench)).map((body) => JSON.parse(body));
    expect(received.toSorted()).toEqual(bodies.map((body) => JSON.parse(body)).toSorted());
  });

  test('a text whose escapes lead beyond 1 MiB is refused before SQS sees it', async () => {
    const bench = await open();
    const body = `"${'\uFFFF'.repeat(200_000)}"`;
    await expect(bench.queues.send('work', [{ body: '1' }, { body }])).rejects.toMatchObject({
      code: 'message-too-large',
    });
    expect(bench.sent).toEqual([]);
  });

  test('in all of this, the adapter sent what its permission is for, and nothing else', () => {
    expectDeclared('queues', 'send', sent, 'sqs');
  });
});
