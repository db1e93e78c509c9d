import { expect, test } from 'vitest';
import type { BusinessCalendar } from '../../../shared/domain/deadlines/policy.ts';
import { quietUntil } from '../../../shared/domain/letters/quiet-hours.ts';

const NIGHT: BusinessCalendar = {
  timeZone: 'America/New_York',
  windows: {},
  holidays: [],
  quietHours: { from: '20:00', until: '08:00' },
};

test.each([
  ['a minute before they begin', '2026-06-24T23:59:59.999Z', undefined],
  ['when they begin', '2026-06-25T00:00:00.000Z', '2026-06-25T12:00:00.000Z'],
  ['after midnight', '2026-06-25T05:00:00.000Z', '2026-06-25T12:00:00.000Z'],
  ['in their last millisecond', '2026-06-25T11:59:59.999Z', '2026-06-25T12:00:00.000Z'],
  ['when they end', '2026-06-25T12:00:00.000Z', undefined],
  ['in a night in which clocks go forward', '2026-03-08T02:00:00.000Z', '2026-03-08T12:00:00.000Z'],
  ['the night before', '2026-03-07T02:00:00.000Z', '2026-03-07T13:00:00.000Z'],
  ['in a night in which clocks go back', '2026-11-01T01:00:00.000Z', '2026-11-01T13:00:00.000Z'],
  ['in the hour that clocks show twice', '2026-11-01T06:30:00.000Z', '2026-11-01T13:00:00.000Z'],
])('%s, quiet hours over midnight end at the wall time they name', (_, now, end) => {
  expect(quietUntil(now, NIGHT)).toBe(end);
});

test.each([
  ['before', '2026-06-24T16:59:00.000Z', undefined],
  ['in', '2026-06-24T17:00:00.000Z', '2026-06-24T18:30:00.000Z'],
  ['after', '2026-06-24T18:30:00.000Z', undefined],
])('%s quiet hours within one day', (_, now, end) => {
  expect(quietUntil(now, { ...NIGHT, quietHours: { from: '13:00', until: '14:30' } })).toBe(end);
});

test('a firm that named none has none', () => {
  const { quietHours: _, ...always } = NIGHT;
  expect(quietUntil('2026-06-25T05:00:00.000Z', always)).toBeUndefined();
});
