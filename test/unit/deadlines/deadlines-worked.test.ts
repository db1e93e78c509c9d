import { describe, expect, test } from 'vitest';
import { deadlinesFor } from '../../../shared/domain/deadlines/deadlines.ts';
import type { BusinessCalendar, DeadlineRule } from '../../../shared/domain/deadlines/policy.ts';

/** Monday to Friday 08 to 18. UTC-5, from 8 March to 1 November 2026 UTC-4. Independence Day 2026 is a Saturday. */
const NEW_YORK: BusinessCalendar = {
  timeZone: 'America/New_York',
  windows: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['08:00', '18:00']]])),
  holidays: ['2026-07-03', '2026-07-04', '2026-11-26', '2026-12-25', '2027-01-01'],
};

const DUTCH_DAY = [
  ['09:00', '12:30'],
  ['13:00', '17:00'],
] as const;
/** A lunch break, and Saturdays. UTC+1, from 29 March to 25 October 2026 UTC+2. Easter is 5 April, Boxing Day a Saturday. */
const AMSTERDAM: BusinessCalendar = {
  timeZone: 'Europe/Amsterdam',
  windows: {
    mon: DUTCH_DAY,
    tue: DUTCH_DAY,
    wed: DUTCH_DAY,
    thu: DUTCH_DAY,
    fri: DUTCH_DAY,
    sat: [['10:00', '14:00']],
  },
  holidays: ['2026-04-03', '2026-04-05', '2026-04-06', '2026-04-27', '2026-12-25', '2026-12-26', '2027-01-01'],
};

const INDIAN_DAY = [
  ['09:30', '13:30'],
  ['14:00', '18:00'],
] as const;
/** Monday to Saturday, UTC+5:30. Independence Day 2026 is a Saturday, Gandhi's birthday a Friday. */
const KOLKATA: BusinessCalendar = {
  timeZone: 'Asia/Kolkata',
  windows: { mon: INDIAN_DAY, tue: INDIAN_DAY, wed: INDIAN_DAY, thu: INDIAN_DAY, fri: INDIAN_DAY, sat: INDIAN_DAY },
  holidays: ['2026-08-15', '2026-10-02'],
};

/** Never closed. UTC+11, from 5 April to 4 October 2026 UTC+10:30. */
const LORD_HOWE: BusinessCalendar = {
  timeZone: 'Australia/Lord_Howe',
  windows: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
  ),
  holidays: [],
};

/** A night desk: from 22 over midnight to 6. */
const NIGHT = [
  ['00:00', '06:00'],
  ['22:00', '24:00'],
] as const;
const UTC: BusinessCalendar = {
  timeZone: 'UTC',
  windows: { mon: NIGHT, tue: NIGHT, wed: NIGHT, thu: NIGHT, fri: NIGHT },
  holidays: [],
};

type Row = [what: string, amount: number, unit: DeadlineRule['unit'], from: DeadlineRule['from'], string, string];

const promises = (calendar: BusinessCalendar, rows: Row[]) =>
  test.each(rows)('%s: %d %s from %s: %s is due %s', (_, amount, unit, from, receivedAt, dueAt) => {
    const rule = { kind: 'resolve', amount, unit, from, regulatory: false } as const;
    const policy = { name: 'worked', version: 1, validFrom: '2020-01-01', source: 'by hand', deadlines: [rule] };
    expect(deadlinesFor(policy, calendar, { kind: 'complaint', receivedAt })).toEqual([
      { kind: 'resolve', dueAt, regulatory: false },
    ]);
  });

