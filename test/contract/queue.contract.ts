import { beforeEach, describe, expect, test } from 'vitest';
import type { Queues } from '../../shared/ports/queue.ts';

/** Short times, so that an engine that only knows the wall clock can sit them out. */
export const CONTRACT_QUEUES = {
  work: { visibilitySeconds: 3, maxReceiveCount: 3 },
  other: { visibilitySeconds: 3, maxReceiveCount: 3 },
} as const;

interface Received {
  receipt: string;
  body: string;
  receiveCount: number;
}

/** A queue as its sender and its consumer see it; `pass` lets that many seconds go by. */
export interface QueueBench {
  queues: Queues;
  receive(queue: string, max: number): Promise<Received[]>;
  delete(queue: string, receipt: string): Promise<void>;
  release(queue: string, receipt: string, delaySeconds: number): Promise<void>;
  deadLetters(queue: string): Promise<string[]>;
  redrive(queue: string): Promise<void>;
  pass(seconds: number): Promise<void>;
}

/** What every engine's queues keep. `make` gives empty ones, named and timed as in `CONTRACT_QUEUES`. */
export function queueContract(make: () => Promise<QueueBench>): void {
  const { visibilitySeconds, maxReceiveCount } = CONTRACT_QUEUES.work;
  let bench: QueueBench;

  beforeEach(async () => {
    bench = await make();
  });

  const bodies = async (max = 10) => (await bench.receive('work', max)).map((message) => message.body).sort();
  const send = (...texts: string[]) =>
    bench.queues.send(
      'work',
      texts.map((body) => ({ body })),
    );
  const receiveOne = async (): Promise<Received> => {
    const [message] = await bench.receive('work', 1);
    if (!message) throw new Error('nothing to receive');
    return message;
  };
  /** Receives without deleting until the message has died. */
  const exhaust = async () => {
    for (let n = 0; n < maxReceiveCount; n += 1) {
      await receiveOne();
      await bench.pass(visibilitySeconds);
    }
    expect(await bodies()).toEqual([]);
  };

  describe('sending', () => {
    test('what was sent is received as it was, and only on its own queue', async () => {
      const body = JSON.stringify({ text: 'Café 😀 \u0000 "quoted"\n', n: 1 });
      await send(body);
      expect(await bench.receive('other', 10)).toEqual([]);
      expect(await bench.receive('work', 10)).toMatchObject([{ body, receiveCount: 1 }]);
    });

    test('many messages of one call all arrive, once each', async () => {
      const sent = Array.from({ length: 25 }, (_, n) => `{"n":${String(n).padStart(2, '0')}}`);
      await send(...sent);
      const received: string[] = [];
      for (let some = await bodies(); some.length > 0; some = await bodies()) received.push(...some);
      expect(received.sort()).toEqual(sent);
    });

    test('no more are received than asked for', async () => {
      await send('1', '2', '3');
      expect((await bodies(2)).length).toBeLessThanOrEqual(2);
    });

    test('sending nothing is no failure', async () => {
      await bench.queues.send('work', []);
      expect(await bodies()).toEqual([]);
    });

    test('a delayed message is not seen before its time', async () => {
      await bench.queues.send('work', [{ body: '"late"', delaySeconds: 2 }, { body: '"now"' }]);
      expect(await bodies()).toEqual(['"now"']);
      await bench.pass(2);
      expect(await bodies()).toEqual(['"late"']);
    });

    test('a message of 1 MiB arrives, one byte more is refused with nothing sent', async () => {
      const largest = `"${'x'.repeat(1024 * 1024 - 2)}"`;
      await expect(send('"small"', `${largest} `)).rejects.toMatchObject({ code: 'message-too-large' });
      await expect(send(`"${'€'.repeat(350_000)}"`)).rejects.toMatchObject({ code: 'message-too-large' });
      expect(await bodies()).toEqual([]);
      await send(largest);
      expect(await bodies()).toEqual([largest]);
    });

    test.each([-1, 901, 1.5])('a delay of %s seconds is refused', async (delaySeconds) => {
      await expect(bench.queues.send('work', [{ body: '1', delaySeconds }])).rejects.toThrow();
    });

    test('a queue nobody knows is refused by name', async () => {
      await expect(bench.queues.send('complaintz', [{ body: '1' }])).rejects.toMatchObject({ code: 'unknown-queue' });
    });
  });

  describe('receiving', () => {
    test('a received message is hidden for the visibility timeout, then comes again with a higher count', async () => {
      await send('1');
      const first = await receiveOne();
      expect(await bodies()).toEqual([]);
      await bench.pass(visibilitySeconds);
      const second = await receiveOne();
      expect([first.receiveCount, second.receiveCount]).toEqual([1, 2]);
      expect(second.receipt).not.toBe(first.receipt);
    });

    test('a deleted message never comes again', async () => {
      await send('1');
      await bench.delete('work', (await receiveOne()).receipt);
      await bench.pass(visibilitySeconds);
      expect(await bodies()).toEqual([]);
      expect(await bench.deadLetters('work')).toEqual([]);
    });

    test('a released message comes at once, or after its delay, and has been counted', async () => {
      await send('1');
      await bench.release('work', (await receiveOne()).receipt, 0);
      const again = await receiveOne();
      expect(again.receiveCount).toBe(2);
      await bench.release('work', again.receipt, 1);
      expect(await bodies()).toEqual([]);
      await bench.pass(1);
      expect((await receiveOne()).receiveCount).toBe(3);
    });
  });

  describe('dead letters', () => {
    test('a message received as often as allowed dies when it would be visible again', async () => {
      await send('"poison"');
      for (let n = 0; n < maxReceiveCount; n += 1) {
        expect(await bench.deadLetters('work')).toEqual([]);
        expect((await receiveOne()).receiveCount).toBe(n + 1);
        await bench.pass(visibilitySeconds);
      }
      expect(await bodies()).toEqual([]);
      expect(await bench.deadLetters('work')).toEqual(['"poison"']);
      expect(await bench.deadLetters('other')).toEqual([]);
    });

    test('a message deleted on its last delivery does not die', async () => {
      await send('1');
      for (let n = 1; n < maxReceiveCount; n += 1) {
        await receiveOne();
        await bench.pass(visibilitySeconds);
      }
      await bench.delete('work', (await receiveOne()).receipt);
      await bench.pass(visibilitySeconds);
      expect(await bodies()).toEqual([]);
      expect(await bench.deadLetters('work')).toEqual([]);
    });

    test('a dying message does not keep the healthy ones back', async () => {
      await send('"poison"');
      for (let n = 0; n < maxReceiveCount; n += 1) {
        await receiveOne();
        await bench.pass(visibilitySeconds);
      }
      await send('"healthy"');
      expect(await bodies(1)).toEqual(['"healthy"']);
    });

    test('a redrive sends dead letters again from the start, and twice does no harm', async () => {
      await send('"poison"');
      await exhaust();
      await bench.redrive('work');
      await bench.redrive('work');
      expect(await bench.deadLetters('work')).toEqual([]);
      expect(await bench.receive('work', 10)).toMatchObject([{ body: '"poison"', receiveCount: 1 }]);
      expect(await bodies()).toEqual([]);
    });
  });
}
