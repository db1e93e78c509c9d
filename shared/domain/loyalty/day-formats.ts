import { instantAt, localDay } from '../deadlines/calendar.ts';
import { type Day, instantOf } from '../time.ts';
import { epochDay } from './epoch-days.ts';

/** A day (`YYYY-MM-DD`) or an instant in UTC with milliseconds, in the one form that identities are derived from. */
export type Moment = string;

/**
 * Reads one text; `undefined` if it is no such date or the day does not exist. A time without an offset is local: its date is what remains of
 * it, or with a `timeZone` it is that instant there.
 */
export type ReadMoment = (text: string, timeZone?: string) => Moment | undefined;

/** What a format may be made of; all else stands for itself. Order matters: the longer token first. */
const TOKENS = {
  yyyy: '\\d{4}',
  MM: '\\d{2}',
  M: '\\d{1,2}',
  dd: '\\d{2}',
  d: '\\d{1,2}',
  HH: '\\d{2}',
  mm: '\\d{2}',
  ss: '\\d{2}',
};
type Token = keyof typeof TOKENS;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** The calendar day of a moment: a day stays as it is, an instant becomes its date in the business time zone. */
export function dayOf(moment: Moment, timeZone: string): Day {
  return moment.length === 10 ? moment : localDay(moment, timeZone);
}

/** Reads ISO 8601: a date, or a date and time. With an offset it is an instant; without one the time is local already. */
export const readIsoMoment: ReadMoment = (text, timeZone) => {
  // Most are bare days, and an import reads millions.
  if (text.length === 10) return dayWithin(text);
  const [, year, month, day, hour, minute, second = '00', fraction = '', offset] = ISO.exec(text) ?? [];
  const date = existingDay(year, month, day);
  if (date === undefined || hour === undefined || minute === undefined) return date;
  if (!isTimeOfDay(hour, minute, second)) return undefined;
  if (offset === undefined)
    return localMoment(date, `${hour}:${minute}:${second}.${fraction.padEnd(1, '0')}`, timeZone);
  const zone = offset === 'Z' || offset.includes(':') ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const milliseconds = Date.parse(`${date}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}${zone}`);
  if (Number.isNaN(milliseconds)) return undefined;
  const instant = instantOf(milliseconds);
  return instant < '1900' || instant > '2200' ? undefined : instant;
};

/**
 * A reader of the house's small date formats (`yyyyMMdd`, `M/d/yyyy`, `dd.MM.yyyy HH:mm:ss`), of local days; ISO 8601 is
 * read beside it. `undefined` for a format without year, month and day, or with one of them twice.
 */
export function dayFormat(format: string): ReadMoment | undefined {
  const found: Token[] = [];
  const pattern = format.replace(/yyyy|MM|M|dd|d|HH|mm|ss|[^A-Za-z0-9]|[A-Za-z0-9]+/g, (part) => {
    if (!Object.hasOwn(TOKENS, part)) return part.replace(/[$()*+./?[\\\]^{|}-]/g, '\\$&');
    const token = part as Token;
    found.push(token);
    return `(?<${nameOf(token)}>${TOKENS[token]})`;
  });
  const names = found.map(nameOf);
  const isComplete = ['year', 'month', 'day'].every((name) => names.includes(name));
  if (!isComplete || new Set(names).size !== names.length) return undefined;
  const expression = new RegExp(`^${pattern}$`);
  return (text, timeZone) => {
    const parts = expression.exec(text)?.groups;
    if (parts === undefined) return readIsoMoment(text, timeZone);
    const { hour = '00', minute = '00', second = '00' } = parts;
    if (!isTimeOfDay(hour, minute, second)) return undefined;
    const date = existingDay(parts.year, parts.month?.padStart(2, '0'), parts.day?.padStart(2, '0'));
    if (date === undefined || parts.hour === undefined) return date;
    return localMoment(date, `${hour}:${minute}:${second}`, timeZone);
  };
}

function nameOf(token: Token): string {
  const names = { yyyy: 'year', MM: 'month', M: 'month', dd: 'day', d: 'day', HH: 'hour', mm: 'minute', ss: 'second' };
  return names[token];
}

function localMoment(date: Day, time: string, timeZone: string | undefined): Moment {
  return timeZone === undefined ? date : instantAt(date, time, timeZone);
}

function existingDay(year?: string, month?: string, day?: string): Day | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return dayWithin(`${year}-${month}-${day}`);
}

/** Beyond these years a day is a slip, and sums of days leave what four digits can say. */
function dayWithin(text: string): Day | undefined {
  return text < '1900' || text > '2200' || epochDay(text) === undefined ? undefined : text;
}

/** 60 seconds: a leap second is a time of day too. */
function isTimeOfDay(hour: string, minute: string, second: string): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) <= 60;
}
