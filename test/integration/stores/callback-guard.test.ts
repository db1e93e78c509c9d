import { expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { manualClock } from '../../../infra/local/clock.ts';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openCallbackGuard } from '../../../shared/adapters/stores/line/callback-guard.ts';
import { tableInMemory, withDelays } from './table-in-memory.ts';

function guardOver(table = tableInMemory()) {
  const clock = manualClock('2026-06-24T14:00:00.000Z');
  const configuration = { ...config, line: { ...config.line, callbacksPerNumberAndDay: 2, callbacksPerHour: 3 } };
  return { clock, guard: openCallbackGuard({ table, sealer: openSealer(undefined), clock, configuration }) };
}
const { guard } = guardOver();

test.each([
  ['+12025550123', '+12025550123', '2 0 2, 5 5 5, 0 1 2 3'],
  ['(202) 555-0123', '+12025550123', '2 0 2, 5 5 5, 0 1 2 3'],
  ['+31612345678', '+31612345678', '0 6, 1 2 3 4 5 6 7 8'],
  ['+16135550123', '+16135550123', '6 1 3, 5 5 5, 0 1 2 3'],
])('%s may be called back, and is read in groups', (given, number, spoken) => {
  expect(guard.judge(given)).toEqual({ number, spoken });
});

test.each([
  ['premium', '+19005550123'],
  ['premium of another country', '+31900123456'],
  ['shared cost or premium in Spain', '+34803123456'],
  ['toll-free', '+18885550123'],
  ['our own line', '+18005550199'],
  ['personal, +44 70', '+447012345678'],
  ['personal, +1 500', '+15005550123'],
  ['a number for a whole company', '+31881234567'],
  ['Inmarsat', '+870773123456'],
  ['Iridium', '+881612345678'],
  ['satellite +882', '+88213300655'],
  ['satellite +883', '+883510001234567'],
  ['international premium', '+979123456789'],
  ['emergency', '911'],
  ['emergency in Europe', '112'],
  ['a short code', '411'],
  ['a short code of five digits', '22000'],
  ['a country that is not on the list', '+442079460123'],
  ['an island with the prefix of a neighbour', '+18765551234'],
  ['a number that nobody can have', '+11111111111'],
])('%s is not called back: %s', (_, given) => {
  expect(guard.judge(given)).toBe('not-callable');
});

test('the number that the call came in on is ours, whatever the configuration says', () => {
  expect(guard.judge('+12025550123', '+12025550123')).toBe('not-callable');
});

test.each(['', 'anonymous', 'Timeout', '*#', '#', '1'.repeat(50), 'tel:;ext=1', '+', '\u0000', '5550123'])(
  '%j is no number',
  (given) => expect(guard.judge(given)).toBe('invalid'),
);

test('a number is called back for so many calls a day, and a call that asks again counts once', async () => {
  const { clock, guard: it } = guardOver();
  for (let time = 0; time < 3; time += 1) expect(await it.admit('+12025550123', 'call-1')).toBe(true);
  expect(await it.admit('+12025550123', 'call-2')).toBe(true);
  expect(await it.admit('+12025550123', 'call-3')).toBe(false);
  expect(await it.admit('+12025550123', 'call-1')).toBe(true);
  expect(await it.admit('+12025550124', 'call-3')).toBe(true);
  clock.moveTo('2026-06-25T14:00:00.000Z');
  expect(await it.admit('+12025550123', 'call-4')).toBe(true);
});

test('over all numbers there are so many callbacks an hour, however many ask at once', async () => {
  const { clock, guard: it } = guardOver(withDelays(tableInMemory(), Math.random));
  const asked = Array.from({ length: 30 }, (_, n) => it.admit(`+120255501${String(n).padStart(2, '0')}`, `call-${n}`));
  expect((await Promise.all(asked)).filter((isAdmitted) => isAdmitted)).toHaveLength(3);
  clock.moveTo('2026-06-24T15:00:00.000Z');
  expect(await it.admit('+12025550188', 'call-99')).toBe(true);
});

test('a number whose day is full has no room, but for the calls that were promised it', async () => {
  const { guard: counted } = guardOver();
  expect(await counted.hasRoom('+12025550123', 'call-1')).toBe(true);
  for (const call of ['call-1', 'call-2']) expect(await counted.admit('+12025550123', call)).toBe(true);
  expect(await counted.hasRoom('+12025550123', 'call-2')).toBe(true);
  expect(await counted.hasRoom('+12025550123', 'call-3')).toBe(false);
});
