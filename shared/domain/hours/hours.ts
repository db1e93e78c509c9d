import { addDays, localDay } from '../deadlines/calendar.ts';
import type { BusinessCalendar, OpenWeek, OpenWindow } from '../deadlines/policy.ts';
import type { Day, Instant } from '../time.ts';
import type { HoursReason } from './words.ts';

/**
 * What was changed of the firm's hours since the file (comeback.config.ts) was written: the file is the seed, this wins. Only
 * days from the change on can be changed, so that no promise is reckoned anew behind anybody's back.
 */
export interface Hours {
  version: number;
  days: Readonly<Record<Day, readonly OpenWindow[]>>;
  weeks: readonly { from: Day; windows: OpenWeek }[];
}

export const UNCHANGED_HOURS: Hours = { version: 0, days: {}, weeks: [] };

export type HoursCommand =
  /** Other hours on one day; no windows: closed. */
  | { type: 'setDay'; day: Day; windows: readonly OpenWindow[]; reason: HoursReason }
  /** That day is as any other again. */
  | { type: 'clearDay'; day: Day }
  /** Another week from that day on. */
  | { type: 'setWeek'; from: Day; windows: OpenWeek; reason: HoursReason };

export type HoursEvent =
  | { type: 'day-set'; day: Day; windows: readonly OpenWindow[]; reason: HoursReason }
  | { type: 'day-cleared'; day: Day }
  | { type: 'week-set'; from: Day; windows: OpenWeek; reason: HoursReason };

/** The calendar that holds: the file's, with what was changed since. */
export function calendarWith(seed: BusinessCalendar, { days, weeks }: Hours): BusinessCalendar {
  return {
    ...seed,
    days: { ...seed.days, ...days },
    weeks: [...(seed.weeks ?? []), ...weeks].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
  };
}

export function evolveHours(it: Hours, event: HoursEvent, now: Instant, timeZone: string): Hours {
  const kept = withoutThePast(it, localDay(now, timeZone));
  switch (event.type) {
    case 'day-set':
      return { ...kept, days: { ...kept.days, [event.day]: event.windows } };
    case 'day-cleared': {
      const { [event.day]: _, ...days } = kept.days;
      return { ...kept, days };
    }
    case 'week-set': {
      const others = kept.weeks.filter(({ from }) => from !== event.from);
      const weeks = [...others, { from: event.from, windows: event.windows }];
      return { ...kept, weeks: weeks.toSorted((a, b) => (a.from < b.from ? -1 : 1)) };
    }
  }
}

/** A hold rarely outlasts a year, and nothing else looks back at hours; the history keeps what is dropped here. */
const KEPT_DAYS = 400;

function withoutThePast({ version, days, weeks }: Hours, today: Day): Hours {
  const since = addDays(today, -KEPT_DAYS);
  const current = weeks.findLast(({ from }) => from <= since);
  return {
    version,
    days: Object.fromEntries(Object.entries(days).filter(([day]) => day >= since)),
    weeks: weeks.filter((week) => week === current || week.from > since),
  };
}

/** As the history shows it: reason, and since when or on which day. */
export function hoursLine(event: HoursEvent): { what: string; code?: string; ref: string } {
  switch (event.type) {
    case 'day-set': {
      const windows = event.windows.map((window) => window.join('-')).join(' ') || 'closed';
      return { what: event.type, code: event.reason, ref: `${event.day} ${windows}`.slice(0, LONGEST_REF) };
    }
    case 'day-cleared':
      return { what: event.type, ref: event.day };
    case 'week-set':
      return { what: event.type, code: event.reason, ref: event.from };
  }
}

/** A day and two windows; an entry has 200 bytes. */
const LONGEST_REF = 36;
