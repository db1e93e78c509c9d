import { DAY_MS, type Day } from '../time.ts';

/** Days since 1970-01-01, as `date_diff('day', DATE '1970-01-01', d)` counts them; undefined if there is no such day. */
export function epochDay(day: Day): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const milliseconds = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(milliseconds)) return undefined;
  const number = milliseconds / DAY_MS;
  // Engines differ in whether 2026-02-30 is an error or 2 March.
  return dayOfEpoch(number) === day ? number : undefined;
}

export function dayOfEpoch(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
