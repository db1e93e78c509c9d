import { expect, test } from 'vitest';
import { manualClock } from '../../../infra/local/clock.ts';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openPins } from '../../../shared/adapters/stores/pins.ts';
import { tableInMemory, withDelays } from './table-in-memory.ts';

function pinsOver(table = tableInMemory()) {
  const clock = manualClock('2026-06-24T14:00:00.000Z');
  return { clock, pins: openPins({ table, sealer: openSealer(undefined), clock }) };
}
const guess = { caseId: 'a', pin: '000000', expected: '123456', caller: '+12025550123' };

test('of a hundred guesses at once five are judged, and the right one among the rest opens nothing', async () => {
  const { pins } = pinsOver(withDelays(tableInMemory(), Math.random));
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => pins.judge({ ...guess, caller: `caller ${n}` })),
  );
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(5);
  expect(answers.filter((answer) => answer === 'locked')).toHaveLength(95);
  expect(await pins.judge({ ...guess, pin: guess.expected })).toBe('locked');
});

test('a caller who walks over many cases is locked after ten wrong PINs; others are not', async () => {
  const { pins } = pinsOver();
  const answers: string[] = [];
  for (let n = 0; n < 12; n += 1) answers.push(await pins.judge({ ...guess, caseId: `case ${n}` }));
  expect(answers.filter((answer) => answer === 'wrong')).toHaveLength(10);
  expect(answers.slice(10)).toEqual(['locked', 'locked']);
  expect(await pins.judge({ ...guess, caseId: 'z', caller: '+12025550999', pin: '123456' })).toBe('right');
});

test('the right PIN costs no try, however often it is given', async () => {
  const { pins } = pinsOver();
  for (let n = 0; n < 20; n += 1) expect(await pins.judge({ ...guess, pin: '123456' })).toBe('right');
  expect(await pins.judge(guess)).toBe('wrong');
});

test('a locked caller takes no tries away from a case', async () => {
  const { pins } = pinsOver();
  for (let n = 0; n < 10; n += 1) await pins.judge({ ...guess, caseId: `case ${n}` });
  for (let n = 0; n < 20; n += 1) expect(await pins.judge({ ...guess, caseId: 'robin' })).toBe('locked');
  expect(await pins.judge({ ...guess, caseId: 'robin', pin: '123456', caller: 'robin' })).toBe('right');
});
