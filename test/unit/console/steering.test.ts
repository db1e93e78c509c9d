import { expect, test } from 'vitest';
import { dayAndTimeIn, instantIn } from '../../../console/src/format/zoned-time.ts';
import { weekOf, weekText, windowsOf, windowsText } from '../../../console/src/forms/windows.ts';
import { keptInPlace } from '../../../console/src/pages/approvals/kept-in-place.ts';
import { heardIn, secondsOf } from '../../../console/src/pages/line/spoken-notice.ts';

test.each([
  ['08:00-18:00', [['08:00', '18:00']]],
  [
    '8-12:30, 13:30 – 18',
    [
      ['08:00', '12:30'],
      ['13:30', '18:00'],
    ],
  ],
  ['', []],
  ['10:00-24:00', [['10:00', '24:00']]],
])('hours as people write them are read: %s', (text, windows) => {
  expect(windowsOf(text)).toEqual(windows);
  expect(windowsOf(windowsText(windows as [string, string][]))).toEqual(windows);
});

test.each(['eight to six', '08:00', '08:00-25:00', '8:7-9'])('hours that cannot be read are none: %s', (text) => {
  expect(windowsOf(text)).toBeUndefined();
});

test('a week comes back as it was, without the days on which nobody works', () => {
  const week = { mon: [['08:00', '18:00']] as [string, string][], sat: [] };
  expect(weekOf(weekText(week))).toEqual({ mon: [['08:00', '18:00']] });
});

test.each([
  ['America/New_York', '2026-06-24', '10:00', '2026-06-24T14:00:00.000Z'],
  ['America/New_York', '2026-12-24', '10:00', '2026-12-24T15:00:00.000Z'],
  // The day on which the clocks go back, after they did.
  ['Europe/Amsterdam', '2026-10-25', '12:00', '2026-10-25T11:00:00.000Z'],
  ['Europe/Amsterdam', '2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
])('a time by the clock of %s, %s %s, is an instant, and the other way round', (zone, day, time, instant) => {
  expect(instantIn(zone, day, time)).toBe(instant);
  expect(dayAndTimeIn(zone, instant)).toEqual({ day, time });
});

test.each([
  ['2026-02-30x', '10:00'],
  ['2026-02-30', '10:00'],
  ['2026-02-28', '25:00'],
  ['2026-02-28', ''],
])('what is no day or time is no instant: %s %s', (day, time) => {
  expect(instantIn('Europe/Amsterdam', day, time)).toBeUndefined();
});

test('callers hear their own language, else the firm’s, else the first there is', () => {
  const texts = { es: 'Nieva.', nl: 'Sneeuw.' };
  expect(heardIn('nl', texts, 'en')?.text).toBe('Sneeuw.');
  expect(heardIn('en', texts, 'nl')?.text).toBe('Sneeuw.');
  expect(heardIn('en', texts, 'en')?.text).toBe('Nieva.');
  expect(heardIn('en', { en: '  ' }, 'en')).toBeUndefined();
  expect(secondsOf('x'.repeat(150))).toBe(10);
});

test('what is answered stays where it stood: the next proposal does not come under a second click', () => {
  expect(keptInPlace(['a', 'b', 'c'], ['b', 'c'])).toEqual(['a', 'b', 'c']);
  expect(keptInPlace(['a', 'b', 'c', 'd'], ['new', 'a', 'd'])).toEqual(['new', 'a', 'b', 'c', 'd']);
  const kept = keptInPlace(['a', 'b', 'c'], ['x', 'c', 'y']);
  expect(kept).toEqual(['a', 'b', 'x', 'c', 'y']);
  expect(keptInPlace(kept, ['x', 'c', 'y'])).toEqual(kept);
  expect(keptInPlace([], ['a'])).toEqual(['a']);
});
