import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  endOfDay,
  instantAt,
  isDay,
  localDay,
  startOfDay,
} from '../../../shared/domain/deadlines/calendar.ts';
import { addMilliseconds, DAY_MS } from '../../../shared/domain/time.ts';
import { instants, ZONES } from './calendars.ts';

const zones = fc.constantFrom(...ZONES);

describe('local days', () => {
  it('every instant lies between the start and the end of its local day', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const day = localDay(instant, zone);
        expect(startOfDay(day, zone) <= instant && instant <= endOfDay(day, zone)).toBe(true);
      }),
    );
  });

  it('a day ends one millisecond before the next begins, and still belongs to itself', () => {
    fc.assert(
      fc.property(instants, zones, (instant, zone) => {
        const end = endOfDay(localDay(instant, zone), zone);
        const next = addDays(localDay(instant, zone), 1);
        expect(addMilliseconds(end, 1)).toBe(startOfDay(next, zone));
        expect(localDay(end, zone)).toBe(localDay(instant, zone));
        expect(localDay(addMilliseconds(end, 1), zone)).toBe(next);
      }),
    );
  });

  it('days added are days between', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -2000, max: 2000 }), (instant, days) => {
        const day = localDay(instant, 'UTC');
        expect(Date.parse(addDays(day, days)) - Date.parse(day)).toBe(days * DAY_MS);
      }),
    );
  });

  test.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-29', 1, '2028-03-01'],
    ['2028-02-29', 366, '2029-03-01'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('half a day, or a day that is none, is refused rather than rounded', () => {
    expect(() => addDays('2026-11-20', 0.5)).toThrow(RangeError);
    expect(() => addDays('soon', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => localDay('soon', 'UTC')).toThrow(RangeError);
    expect(() => localDay('2026-11-20T00:00:00.000Z', 'Mars/Phobos')).toThrow(RangeError);
  });

  it('only dates that exist are days', () => {
    expect(['2028-02-29', '2026-12-31', '0001-01-01'].filter(isDay)).toHaveLength(3);
    expect(
      ['2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '2026-00-10', '', '2026-01-01T00:00Z'].filter(isDay),
    ).toEqual([]);
  });
});

describe('wall times', () => {
  test.each([
    // Clocks go from 02:00 to 03:00 in New York, from 02:00 to 02:30 on Lord Howe, from midnight to 01:00 in Santiago.
    ['skipped: first after the gap', '2026-03-08', '02:15', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['skipped: never beyond a later time', '2026-03-08', '03:00', 'America/New_York', '2026-03-08T07:00:00.000Z'],
    ['skipped half hour', '2026-10-04', '02:10', 'Australia/Lord_Howe', '2026-10-03T15:30:00.000Z'],
    ['skipped midnight', '2026-09-06', '00:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    ['skipped midnight as 24:00', '2026-09-05', '24:00', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    // And back from 02:00 to 01:00, 03:00 to 02:00, 02:00 to 01:30.
    ['twice: the first', '2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['twice: the first', '2026-10-25', '02:30', 'Europe/Amsterdam', '2026-10-25T00:30:00.000Z'],
    ['twice: the first', '2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['half an hour of offset', '2026-11-20', '09:30', 'Asia/Kolkata', '2026-11-20T04:00:00.000Z'],
  ])('%s: %s %s in %s is %s', (_, day, time, zone, expected) => {
    expect(instantAt(day, time, zone)).toBe(expected);
  });
});
