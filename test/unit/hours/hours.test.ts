import fc from 'fast-check';
import { expect, test } from 'vitest';
import config from '../../../comeback.config.ts';
import type { Actor } from '../../../shared/domain/case/commands.ts';
import { addDays } from '../../../shared/domain/deadlines/calendar.ts';
import { checkCalendar } from '../../../shared/domain/deadlines/calendar-check.ts';
import { isOpenAt, windowsOn } from '../../../shared/domain/deadlines/schedule.ts';
import { decideHours } from '../../../shared/domain/hours/decide.ts';
import {
  calendarWith,
  evolveHours,
  type Hours,
  type HoursCommand,
  hoursLine,
  UNCHANGED_HOURS,
} from '../../../shared/domain/hours/hours.ts';
import { hoursShown } from '../../../shared/domain/hours/view.ts';

const { timeZone } = config.calendar;
/** A Wednesday, ten in the morning in New York. */
const NOW = '2026-06-24T14:00:00.000Z';
const TODAY = '2026-06-24';
const staff = (role: 'agent' | 'supervisor' | 'manager' | 'operator' | 'admin'): Actor => ({
  kind: 'staff',
  id: role,
  role,
  teams: [],
});
const admin = staff('admin');

function judged(it: Hours, command: HoursCommand, by = admin) {
  return decideHours(it, command, { by, now: NOW, timeZone });
}

function after(...commands: HoursCommand[]): Hours {
  return commands.reduce((it, command) => {
    const answer = judged(it, command);
    if ('code' in answer) throw new Error(answer.message);
    return answer.reduce((folded, event) => evolveHours(folded, event, NOW, timeZone), it);
  }, UNCHANGED_HOURS);
}

const closed = (day: string): HoursCommand => ({ type: 'setDay', day, windows: [], reason: 'weather' });

test('a day that is set wins over week and holiday, and cleared it is as it was', () => {
  const holiday = '2026-07-03';
  const open: HoursCommand = { type: 'setDay', day: holiday, windows: [['10:00', '12:00']], reason: 'other' };
  expect(windowsOn(config.calendar, holiday)).toEqual([]);
  expect(windowsOn(calendarWith(config.calendar, after(open)), holiday)).toEqual([['10:00', '12:00']]);
  expect(windowsOn(calendarWith(config.calendar, after(open, { type: 'clearDay', day: holiday })), holiday)).toEqual(
    [],
  );
  expect(windowsOn(calendarWith(config.calendar, after(closed('2026-06-25'))), '2026-06-25')).toEqual([]);
});

test('another week holds from its day on, and not before', () => {
  const it = after({ type: 'setWeek', from: '2026-07-06', windows: { sat: [['10:00', '14:00']] }, reason: 'season' });
  const calendar = calendarWith(config.calendar, it);
  expect(windowsOn(calendar, '2026-07-02')).toEqual([['08:00', '18:00']]);
  expect(windowsOn(calendar, '2026-07-06')).toEqual([]);
  expect(windowsOn(calendar, '2026-07-11')).toEqual([['10:00', '14:00']]);
});

test('a close is no longer open, an opening is', () => {
  expect(isOpenAt(config.calendar, '2026-06-24T12:00:00.000Z')).toBe(true);
  expect(isOpenAt(config.calendar, '2026-06-24T22:00:00.000Z')).toBe(false);
  expect(isOpenAt(calendarWith(config.calendar, after(closed(TODAY))), NOW)).toBe(false);
});

test.each([
  ['agent', 'setDay', 'role-too-low'],
  ['manager', 'setDay', 'role-too-low'],
  ['operator', 'setDay', 'role-too-low'],
  ['supervisor', 'setDay', undefined],
  ['admin', 'setDay', undefined],
  ['supervisor', 'setWeek', 'role-too-low'],
  ['admin', 'setWeek', undefined],
  ['agent', 'clearDay', 'role-too-low'],
  ['supervisor', 'clearDay', undefined],
] as const)('%s and %s: %s', (role, type, code) => {
  const commands: Record<HoursCommand['type'], HoursCommand> = {
    setDay: closed('2026-06-25'),
    clearDay: { type: 'clearDay', day: '2026-06-25' },
    setWeek: { type: 'setWeek', from: '2026-07-06', windows: { mon: [['09:00', '17:00']] }, reason: 'season' },
  };
  expect(judged(after(closed('2026-06-25')), commands[type], staff(role))).toEqual(
    code === undefined ? expect.any(Array) : expect.objectContaining({ code }),
  );
});

