import { isDay } from './calendar.ts';
import type { BusinessCalendar, Weekday } from './policy.ts';

/** In the order of `Date.getUTCDay`. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const satisfies readonly Weekday[];

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a calendar, each with its path and the mend; empty if it can be used. */
export function checkCalendar(calendar: BusinessCalendar): string[] {
  const problems = [
    ...zoneProblems(calendar.timeZone),
    ...Object.entries(calendar.windows).flatMap(([weekday, windows]) => dayProblems(weekday, windows)),
    ...calendar.holidays
      .map((day, index) => [`calendar.holidays[${index}]`, day] as const)
      .filter(([, day]) => !isDay(day))
      .map(([path, day]) => `${path}: "${day}" is no day that exists; write it like "2026-12-25"`),
  ];
  if (Object.values(calendar.windows).every((windows) => windows.length === 0))
    problems.push('calendar.windows: no day ever opens; give at least one, like mon: [["09:00", "17:00"]]');
  return problems;
}

function zoneProblems(timeZone: string): string[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch (error) {
    // RangeError is how Intl says that it does not know the zone.
    if (!(error instanceof RangeError)) throw error;
    return [`calendar.timeZone: "${timeZone}" is no IANA time zone; write it like "Europe/Amsterdam"`];
  }
}

function dayProblems(weekday: string, windows: readonly (readonly [string, string])[]): string[] {
  const path = `calendar.windows.${weekday}`;
  if (!WEEKDAYS.some((known) => known === weekday)) return [`${path}: no weekday; use ${WEEKDAYS.join(', ')}`];
  const malformed = windows.flatMap(([opens, closes], index) => windowProblems(`${path}[${index}]`, opens, closes));
  if (malformed.length > 0) return malformed;
  return windows.flatMap(([opens, closes], index) =>
    windows
      .slice(0, index)
      // `HH:MM` sorts as time does.
      .filter((other) => opens < other[1] && other[0] < closes)
      .map((other) => `${path}[${index}]: overlaps ${other[0]} to ${other[1]}; join the two or part them`),
  );
}

function windowProblems(path: string, opens: string, closes: string): string[] {
  const problems = [];
  if (!TIME.test(opens)) problems.push(`${path}[0]: "${opens}" is no time; write 00:00 to 23:59`);
  if (!TIME.test(closes) && closes !== '24:00')
    problems.push(`${path}[1]: "${closes}" is no time; write 00:01 to 24:00`);
  if (problems.length === 0 && closes <= opens)
    problems.push(`${path}: ends at ${closes}, not after ${opens}; a window over midnight is two, one on each day`);
  return problems;
}
