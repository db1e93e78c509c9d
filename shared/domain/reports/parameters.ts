import { AppError, invalidInput } from '../errors.ts';
import { GROUPING_NAMES, type GroupingName, ORIGINS, type Origin } from '../loyalty/cohort/groupings.ts';
import { epochDay } from '../loyalty/epoch-days.ts';
import type { Day } from '../time.ts';

const MOST_WINDOWS = 12;
/** Ten years: longer than any order history this was built for, and short enough to catch a slip of the keys. */
const LONGEST_WINDOW_DAYS = 3650;

export type RawParameters = Readonly<Record<string, unknown>>;

/** @throws AppError for a parameter the report does not know, so that a slip never goes unnoticed. */
export function refuseOthers(raw: RawParameters, known: readonly string[]): void {
  const stranger = Object.keys(raw).find((name) => raw[name] !== undefined && !known.includes(name));
  if (stranger !== undefined) throw invalidInput(stranger, `Leave ${stranger} out: known are ${known.join(', ')}.`);
}

/** Whole days, from `30,90` or `[30, 90]`; answered in rising order, each once. */
export function parseWindows(value: unknown, otherwise: readonly number[], field = 'windows'): number[] {
  if (value === undefined) return [...otherwise];
  const parts: unknown[] = Array.isArray(value) ? value : String(value).split(',');
  const windows = parts.map((part) => (typeof part === 'number' ? part : wholeNumber(String(part))));
  if (windows.length === 0 || windows.some((days) => !Number.isInteger(days) || days < 1 || days > LONGEST_WINDOW_DAYS))
    throw invalidInput(field, `Give ${field} as whole days from 1 to ${LONGEST_WINDOW_DAYS}, like 30,90,180,365.`);
  const sorted = [...new Set(windows)].sort((a, b) => a - b);
  if (sorted.length > MOST_WINDOWS) throw invalidInput(field, `Give at most ${MOST_WINDOWS} windows.`);
  return sorted;
}

function wholeNumber(text: string): number {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN;
}

export function parseDay(field: string, value: unknown): Day | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string' || epochDay(value) === undefined)
    throw invalidInput(field, `Give ${field} as a day that exists, like 1998-06-30.`);
  return value;
}

/** Inclusive local days; null where none was given. */
export interface PeriodDays {
  from: Day | null;
  until: Day | null;
}

/** @throws AppError naming the day at fault */
export function parsePeriodDays(raw: RawParameters): PeriodDays {
  const [from, until] = [parseDay('from', raw.from), parseDay('until', raw.until)];
  if (from !== null && until !== null && from > until)
    throw invalidInput('from', 'Give a from that is not after until.');
  return { from, until };
}

/** The values of a statement that begins with SOURCES: from and until as days since 1970, and the return window. */
export function periodValues({ from, until }: PeriodDays, returnWindowDays: number): (number | null)[] {
  const days = [from, until].map((day) => (day === null ? null : (epochDay(day) ?? null)));
  return [...days, returnWindowDays];
}

/**
 * Two reports that differ by one day differ by that day's few people: whoever may ask but not read the data asks for whole quarters.
 * @throws AppError naming the day that is not the first, or the last, of one
 */
export function refusePartQuarters({ from, until }: RawParameters): void {
  if (typeof from === 'string' && epochDay(from) !== undefined && !/-(01|04|07|10)-01$/.test(from))
    throw invalidInput('from', 'Give from as the first day of a quarter, like 2026-01-01.');
  if (typeof until === 'string' && epochDay(until) !== undefined && !/-(03-31|06-30|09-30|12-31)$/.test(until))
    throw invalidInput('until', 'Give until as the last day of a quarter, like 2026-03-31.');
}

/** @param value a name of GROUPING_NAMES; `reaction` if not given */
export function parseGrouping(value: unknown): GroupingName {
  if (value === undefined) return 'reaction';
  const known = GROUPING_NAMES.find((name) => name === value);
  if (known !== undefined) return known;
  throw new AppError(
    'UnknownGrouping',
    'unknown-grouping',
    `There is no grouping ${JSON.stringify(value)}. Group by one of ${GROUPING_NAMES.join(', ')}.`,
    { expose: true, field: 'groupBy' },
  );
}

/** @param value a name of ORIGINS; `complaint` if not given */
export function parseOrigin(value: unknown): Origin {
  const known = ORIGINS.find((name) => name === (value ?? 'complaint'));
  if (known === undefined) throw invalidInput('origin', `Give origin as one of ${ORIGINS.join(', ')}.`);
  return known;
}
