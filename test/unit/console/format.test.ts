import { expect, onTestFinished, test, vi } from 'vitest';
import { nearnessOf } from '../../../console/src/format/due.ts';
import { formatFor } from '../../../console/src/format/format.ts';

const en = formatFor('en', 'America/New_York');
const es = formatFor('es', 'America/New_York');
const nl = formatFor('nl', 'America/New_York');

test('sums are minor units, with as many digits as the currency has', () => {
  expect(en.money(4_500, 'USD')).toBe('$45.00');
  expect(en.money(4_500, 'JPY')).toBe('¥4,500');
  expect(en.money(4_500, 'KWD')).toMatch(/4\.500$/);
  expect(nl.money(123_456, 'EUR')).toBe('€\u00a01.234,56');
});

test('times are those of the firm, in the order of the language', () => {
  const instant = '2026-11-03T19:00:00.000Z';
  expect(en.moment(instant)).toBe('Tue, Nov 3, 14:00');
  expect(nl.moment(instant)).toBe('di 3 nov, 14:00');
  expect(en.time('2026-11-03T04:59:00.000Z')).toBe('23:59');
});

test('another year is said, the same is not', () => {
  expect(en.moment('2025-11-03T19:00:00.000Z', '2026-11-28T12:00:00.000Z')).toBe('Nov 3, 2025, 14:00');
});

test('a calendar day stays that day, whatever the time zone', () => {
  expect(en.day('2026-11-03')).toBe('Nov 3, 2026');
  expect(en.day('2026-11-03T02:00:00.000Z')).toBe('Nov 2, 2026');
});

test('stretches are told by their two greatest units, and by seconds only where they are asked for', () => {
  const minutes = (count: number) => count * 60_000;
  expect(en.stretch(minutes(200))).toBe('3 hr 20 min');
  expect(en.stretch(minutes(3 * 1440 + 61))).toBe('3 days 1 hr');
  expect(en.stretch(minutes(1440))).toBe('1 day');
  expect(en.stretch(59_000)).toBe('0 min');
  expect(en.stretch(59_000, 'second')).toBe('59 sec');
  expect(nl.stretch(minutes(4) + 12_000, 'second')).toBe('4 min, 12 sec');
  expect(en.stretch(minutes(200) + 12_000, 'second')).toBe('3 hr 20 min');
  expect(en.stretch(-minutes(90))).toBe('1 hr 30 min');
  expect(es.stretch(minutes(200))).toBe('3 h 20 min');
});

test('a deadline is late at its very instant, soon for two hours before, and of today for a day', () => {
  const due = '2026-11-03T19:00:00.000Z';
  expect(nearnessOf(due, due)).toBe('late');
  expect(nearnessOf(due, '2026-11-03T17:00:00.000Z')).toBe('soon');
  expect(nearnessOf(due, '2026-11-03T16:59:59.000Z')).toBe('today');
  expect(nearnessOf(due, '2026-11-02T18:59:59.000Z')).toBe('later');
});

test('a language is named in that of the reader', () => {
  expect([en, es, nl].map((format) => format.language('nl-NL'))).toEqual(['Dutch', 'neerlandés', 'Nederlands']);
});

test('a formatter is made when it is first wanted, and once', () => {
  const dates = vi.spyOn(Intl, 'DateTimeFormat');
  const numbers = vi.spyOn(Intl, 'NumberFormat');
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const format = formatFor('en', 'America/New_York');
  expect(dates).not.toHaveBeenCalled();
  expect(numbers).not.toHaveBeenCalled();
  expect(format.days(2) + format.days(3)).toBe('2 days3 days');
  expect(format.time('2026-11-03T19:00:00Z') + format.time('2026-11-03T20:00:00Z')).toBe('14:0015:00');
  expect(dates).toHaveBeenCalledOnce();
  expect(numbers).toHaveBeenCalledOnce();
});
