import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../shared/adapters/embedded/database.ts';
import { openQueues } from '../../shared/adapters/embedded/queue.ts';
import { addMilliseconds } from '../../shared/domain/time.ts';
import { manualClock } from './manual-clock.ts';
import { PLACES } from './places.ts';
import { CONTRACT_QUEUES, queueContract } from './queue.contract.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe.each(PLACES)('the embedded queues $place', ({ newFile }) => {
  const file = newFile();
  const open = () => {
    const clock = manualClock();
    return { clock, queues: openQueues(openDatabase(file()), clock, CONTRACT_QUEUES) };
  };

  queueContract(async () => {
    const { clock, queues } = open();
    return {
      queues,
      receive: async (queue, max) => queues.receive(queue, max),
      delete: async (queue, receipt) => queues.delete(queue, receipt),
      release: async (queue, receipt, delaySeconds) => queues.release(queue, receipt, delaySeconds),
      deadLetters: async (queue) => queues.deadLetters(queue).map((letter) => letter.body),
      redrive: async (queue) => void queues.redrive(queue),
      pass: async (seconds) => clock.pass(seconds),
    };
  });

  test('the receipt of an older delivery neither deletes nor releases the newer one', async () => {
    const { clock, queues } = open();
    await queues.send('work', [{ body: '1' }]);
    const [old] = queues.receive('work', 1);
    clock.pass(3);
    expect(queues.receive('work', 1)).toHaveLength(1);
    queues.delete('work', old?.receipt ?? '');
    queues.release('work', old?.receipt ?? '', 0);
    expect(queues.counts('work')).toEqual({ visible: 0, hidden: 1, dead: 0 });
    clock.pass(3);
    expect(queues.receive('work', 1)).toMatchObject([{ receiveCount: 3 }]);
  });

  test('several receipts at once are all deleted, and only they', async () => {
    const { clock, queues } = open();
    await queues.send('work', [{ body: '1' }, { body: '2' }, { body: '3' }]);
    const received = queues.receive('work', 3);
    queues.delete('work', ...received.slice(1).map((message) => message.receipt));
    clock.pass(3);
    expect(queues.receive('work', 3)).toMatchObject([{ body: '1' }]);
  });

  test('a receipt from before a redrive does nothing to the message sent again', async () => {
    const { clock, queues } = open();
    await queues.send('work', [{ body: '1' }]);
    const receipts = [1, 2, 3].map(() => {
      const [message] = queues.receive('work', 1);
      clock.pass(3);
      return message?.receipt ?? '';
    });
    expect(queues.receive('work', 1)).toEqual([]);
    expect(queues.redrive('work')).toBe(1);
    expect(queues.redrive('work')).toBe(0);
    for (const receipt of receipts) queues.delete('work', receipt);
    expect(queues.counts('work')).toEqual({ visible: 1, hidden: 0, dead: 0 });
  });

  test('says when to look next, and how much there is', async () => {
    const { clock, queues } = open();
    const start = clock.now();
    expect(queues.nextVisibleAt()).toBeUndefined();
    await queues.send('work', [{ body: '1', delaySeconds: 60 }]);
    await queues.send('other', [{ body: '2', delaySeconds: 90 }]);
    expect(queues.nextVisibleAt()).toBe(addMilliseconds(start, 60_000));
    expect(queues.nextVisibleAt('other')).toBe(addMilliseconds(start, 90_000));
    clock.pass(60);
    expect(queues.counts('work')).toEqual({ visible: 1, hidden: 0, dead: 0 });
    queues.receive('work', 1);
    expect(queues.counts('work')).toEqual({ visible: 0, hidden: 1, dead: 0 });
    expect(queues.nextVisibleAt('work')).toBe(addMilliseconds(start, 63_000));
  });

  test('a dead letter keeps its count and its times', async () => {
    const { clock, queues } = open();
    const sentAt = clock.now();
    await queues.send('work', [{ body: '1' }]);
    for (let n = 0; n < 3; n += 1) {
      queues.receive('work', 1);
      clock.pass(3);
    }
    queues.receive('work', 1);
    expect(queues.deadLetters('work')).toMatchObject([{ body: '1', receiveCount: 3, sentAt, diedAt: clock.now() }]);
  });

  test('more dead letters than one write takes are all sent again', async () => {
    const { clock, queues } = open();
    await queues.send(
      'work',
      Array.from({ length: 1_203 }, (_, n) => ({ body: `${n}` })),
    );
    for (let n = 0; n < 3; n += 1) {
      expect(queues.receive('work', 5_000)).toHaveLength(1_203);
      clock.pass(3);
    }
    expect(queues.receive('work', 1)).toEqual([]);
    expect(queues.redrive('work')).toBe(1_203);
    expect(new Set(queues.receive('work', 5_000).map((message) => message.body)).size).toBe(1_203);
  });
});

describe('the embedded queues, opened again', () => {
  const folder = temporaryFolder();

  test('hold messages, what is handed out, counts and dead letters', async () => {
    const file = join(folder, 'queues.sqlite');
    const clock = manualClock();
    const first = openDatabase(file);
    const before = openQueues(first, clock, CONTRACT_QUEUES);
    await before.send('work', [{ body: '"dies"' }]);
    for (let n = 0; n < 3; n += 1) {
      before.receive('work', 1);
      clock.pass(3);
    }
    await before.send('work', [{ body: '"handed out"' }]);
    before.receive('work', 2);
    await before.send('work', [{ body: '"waits"' }]);
    first.close();

    const second = openDatabase(file);
    const after = openQueues(second, clock, CONTRACT_QUEUES);
    expect(after.counts('work')).toEqual({ visible: 1, hidden: 1, dead: 1 });
    clock.pass(3);
    expect(after.receive('work', 10)).toMatchObject([
      { body: '"waits"', receiveCount: 1 },
      { body: '"handed out"', receiveCount: 2 },
    ]);
    second.close();
  });
});
