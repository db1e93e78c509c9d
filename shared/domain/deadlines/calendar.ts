import { Temporal } from 'temporal-polyfill';
import { DAY_MS, type Day, type Instant, instantOf, millisecondsOf } from '../time.ts';

/** Making a formatter costs a thousand times its use, and `localDay` runs once for each row of the lake. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone);
  if (known !== undefined) return known;
  // Swedish writes dates as ISO 8601 does.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  dayFormats.set(timeZone, made);
  return made;
}

/** The date on the wall there at that instant. @throws RangeError on an unknown zone or text that is no instant. */
export function localDay(instant: Instant, timeZone: string): Day {
  return dayFormat(timeZone).format(millisecondsOf(instant));
}

/**
 * When the clocks there show `time` (`HH:MM`, `24:00` being the next day's midnight) on that day. A time that clocks skip
 * becomes the first one after the gap, one that they show twice the first of the two: so a later wall time is never an
 * earlier instant, and windows that do not overlap on the wall do not overlap in time.
 */
export function instantAt(day: Day, time: string, timeZone: string): Instant {
  const wall =
    time === '24:00'
      ? Temporal.PlainDateTime.from(addDays(day, 1))
      : Temporal.PlainDateTime.from(`${day}T${time}`, { overflow: 'reject' });
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (before.toPlainDateTime().equals(wall)) return instantOf(before.epochMilliseconds);
  // In a gap, Temporal would carry the skipped minutes over ("02:15" to "03:15"), beyond times that come later on the wall.
  const afterGap = before.getTimeZoneTransition('next');
  if (afterGap === null) throw new RangeError(`${day} ${time} does not exist in ${timeZone}`);
  return instantOf(afterGap.epochMilliseconds);
}

/** The first instant of the day: 00:00, or later where clocks skip midnight. */
export function startOfDay(day: Day, timeZone: string): Instant {
  return instantAt(day, '00:00', timeZone);
}

/** The day's **last millisecond**: what happens at this instant is still in time, and its local day is that day. */
export function endOfDay(day: Day, timeZone: string): Instant {
  return instantOf(millisecondsOf(startOfDay(addDays(day, 1), timeZone)) - 1);
}

/** @throws RangeError unless `days` is a whole number (it may be negative) and the result lies in the years 0 to 9999. */
export function addDays(day: Day, days: number): Day {
  if (!Number.isInteger(days)) throw new RangeError(`${days} is no whole number of days`);
  const text = instantOf(Date.parse(day) + days * DAY_MS);
  if (text.length !== 24) throw new RangeError(`${day} and ${days} days is beyond the years 0 to 9999`);
  return text.slice(0, 10);
}

/** Whether the text is a date that exists, as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const parsed = Date.parse(text);
  // Some days that no month has are read as days of the next one: only what reads back the same exists.
  return !Number.isNaN(parsed) && instantOf(parsed).startsWith(text);
}