test.each<[string, HoursCommand, string, RegExp]>([
  ['a day that is over', closed('2026-06-23'), 'day', /today is 2026-06-24/],
  ['a day that no month has', closed('2026-02-30'), 'day', /no day/],
  ['a mistyped year', closed('2062-06-25'), 'day', /two years/],
  [
    'windows that overlap',
    {
      type: 'setDay',
      day: TODAY,
      windows: [
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ],
      reason: 'staff',
    },
    'windows[1]',
    /overlaps/,
  ],
  [
    'a week that never opens',
    { type: 'setWeek', from: TODAY, windows: { mon: [] }, reason: 'season' },
    'windows',
    /no day/,
  ],
  [
    'a window that ends before it begins',
    { type: 'setWeek', from: TODAY, windows: { tue: [['17:00', '09:00']] }, reason: 'season' },
    'windows.tue[0]',
    /ends at/,
  ],
])('%s is refused by name', (_what, command, field, message) => {
  expect(judged(UNCHANGED_HOURS, command)).toMatchObject({
    code: 'invalid-hours',
    field,
    message: expect.stringMatching(message),
  });
});

test('the same once more changes nothing', () => {
  const week: HoursCommand = { type: 'setWeek', from: TODAY, windows: { mon: [['09:00', '17:00']] }, reason: 'season' };
  const it = after(closed('2026-06-25'), week);
  expect([judged(it, closed('2026-06-25')), judged(it, week)]).toEqual([[], []]);
  expect(judged(it, { type: 'clearDay', day: '2026-08-01' })).toEqual([]);
});

test('there is room for more days than a firm has, and an end to it', () => {
  const full = { ...UNCHANGED_HOURS, days: Object.fromEntries(days(300).map((day) => [day, []])) };
  expect(judged(full, closed('2027-06-25'))).toMatchObject({ code: 'invalid-hours' });
  expect(judged(full, { type: 'clearDay', day: TODAY })).toHaveLength(1);
});

const days = (count: number) => Array.from({ length: count }, (_, at) => addDays(TODAY, at));

test('whatever is accepted leaves a calendar that can be used, does not touch the past, and stands in 200 bytes', () => {
  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  const windows = fc.array(fc.tuple(time, time), { maxLength: 3 });
  const day = fc.integer({ min: -3, max: 800 }).map((ahead) => addDays(TODAY, ahead));
  const reason = fc.constant('other' as const);
  const command = fc.oneof(
    fc.record({ type: fc.constant('setDay' as const), day, windows, reason }),
    fc.record({ type: fc.constant('clearDay' as const), day }),
    fc.record({
      type: fc.constant('setWeek' as const),
      from: day,
      windows: fc.record({ mon: windows, sun: windows }),
      reason,
    }),
  );
  fc.assert(
    fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
      let it = UNCHANGED_HOURS;
      for (const each of commands) {
        const answer = judged(it, each);
        if ('code' in answer) continue;
        for (const event of answer) {
          it = evolveHours(it, event, NOW, timeZone);
          expect(JSON.stringify(hoursLine(event)).length).toBeLessThan(100);
        }
      }
      const calendar = calendarWith(config.calendar, it);
      expect(checkCalendar(calendar)).toEqual([]);
      for (const past of ['2026-06-22', '2026-06-23'])
        expect(windowsOn(calendar, past)).toEqual(windowsOn(config.calendar, past));
    }),
  );
});

test('what nobody looks back at is dropped: days of long ago, and weeks that others have followed', () => {
  const old: Hours = {
    version: 3,
    days: { '2024-12-24': [], '2026-06-01': [] },
    weeks: [
      { from: '2024-01-01', windows: { mon: [['09:00', '10:00']] } },
      { from: '2025-01-01', windows: { mon: [['09:00', '11:00']] } },
      { from: '2026-01-01', windows: { mon: [['09:00', '12:00']] } },
    ],
  };
  const { days: left, weeks } = evolveHours(old, { type: 'day-cleared', day: TODAY }, NOW, timeZone);
  expect(Object.keys(left)).toEqual(['2026-06-01']);
  expect(weeks.map(({ from }) => from)).toEqual(['2025-01-01', '2026-01-01']);
});

test('staff see until when nobody is to be rung, and nothing of it by day', () => {
  const quietAt = (now: string) => hoursShown(config, { hours: UNCHANGED_HOURS, history: [] }, now).quietUntil;
  expect(config.line.quietHours).toEqual({ from: '21:00', until: '08:00' });
  expect(quietAt(NOW)).toBeNull();
  // 23:00 in New York, and 07:59 the next morning.
  expect(quietAt('2026-06-25T03:00:00.000Z')).toBe('2026-06-25T12:00:00.000Z');
  expect(quietAt('2026-06-25T11:59:00.000Z')).toBe('2026-06-25T12:00:00.000Z');
  expect(quietAt('2026-06-25T12:00:00.000Z')).toBeNull();
});
