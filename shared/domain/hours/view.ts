import type { HistoryEntry } from '../case/case.ts';
import type { BusinessCalendar } from '../deadlines/policy.ts';
import { calendarWith, type Hours } from './hours.ts';

/** What staff see of the hours: what holds, as one calendar, and who changed what since the file was written. */
export function hoursShown(seed: BusinessCalendar, hours: Hours, history: readonly HistoryEntry[]) {
  const { days = {}, weeks = [], quietHours: _, ...calendar } = calendarWith(seed, hours);
  return { version: hours.version, calendar: { ...calendar, weeks, days }, history };
}