// Written out by hand from wall calendars; the first column says what the hand did.
// biome-ignore format: a table
describe('New York', () => {
  promises(NEW_YORK, [
    ['Tue 09:00 to 13:00', 4, 'business-hours', 'receipt', '2026-11-17T14:00:00.000Z', '2026-11-17T18:00:00.000Z'],
    ['Fri 16:00, 2 h there, 2 on Mon', 4, 'business-hours', 'receipt', '2026-11-20T21:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ['Sat noon, 4 h from Mon 08:00', 4, 'business-hours', 'receipt', '2026-11-21T17:00:00.000Z', '2026-11-23T17:00:00.000Z'],
    ['Wed 17:00, over Thanksgiving', 4, 'business-hours', 'receipt', '2026-11-25T22:00:00.000Z', '2026-11-27T16:00:00.000Z'],
    ['a whole day ends at its close', 10, 'business-hours', 'receipt', '2026-11-16T13:00:00.000Z', '2026-11-16T23:00:00.000Z'],
    ['Mon, 4 h of Tue', 4, 'business-hours', 'day-after', '2026-11-16T14:00:00.000Z', '2026-11-17T17:00:00.000Z'],
    ['Tue, then Wed Thu Fri', 3, 'business-days', 'receipt', '2026-11-17T14:00:00.000Z', '2026-11-20T23:00:00.000Z'],
    ['Sat counts as Mon; Tue Wed (Thu) Fri', 3, 'business-days', 'receipt', '2026-11-21T17:00:00.000Z', '2026-11-27T23:00:00.000Z'],
    ['Sat, then Mon Tue Wed', 3, 'business-days', 'day-after', '2026-11-21T17:00:00.000Z', '2026-11-25T23:00:00.000Z'],
    ['Fri at the close is still Fri; Mon', 1, 'business-days', 'receipt', '2026-11-20T23:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['Fri past the close counts as Mon; Tue', 1, 'business-days', 'receipt', '2026-11-20T23:00:00.001Z', '2026-11-24T23:00:00.000Z'],
    ['Fri past the close, then Mon', 1, 'business-days', 'day-after', '2026-11-20T23:00:00.001Z', '2026-11-23T23:00:00.000Z'],
    ['Mon before opening is Mon; Tue', 1, 'business-days', 'receipt', '2026-11-23T11:00:00.000Z', '2026-11-24T23:00:00.000Z'],
    ['the same day', 0, 'business-days', 'receipt', '2026-11-23T17:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['Sun, the same day is Mon', 0, 'business-days', 'receipt', '2026-11-22T17:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['Thanksgiving counts as Fri; Mon', 1, 'business-days', 'receipt', '2026-11-26T15:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['Thanksgiving, then Fri', 1, 'business-days', 'day-after', '2026-11-26T15:00:00.000Z', '2026-11-27T23:00:00.000Z'],
    ['holiday on Fri, holiday on Sat', 1, 'business-days', 'receipt', '2026-07-02T14:00:00.000Z', '2026-07-06T22:00:00.000Z'],
    ['over the year: Thu (Fri) Mon Tue', 3, 'business-days', 'day-after', '2026-12-30T15:00:00.000Z', '2027-01-05T23:00:00.000Z'],
    ['clocks forward on Sun', 1, 'business-days', 'receipt', '2026-03-06T15:00:00.000Z', '2026-03-09T22:00:00.000Z'],
    ['clocks back on Sun', 1, 'business-days', 'receipt', '2026-10-30T14:00:00.000Z', '2026-11-02T23:00:00.000Z'],
    ['clocks forward: noon becomes 13:00', 24, 'hours', 'receipt', '2026-03-07T17:00:00.000Z', '2026-03-08T17:00:00.000Z'],
    ['all of Sun and an hour of Mon', 24, 'hours', 'day-after', '2026-03-07T17:00:00.000Z', '2026-03-09T05:00:00.000Z'],
    ['Sun of 23 hours', 1, 'calendar-days', 'receipt', '2026-03-07T17:00:00.000Z', '2026-03-09T03:59:59.999Z'],
    ['Sun of 25 hours', 1, 'calendar-days', 'receipt', '2026-10-31T16:00:00.000Z', '2026-11-02T04:59:59.999Z'],
    ['late on Fri, already Sat in UTC', 1, 'calendar-days', 'day-after', '2026-11-21T04:30:00.000Z', '2026-11-22T04:59:59.999Z'],
    ['leap day', 1, 'business-days', 'receipt', '2028-02-28T15:00:00.000Z', '2028-02-29T23:00:00.000Z'],
  ]);
});

// biome-ignore format: a table
describe('Amsterdam', () => {
  promises(AMSTERDAM, [
    ['Mon 10:00, lunch, 14:30', 4, 'business-hours', 'receipt', '2026-11-16T09:00:00.000Z', '2026-11-16T13:30:00.000Z'],
    ['at lunch 12:45, 13:00 to 14:00', 1, 'business-hours', 'receipt', '2026-11-16T11:45:00.000Z', '2026-11-16T13:00:00.000Z'],
    ['10:30 up to lunch', 2, 'business-hours', 'receipt', '2026-11-16T09:30:00.000Z', '2026-11-16T11:30:00.000Z'],
    ['at lunch is not after close', 0, 'business-days', 'receipt', '2026-11-16T11:45:00.000Z', '2026-11-16T16:00:00.000Z'],
    ['Fri, Sat closes at 14:00', 1, 'business-days', 'receipt', '2026-11-20T09:00:00.000Z', '2026-11-21T13:00:00.000Z'],
    ['Thu, holidays on Fri and Sat, Mon', 1, 'business-days', 'receipt', '2026-12-24T09:00:00.000Z', '2026-12-28T16:00:00.000Z'],
    ['Thu 16:00, Good Friday, Sat 11:00', 2, 'business-hours', 'receipt', '2026-04-02T14:00:00.000Z', '2026-04-04T09:00:00.000Z'],
    ['Sat 13:00, Easter, Tue 10:00', 2, 'business-hours', 'receipt', '2026-04-04T11:00:00.000Z', '2026-04-07T08:00:00.000Z'],
    ['8 weeks, into winter time', 56, 'calendar-days', 'day-after', '2026-09-04T08:00:00.000Z', '2026-10-30T22:59:59.999Z'],
    ['due on a holiday all the same', 1, 'calendar-days', 'receipt', '2026-04-26T10:00:00.000Z', '2026-04-27T21:59:59.999Z'],
  ]);
});

// biome-ignore format: a table
describe('Kolkata, Lord Howe and UTC', () => {
  promises(KOLKATA, [
    ['Fri 16:00, holiday on Sat, Mon 10:30', 3, 'business-hours', 'receipt', '2026-08-14T10:30:00.000Z', '2026-08-17T05:00:00.000Z'],
    ['Thu 23:30, holiday on Fri, Sat Mon', 2, 'business-days', 'day-after', '2026-10-01T18:00:00.000Z', '2026-10-05T12:30:00.000Z'],
  ]);
  promises(LORD_HOWE, [
    ['24 h are 24 h', 24, 'business-hours', 'receipt', '2026-10-03T01:30:00.000Z', '2026-10-04T01:30:00.000Z'],
    ['Sun of 23.5 hours', 1, 'business-days', 'receipt', '2026-10-03T01:30:00.000Z', '2026-10-04T12:59:59.999Z'],
    ['Sun of 24.5 hours', 0, 'calendar-days', 'receipt', '2026-04-04T13:00:00.000Z', '2026-04-05T13:29:59.999Z'],
  ]);
  promises(UTC, [
    ['Mon 23:00 over midnight', 4, 'business-hours', 'receipt', '2026-11-16T23:00:00.000Z', '2026-11-17T03:00:00.000Z'],
    ['up to midnight is midnight', 1, 'business-hours', 'receipt', '2026-11-16T23:00:00.000Z', '2026-11-17T00:00:00.000Z'],
    ['Fri 23:00, Mon 01:00', 2, 'business-hours', 'receipt', '2026-11-20T23:00:00.000Z', '2026-11-23T01:00:00.000Z'],
    ['the day that closes at 24:00', 0, 'business-days', 'receipt', '2026-11-16T23:00:00.000Z', '2026-11-16T23:59:59.999Z'],
    ['to the leap day', 1, 'calendar-days', 'receipt', '2028-02-28T12:00:00.000Z', '2028-02-29T23:59:59.999Z'],
    ['365 days over a leap day', 365, 'calendar-days', 'receipt', '2028-02-29T12:00:00.000Z', '2029-02-28T23:59:59.999Z'],
    ['half an hour', 0.5, 'hours', 'receipt', '2026-12-31T23:45:00.000Z', '2027-01-01T00:15:00.000Z'],
  ]);
});
