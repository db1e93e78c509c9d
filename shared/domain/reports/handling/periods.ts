import { invalidInput } from '../../errors.ts';
import { dayOfEpoch, epochDay } from '../../loyalty/epoch-days.ts';

export const PERIODS = ['week', 'month', 'quarter'] as const;
export type Period = (typeof PERIODS)[number];

/** Days since 1970: from `first`, up to the day before `next`. */
export interface Span {
  first: number;
  next: number;
}

/** No complaint on file is older, and none is younger. */
const YEARS = { from: 1970, until: 2069 };
const MONTHS = { month: 1, quarter: 3 } as const;
/** 1970-01-05, the first Monday. Weeks begin on Mondays, as ISO 8601 has them. */
const FIRST_MONDAY = 4;

/** Every period there can be, in rising order: no engine cuts days into months alike, so the list goes into the SQL. */
export function spansOf(period: Period): Span[] {
  const starts = period === 'week' ? mondays() : firstDays(MONTHS[period]);
  return starts.slice(0, -1).map((first, at) => ({ first, next: starts[at + 1] ?? first }));
}

function firstDays(months: number): number[] {
  const starts: number[] = [];
  for (let year = YEARS.from; year <= YEARS.until; year += 1)
    for (let month = 1; month <= 12; month += months)
      starts.push(epochDay(`${year}-${String(month).padStart(2, '0')}-01`) ?? 0);
  return starts;
}

function mondays(): number[] {
  const last = epochDay(`${YEARS.until}-12-31`) ?? 0;
  return Array.from({ length: Math.floor((last - FIRST_MONDAY) / 7) }, (_, at) => FIRST_MONDAY + 7 * at);
}

/** The spans as rows `(first_day, next_day)`. */
export function spansSql(period: Period): string {
  return `(VALUES ${spansOf(period)
    .map(({ first, next }) => `(${first}, ${next})`)
    .join(', ')}) AS t(first_day, next_day)`;
}

export function parsePeriod(value: unknown): Period {
  const known = PERIODS.find((period) => period === (value ?? 'month'));
  if (known === undefined) throw invalidInput('period', `Give period as one of ${PERIODS.join(', ')}.`);
  return known;
}

/** All periods from the first to the last of `starts`, those without a row too: silence in between is a zero, not a gap. */
export function allBetween(period: Period, starts: readonly number[]): Span[] {
  if (starts.length === 0) return [];
  const [least, most] = [Math.min(...starts), Math.max(...starts)];
  return spansOf(period).filter(({ first }) => first >= least && first <= most);
}

/** The last day of a span that lies within the report. */
export function endOf({ next }: Span, until: number): string {
  return dayOfEpoch(Math.min(next - 1, until));
}
