import type { BusinessCalendar, Weekday } from '../../../shared/domain/deadlines/policy.ts';
import { zoneName } from '../../../shared/domain/line/opening-words.ts';

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** A Monday; only names of days are taken from it. */
const SOME_MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/**
 * The week's opening hours as said: `Monday to Friday, 8:00 AM to 6:00 PM, Eastern Time`. Days in a row with the same hours are said
 * together. `locale` names days and times, `to` and `and` are its words, and
 * `through` where a last day that is open, too, takes another word than a time.
 */
export function spokenHours(
  calendar: BusinessCalendar,
  locale: string,
  { to, and, through = to }: { to: string; and: string; through?: string },
): string {
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  const rows = inRuns(calendar).map(({ first, last, windows }) => {
    const days =
      first === last ? dayName(first, locale) : `${dayName(first, locale)} ${through} ${dayName(last, locale)}`;
    return `${days}, ${windows.map(([from, until]) => `${time(from, locale)} ${to} ${time(until, locale)}`).join(` ${and} `)}`;
  });
  return `${list.format(rows)}, ${zoneName(calendar.timeZone, locale, SOME_MONDAY)}`;
}

function inRuns({ windows }: BusinessCalendar) {
  const runs: { first: number; last: number; windows: readonly (readonly [string, string])[] }[] = [];
  for (const [at, day] of WEEK.entries()) {
    const open = windows[day] ?? [];
    const run = runs.at(-1);
    if (open.length === 0) continue;
    if (run !== undefined && run.last === at - 1 && JSON.stringify(run.windows) === JSON.stringify(open)) run.last = at;
    else runs.push({ first: at, last: at, windows: open });
  }
  return runs;
}

function dayName(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(SOME_MONDAY + at * DAY);
}

function time(clock: string, locale: string): string {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, 1, hours, minutes)).replace(/\s/g, ' ');
}
