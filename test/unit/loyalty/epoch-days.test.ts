import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOfEpoch, epochDay } from '../../../shared/domain/loyalty/epoch-days.ts';
import { DAY_MS } from '../../../shared/domain/time.ts';

it('counts the days of every year with four digits as the machine’s own calendar does', () => {
  const first = Date.parse('0000-01-01T00:00:00.000Z') / DAY_MS;
  const last = Date.parse('9999-12-31T00:00:00.000Z') / DAY_MS;
  fc.assert(fc.property(fc.integer({ min: first, max: last }), (day) => epochDay(dayOfEpoch(day)) === day));
  for (const day of [first, last, -1, 0, 1]) expect(epochDay(dayOfEpoch(day))).toBe(day);
});

it.each([
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-1-1',
  '2026-01-01T00:00',
  '２026-01-01',
  '+026-01-01',
  '2026-01-0a',
  '2026/01/01',
  '',
])('there is no day %j', (text) => expect(epochDay(text)).toBeUndefined());

it('29 February is a day of every fourth year, and of every fourth century', () => {
  expect(epochDay('2000-02-29')).toBe(11_016);
  expect(epochDay('2024-02-29')).toBe(19_782);
});
