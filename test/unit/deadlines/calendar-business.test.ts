import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { addDays, endOfDay, localDay, startOfDay } from '../../../shared/domain/deadlines/calendar.ts';
import type { BusinessCalendar } from '../../../shared/domain/deadlines/policy.ts';
import {
  addBusinessDays,
  addBusinessTime,
  businessTimeBetween,
  closeOfBusiness,
  isBusinessDay,
} from '../../../shared/domain/deadlines/schedule.ts';
import { type Instant, millisecondsOf } from '../../../shared/domain/time.ts';
import { calendars, instants } from './calendars.ts';

const lengths = fc.integer({ min: 0, max: 400 * 3600 });
const inOrder = (a: Instant, b: Instant): [Instant, Instant] => (a <= b ? [a, b] : [b, a]);

describe('business time', () => {
  it('what is added lies between', () => {
    fc.assert(
      fc.property(calendars(), instants, lengths, (calendar, from, seconds) => {
        expect(businessTimeBetween(calendar, from, addBusinessTime(calendar, from, seconds))).toBe(seconds);
      }),
    );
  });

  it('adding what lies between comes back to the same instant, save for time in which the firm is closed', () => {
    fc.assert(
      fc.property(calendars(), instants, instants, (calendar, one, other) => {
        const [from, to] = inOrder(one, other);
        const reached = addBusinessTime(calendar, from, businessTimeBetween(calendar, from, to));
        expect(reached <= to).toBe(true);
        expect(businessTimeBetween(calendar, reached, to)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('a later start never ends earlier, and more time never ends earlier', () => {
    fc.assert(
      fc.property(calendars(), instants, instants, lengths, lengths, (calendar, one, other, some, others) => {
        const [early, late] = inOrder(one, other);
        const [less, more] = [Math.min(some, others), Math.max(some, others)];
        expect(addBusinessTime(calendar, early, less) <= addBusinessTime(calendar, late, less)).toBe(true);
        expect(addBusinessTime(calendar, early, less) <= addBusinessTime(calendar, early, more)).toBe(true);
      }),
    );
  });

  it('two lengths one after the other are their sum', () => {
    fc.assert(
      fc.property(calendars(), instants, lengths, lengths, (calendar, from, one, other) => {
        const stepwise = addBusinessTime(calendar, addBusinessTime(calendar, from, one), other);
        expect(stepwise).toBe(addBusinessTime(calendar, from, one + other));
      }),
    );
  });

  it('agrees with somebody who looks at the clock on the wall every minute', () => {
    const wallClock = (zone: string) => {
      const style = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
      return new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...style });
    };
    // Full hours only: a window that ends within an hour shown twice is closed at its first end, whatever the wall shows.
    fc.assert(
      fc.property(calendars(60), instants, (calendar, instant) => {
        const from = Math.floor(millisecondsOf(instant) / 60_000) * 60_000;
        const wall = wallClock(calendar.timeZone);
        let openMinutes = 0;
        for (let at = from; at < from + 2880 * 60_000; at += 60_000) {
          const [weekday = '', time = ''] = wall.format(at).toLowerCase().split(' ');
          const windows = Object.entries(calendar.windows).find(([day]) => weekday.startsWith(day))?.[1] ?? [];
          const isHoliday = calendar.holidays.includes(localDay(new Date(at).toISOString(), calendar.timeZone));
          if (!isHoliday && windows.some(([opens, closes]) => opens <= time && time < closes)) openMinutes++;
        }
        const between = businessTimeBetween(
          calendar,
          new Date(from).toISOString(),
          new Date(from + 2880 * 60_000).toISOString(),
        );
        expect(between).toBe(openMinutes * 60);
      }),
    );
  });

  it('no time lies between an instant and an earlier one, and none is added to any', () => {
    expect(businessTimeBetween(config.calendar, '2026-11-20T20:00:00.000Z', '2026-11-20T15:00:00.000Z')).toBe(0);
    expect(addBusinessTime(config.calendar, '2026-11-21T20:00:00.000Z', 0)).toBe('2026-11-21T20:00:00.000Z');
  });

  it('negative, unending and immense lengths are refused', () => {
    for (const seconds of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e12]) {
      expect(() => addBusinessTime(config.calendar, '2026-11-20T15:00:00.000Z', seconds)).toThrow(RangeError);
    }
    for (const days of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
      expect(() => addBusinessDays(config.calendar, '2026-11-20', days)).toThrow(RangeError);
    }
  });
});

describe('windows on a day when the clocks change', () => {
  const open = (timeZone: string, windows: BusinessCalendar['windows'], day: string) => {
    const calendar = { timeZone, windows, holidays: [] };
    return businessTimeBetween(calendar, startOfDay(day, timeZone), endOfDay(day, timeZone)) / 60;
  };
  test.each([
    ['America/New_York', '00:00', '06:00', '2026-03-08', 300],
    ['America/New_York', '00:00', '06:00', '2026-11-01', 420],
    ['Europe/Amsterdam', '00:00', '06:00', '2026-03-29', 300],
    ['Europe/Amsterdam', '00:00', '06:00', '2026-10-25', 420],
    ['Australia/Lord_Howe', '00:00', '06:00', '2026-10-04', 330],
    ['Australia/Lord_Howe', '00:00', '06:00', '2026-04-05', 390],
    ['Asia/Kolkata', '00:00', '06:00', '2026-03-29', 360],
    // Half of it skipped, all of it skipped, and ended at the first 01:30 of two.
    ['America/New_York', '01:30', '02:30', '2026-03-08', 30],
    ['America/New_York', '02:15', '02:45', '2026-03-08', 0],
    ['America/New_York', '00:30', '01:30', '2026-11-01', 60],
  ])('in %s, %s to %s on %s lasts its true %s-%s minutes', (zone, opens, closes, day, minutes) => {
    expect(open(zone, { sun: [[opens, closes]] }, day)).toBe(minutes);
  });

  it('windows that touch at a skipped or repeated time count no minute twice', () => {
    const windows = {
      sun: [
        ['00:00', '01:30'],
        ['01:30', '02:30'],
        ['02:30', '06:00'],
      ],
    } as const;
    expect(open('America/New_York', windows, '2026-03-08')).toBe(300);
    expect(open('America/New_York', windows, '2026-11-01')).toBe(420);
  });

  it('windows may stand in any order', () => {
    const windows = {
      fri: [
        ['13:00', '17:00'],
        ['09:00', '12:30'],
      ],
    } as const;
    const calendar = { timeZone: 'UTC', windows, holidays: [] };
    expect(addBusinessTime(calendar, '2026-11-20T09:00:00.000Z', 3600)).toBe('2026-11-20T10:00:00.000Z');
    expect(closeOfBusiness(calendar, '2026-11-20')).toBe('2026-11-20T17:00:00.000Z');
    expect(open('UTC', windows, '2026-11-20')).toBe(450);
  });

  it('a day whose only window is skipped is no business day', () => {
    const calendar = { timeZone: 'America/New_York', windows: { sun: [['02:15', '02:45']] as const }, holidays: [] };
    expect(isBusinessDay(calendar, '2026-03-08')).toBe(false);
    expect(addBusinessDays(calendar, '2026-03-01', 1)).toBe('2026-03-15');
    expect(() => closeOfBusiness(calendar, '2026-03-08')).toThrow(RangeError);
  });
});

describe('business days', () => {
  it('n business days on, exactly n business days have been passed', () => {
    fc.assert(
      fc.property(calendars(), instants, fc.integer({ min: 0, max: 40 }), (calendar, instant, n) => {
        const from = localDay(instant, calendar.timeZone);
        const to = addBusinessDays(calendar, from, n);
        expect(isBusinessDay(calendar, to)).toBe(true);
        let passed = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isBusinessDay(calendar, day)) passed++;
        expect(passed).toBe(n === 0 && !isBusinessDay(calendar, from) ? 1 : n);
      }),
    );
  });

  it('business closes on its own day, and no open time follows on that day', () => {
    fc.assert(
      fc.property(calendars(), instants, (calendar, instant) => {
        const day = addBusinessDays(calendar, localDay(instant, calendar.timeZone), 0);
        const close = closeOfBusiness(calendar, day);
        expect(localDay(close, calendar.timeZone)).toBe(day);
        expect(businessTimeBetween(calendar, close, endOfDay(day, calendar.timeZone))).toBe(0);
      }),
    );
  });

  it('every holiday of the calendar that ships is closed from its first to its last millisecond', () => {
    const { calendar } = config;
    for (const day of calendar.holidays) {
      const [start, end] = [startOfDay(day, calendar.timeZone), endOfDay(day, calendar.timeZone)];
      expect(isBusinessDay(calendar, day)).toBe(false);
      expect(businessTimeBetween(calendar, start, end)).toBe(0);
      expect(addBusinessTime(calendar, start, 60)).toBe(addBusinessTime(calendar, end, 60));
    }
  });
});
