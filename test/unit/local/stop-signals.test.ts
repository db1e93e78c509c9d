import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startChild } from './children/child.ts';

test('one press of Ctrl-C that npm passes on a second time still lets everything end', async () => {
  const child = await startChild('stopper.ts', '1500', 'npm');
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a second press ends the process at once', async () => {
  // It would take longer than anybody waits.
  const child = await startChild('stopper.ts', '600000');
  const isStopping = once(child.stdout ?? child, 'data');
  child.kill('SIGINT');
  // Another press is one that comes later than npm's, by the clock of whoever is told to stop.
  expect(String(await isStopping)).toBe('stopping\n');
  await sleep(800);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});
