import type { HistoryEntry } from '../case/case.ts';
import type { Configuration } from '../configuration.ts';
import { quietUntil } from '../letters/quiet-hours.ts';
import type { Instant } from '../time.ts';
import { calendarWith, type Hours } from './hours.ts';

/** What staff see of the hours: what holds, as one calendar, who changed what since the file was written, and whether nobody is to be rung now. */
export function hoursShown(
  { calendar: seed, line, businessTimeZone }: Pick<Configuration, 'calendar' | 'line' | 'businessTimeZone'>,
  { hours, history }: { hours: Hours; history: readonly HistoryEntry[] },
  now: Instant,
) {
  const { days = {}, weeks = [], quietHours: _, ...calendar } = calendarWith(seed, hours);
  const quiet = quietUntil(now, { quietHours: line.quietHours, timeZone: businessTimeZone });
  return { version: hours.version, calendar: { ...calendar, weeks, days }, quietUntil: quiet ?? null, history };
}
