import { type Day, type Instant, instantOf, millisecondsOf, SECOND_MS } from '../time.ts';
import { addDays, endOfDay, instantAt, localDay } from './calendar.ts';
import { checkCalendar, WEEKDAYS } from './calendar-check.ts';
import type { BusinessCalendar, OpenWindow } from './policy.ts';

/** A window of one date, in milliseconds since 1970; `closes` is no longer inside. */
interface OpenTime {
  opens: number;
  closes: number;
}

/** A century. A promise beyond it is a mistake in the policy, and a search beyond it would not end in reasonable time. */
const LONGEST_SEARCH_DAYS = 36_525;

/** Turning wall times into instants is the dear part: each day once for each calendar. Calendars are never changed. */
const openTimes = new WeakMap<BusinessCalendar, Map<Day, readonly OpenTime[]>>();

function openTimesOf(calendar: BusinessCalendar, day: Day): readonly OpenTime[] {
  let days = openTimes.get(calendar);
  if (days === undefined) {
    const problems = checkCalendar(calendar);
    if (problems.length > 0) throw new RangeError(problems.join('\n'));
    days = new Map();
    openTimes.set(calendar, days);
  }
  let open = days.get(day);
  if (open === undefined) {
    open = readOpenTimes(calendar, day);
    days.set(day, open);
  }
  return open;
}

function readOpenTimes(calendar: BusinessCalendar, day: Day): OpenTime[] {
  return windowsOn(calendar, day)
    .map(([opens, closes]) => ({
      opens: millisecondsOf(instantAt(day, opens, calendar.timeZone)),
      closes: millisecondsOf(instantAt(day, closes, calendar.timeZone)),
    }))
    .filter(({ opens, closes }) => opens < closes)
    .sort((a, b) => a.opens - b.opens);
}

/** What the calendar says of a date, as it is written there. @throws RangeError on a day that is none */
export function windowsOn({ windows, holidays, weeks, days }: BusinessCalendar, day: Day): readonly OpenWindow[] {
  const weekday = WEEKDAYS[new Date(Date.parse(day)).getUTCDay()];
  if (weekday === undefined) throw new RangeError(`${day} is no day`);
  const special = days?.[day];
  if (special !== undefined) return special;
  if (holidays.includes(day)) return [];
  const week = weeks?.findLast(({ from }) => from <= day)?.windows ?? windows;
  return week[weekday] ?? [];
}

/** Whether the firm is open at that instant; at a close it is not. */
export function isOpenAt(calendar: BusinessCalendar, instant: Instant): boolean {
  const at = millisecondsOf(instant);
  return openTimesOf(calendar, localDay(instant, calendar.timeZone)).some(
    ({ opens, closes }) => opens <= at && at < closes,
  );
}

/** When the firm opens next after that instant; undefined where it does not within so many days. */
export function nextOpening(calendar: BusinessCalendar, instant: Instant, withinDays: number): Instant | undefined {
  const at = millisecondsOf(instant);
  const today = localDay(instant, calendar.timeZone);
  for (let ahead = 0; ahead <= withinDays; ahead++) {
    const next = openTimesOf(calendar, addDays(today, ahead)).find(({ opens }) => opens > at);
    if (next !== undefined) return instantOf(next.opens);
  }
  return undefined;
}

/** In order of time, from the beginning of that day. @throws RangeError after a century. */
function* openTimesFrom(calendar: BusinessCalendar, day: Day): Generator<OpenTime> {
  for (let ahead = 0; ahead <= LONGEST_SEARCH_DAYS; ahead++) yield* openTimesOf(calendar, addDays(day, ahead));
  throw new RangeError(`a century of business time after ${day} is not enough`);
}

/** Whether the firm is open at all on that date (a window that clocks skip as a whole does not count). */
export function isBusinessDay(calendar: BusinessCalendar, day: Day): boolean {
  return openTimesOf(calendar, day).length > 0;
}

/**
 * When the last window of the day ends. One that ends at 24:00 closes with the day's last millisecond, so that a promise
 * "by close of business" always falls on its own day. @throws RangeError on a day that does not open.
 */
export function closeOfBusiness(calendar: BusinessCalendar, day: Day): Instant {
  const last = openTimesOf(calendar, day).at(-1);
  if (last === undefined) throw new RangeError(`${day} is no business day`);
  const closes = instantOf(last.closes);
  return localDay(closes, calendar.timeZone) === day ? closes : endOfDay(day, calendar.timeZone);
}

/**
 * The n-th business day after `day`; with 0 the day itself if it is one, else the next.
 * @throws RangeError unless n is a whole number from 0 on, and if the answer is more than a century away.
 */
export function addBusinessDays(calendar: BusinessCalendar, day: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`${n} is no number of business days`);
  let left = n;
  for (let ahead = n === 0 ? 0 : 1; ahead <= LONGEST_SEARCH_DAYS; ahead++) {
    const candidate = addDays(day, ahead);
    if (isBusinessDay(calendar, candidate) && --left <= 0) return candidate;
  }
  throw new RangeError(`business day ${n} after ${day} is more than a century away`);
}

/**
 * The instant by which the firm has been open for that many seconds (to the millisecond) after `instant`: at a close, the
 * close itself and not the next opening. 0 changes nothing, even while closed.
 * @throws RangeError on negative seconds or an answer more than a century away.
 */
export function addBusinessTime(calendar: BusinessCalendar, instant: Instant, seconds: number): Instant {
  if (!(seconds >= 0)) throw new RangeError(`${seconds} is no length of business time`);
  let left = Math.round(seconds * SECOND_MS);
  let at = millisecondsOf(instant);
  if (left === 0) return instant;
  for (const { opens, closes } of openTimesFrom(calendar, localDay(instant, calendar.timeZone))) {
    if (closes <= at) continue;
    at = Math.max(at, opens);
    if (left <= closes - at) break;
    left -= closes - at;
  }
  return instantOf(at + left);
}

/** Seconds (to the millisecond) for which the firm is open from `a` to `b`; 0 if `b` is not after `a`. */
export function businessTimeBetween(calendar: BusinessCalendar, a: Instant, b: Instant): number {
  const from = millisecondsOf(a);
  const to = millisecondsOf(b);
  if (to <= from) return 0;
  let open = 0;
  for (const { opens, closes } of openTimesFrom(calendar, localDay(a, calendar.timeZone))) {
    if (opens >= to) break;
    open += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  }
  return open / SECOND_MS;
}
