import { isDay } from './calendar.ts';
import type { BusinessCalendar, OpenWeek, OpenWindow, Weekday } from './policy.ts';

/** In the order of `Date.getUTCDay`. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const satisfies readonly Weekday[];

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is wrong with a calendar, each with its path and the mend; empty if it can be used. */
export function checkCalendar(calendar: BusinessCalendar): string[] {
  return [
    ...zoneProblems(calendar.timeZone),
    ...weekProblems('calendar.windows', calendar.windows),
    ...(calendar.weeks ?? []).flatMap(({ from, windows }, index) => [
      ...noDay(`calendar.weeks[${index}].from`, from),
      ...weekProblems(`calendar.weeks[${index}].windows`, windows),
    ]),
    ...Object.entries(calendar.days ?? {}).flatMap(([day, windows]) => [
      ...noDay(`calendar.days.${day}`, day),
      ...dayProblems(`calendar.days.${day}`, windows),
    ]),
    ...calendar.holidays.flatMap((day, index) => noDay(`calendar.holidays[${index}]`, day)),
    ...quietProblems(calendar),
  ];
}

function quietProblems({ quietHours }: BusinessCalendar): string[] {
  if (quietHours === undefined) return [];
  const problems = (['from', 'until'] as const)
    .filter((end) => !TIME.test(quietHours[end]))
    .map((end) => `calendar.quietHours.${end}: "${quietHours[end]}" is no time; write 00:00 to 23:59`);
  if (problems.length > 0 || quietHours.from !== quietHours.until) return problems;
  return ['calendar.quietHours: they never end, so no text would ever go; write two times that differ'];
}

function noDay(path: string, day: string): string[] {
  return isDay(day) ? [] : [`${path}: "${day}" is no day that exists; write it like "2026-12-25"`];
}

/** What is wrong with a week of opening hours, each with its path below `path` and the mend. */
export function weekProblems(path: string, week: OpenWeek): string[] {
  const problems = Object.entries(week).flatMap(([weekday, windows]) =>
    WEEKDAYS.some((known) => known === weekday)
      ? dayProblems(`${path}.${weekday}`, windows)
      : [`${path}.${weekday}: no weekday; use ${WEEKDAYS.join(', ')}`],
  );
  if (Object.values(week).every((windows) => windows.length === 0))
    problems.push(`${path}: no day ever opens; give at least one, like mon: [["09:00", "17:00"]]`);
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

/** The same for the windows of one day; none are wrong where there are none: it is closed. */
export function dayProblems(path: string, windows: readonly OpenWindow[]): string[] {
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
