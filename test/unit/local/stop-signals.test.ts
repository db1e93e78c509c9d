import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startChild } from './children/child.ts';

test('one press of Ctrl-C that npm passes on a second time still lets everything end', async () => {
  const child = await startChild('stopper.ts');
  child.kill('SIGINT');
  await sleep(50);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a second press ends the process at once', async () => {
  const child = await startChild('stopper.ts');
  child.kill('SIGINT');
  await sleep(800);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
});
