import { DAY_MS, type Day } from '../time.ts';

/** Days since 1970-01-01, as `date_diff('day', DATE '1970-01-01', d)` counts them; undefined if there is no such day. */
export function epochDay(day: Day): number | undefined {
  if (day.length !== 10 || day[4] !== '-' || day[7] !== '-') return undefined;
  const year = 100 * twoDigits(day, 0) + twoDigits(day, 2);
  const month = twoDigits(day, 5);
  const date = twoDigits(day, 8);
  if (Number.isNaN(year)) return undefined;
  // Engines differ in whether 2026-02-30 is an error or 2 March.
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month))) return undefined;
  // By arithmetic, as an import asks for millions. Years begin in March here, so that a leap day is a year's last.
  const fromMarch = month > 2 ? year : year - 1;
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return 365 * fromMarch + leapDays + ofYear - DAYS_BEFORE_1970;
}

/** NaN where they are none. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

const ZERO = '0'.charCodeAt(0);
/** From 1 March of the year 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function dayOfEpoch(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
