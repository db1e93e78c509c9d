import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import config from '../../../comeback.config.ts';
import { checkCalendar } from '../../../shared/domain/deadlines/calendar-check.ts';
import type { BusinessCalendar } from '../../../shared/domain/deadlines/policy.ts';
import { addBusinessTime, isBusinessDay } from '../../../shared/domain/deadlines/schedule.ts';
import { calendars } from './calendars.ts';

const sound: BusinessCalendar = { timeZone: 'UTC', windows: { mon: [['09:00', '17:00']] }, holidays: [] };

describe('checking a calendar', () => {
  it('finds nothing wrong with the calendar that ships, nor with any sound one', () => {
    expect(checkCalendar(config.calendar)).toEqual([]);
    fc.assert(
      fc.property(calendars(), (calendar) => {
        expect(checkCalendar(calendar)).toEqual([]);
      }),
    );
  });

  it('lets windows touch, stand in any order and last until 24:00', () => {
    const windows = {
      mon: [
        ['12:00', '24:00'],
        ['00:00', '12:00'],
      ],
    } as const;
    expect(checkCalendar({ ...sound, windows })).toEqual([]);
  });

  test.each<[string, Partial<BusinessCalendar>, RegExp]>([
    ['an unknown zone', { timeZone: 'Mars/Phobos' }, /^calendar\.timeZone: "Mars\/Phobos" .*"Europe\/Amsterdam"$/],
    ['no windows at all', { windows: {} }, /^calendar\.windows: no day ever opens; give /],
    ['only empty days', { windows: { mon: [], tue: [] } }, /^calendar\.windows: no day ever opens/],
    [
      'a reversed window',
      { windows: { fri: [['17:00', '09:00']] } },
      /^calendar\.windows\.fri\[0\]: ends at 09:00, not/,
    ],
    ['an empty window', { windows: { fri: [['09:00', '09:00']] } }, /^calendar\.windows\.fri\[0\]: ends at 09:00, not/],
    [
      'overlapping windows',
      {
        windows: {
          tue: [
            ['09:00', '12:30'],
            ['12:00', '17:00'],
          ],
        },
      },
      /^calendar\.windows\.tue\[1\]: overlaps 09:00 to 12:30; /,
    ],
    [
      'a time without its zero',
      { windows: { mon: [['9:00', '17:00']] } },
      /^calendar\.windows\.mon\[0\]\[0\]: "9:00" /,
    ],
    ['a minute too many', { windows: { mon: [['09:00', '16:60']] } }, /^calendar\.windows\.mon\[0\]\[1\]: "16:60" /],
    ['24:00 as a beginning', { windows: { mon: [['24:00', '24:00']] } }, /^calendar\.windows\.mon\[0\]\[0\]: "24:00" /],
    [
      'a holiday that does not exist',
      { holidays: ['2026-12-25', '2027-02-29'] },
      /^calendar\.holidays\[1\]: "2027-02-29"/,
    ],
    ['a holiday written otherwise', { holidays: ['25.12.2026'] }, /^calendar\.holidays\[0\]: .*"2026-12-25"$/],
  ])('names %s, where it is and the mend', (_, fault, expected) => {
    const problems = checkCalendar({ ...sound, ...fault });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  it('names a weekday that is none, as a file without types may have it', () => {
    const windows = JSON.parse('{ "monday": [["09:00", "17:00"]] }');
    expect(checkCalendar({ ...sound, windows })).toEqual([
      expect.stringMatching(/^calendar\.windows\.monday: .*mon, tue/),
    ]);
  });

  it('names every fault at once', () => {
    expect(checkCalendar({ timeZone: '', windows: { mon: [['x', 'y']] }, holidays: ['z'] })).toHaveLength(4);
  });

  it('a calendar that never opens is refused at once instead of being searched for ever', () => {
    const closed = { ...sound, windows: {} };
    expect(() => addBusinessTime(closed, '2026-11-20T10:00:00.000Z', 60)).toThrow(/no day ever opens/);
    expect(() => isBusinessDay(closed, '2026-11-20')).toThrow(/no day ever opens/);
  });
});
