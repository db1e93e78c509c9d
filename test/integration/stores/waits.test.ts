import { expect, test } from 'vitest';
import { openSweeps } from '../../../shared/adapters/stores/case/sweeps.ts';
import { openWaits, type Wait } from '../../../shared/adapters/stores/case/waits.ts';
import { tableInMemory } from './table-in-memory.ts';

const wait = (changed: Partial<Wait>): Wait => ({
  caseId: 'a',
  run: 1,
  state: 'AwaitResolution',
  enteredAt: '2026-06-24T14:00:00.000Z',
  retryCount: 0,
  token: JSON.stringify(changed),
  armedUntil: '2026-06-25T14:00:00.000Z',
  ...changed,
});

/** Each newer than the one before. */
const IN_ORDER = [
  wait({ run: 9 }),
  wait({ run: 10 }),
  wait({ run: 10, retryCount: 2 }),
  wait({ run: 10, retryCount: 10 }),
  wait({ run: 10, enteredAt: '2026-06-24T14:00:00.001Z' }),
  wait({ run: 11, enteredAt: '2026-06-23T14:00:00.000Z' }),
];

test('of all waits of a case the newest stands, in whatever order they are written', async () => {
  const newest = IN_ORDER.at(-1);
  for (let first = 0; first < IN_ORDER.length; first += 1) {
    const waits = openWaits({ table: tableInMemory() });
    const written = [...IN_ORDER.slice(first), ...IN_ORDER.slice(0, first)];
    for (const one of written) await waits.arm(one);
    expect(await waits.load('a')).toEqual(newest);
  }
});

test('a wait armed again with the same token stands; forgotten is only the one that is named', async () => {
  const [first, second] = IN_ORDER;
  if (first === undefined || second === undefined) throw new Error('two waits are needed');
  const waits = openWaits({ table: tableInMemory() });
  expect([await waits.arm(first), await waits.arm(first), await waits.arm(second), await waits.arm(first)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  await waits.forget(first);
  expect(await waits.load('a')).toEqual(second);
  await waits.forget(second);
  expect(await waits.load('a')).toBeUndefined();
});

test('a missing execution counts as missed twice in two rounds that follow each other, and of one run only', async () => {
  const sweeps = openSweeps({ table: tableInMemory() });
  expect(await sweeps.noteMissing('a', 1, '2026-06-24T14:00:00.000Z')).toBe(false);
  expect(await sweeps.noteMissing('a', 2, '2026-06-24T14:05:00.000Z')).toBe(false);
  expect(await sweeps.noteMissing('a', 2, '2026-06-24T14:10:00.000Z')).toBe(true);
  expect(await sweeps.noteMissing('a', 2, '2026-06-24T16:00:00.000Z')).toBe(false);
});
