import { say } from '../../phrases/say.ts';
import { recurrenceSql } from '../actions/recurrence-sql.ts';
import { invalidInput } from '../errors.ts';
import type { CountRow } from '../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch, epochDay } from '../loyalty/epoch-days.ts';
import { type RateRatio, rateRatio } from '../statistics/rate-ratio.ts';
import type { Day } from '../time.ts';
import { parseDay, parseWindows, refuseOthers } from './parameters.ts';
import { recurrenceTable } from './recurrence-table.ts';
import type { Report, ReportContext } from './report.ts';

/** Whole weeks, so that both windows have the same weekdays; 364 days have the same seasons, too. */
export const RECURRENCE_WINDOWS = [28, 91, 182, 364];

/** Complaints without a named cause may not make the difference: more than this between the shares, and nothing is said. */
const MOST_UNNAMED_APART = 0.1;

export const CANNOT_SAY = ['not-over', 'not-covered', 'too-few', 'causes-unknown'] as const;

export interface RecurrenceSide {
  /** Null where it cannot be said, or too few people stand behind it. */
  cases: number | null;
  customers: number | null;
  per100: number | null;
}

export interface RecurrenceWindow {
  days: number;
  /** What rates are per: customers who bought in the window, where orders cover both; else the days, which are equal. */
  basis: 'customers' | 'days';
  before: RecurrenceSide;
  after: RecurrenceSide;
  /** Rate after over rate before, 95% exact limits. */
  ratio: number | null;
  lower: number | null;
  upper: number | null;
  cannotSay: (typeof CANNOT_SAY)[number] | null;
  suppressed?: 'small-cell';
}

export interface RecurrenceReport {
  report: 'recurrence';
  until: Day | null;
  timeZone: string;
  actions: { action: string; cause: string; effectiveFrom: Day; windows: RecurrenceWindow[] }[];
  notes: string[];
}

interface Parameters {
  windows: readonly number[];
  until: Day | null;
}

/** Does a cause come back after something was done about it? Definitions: docs/reports/recurrence.md. */
export const recurrence: Report<Parameters, RecurrenceReport> = {
  name: 'recurrence',
  nightly: [{}],

  parse(raw) {
    refuseOthers(raw, ['windows', 'until']);
    const windows = parseWindows(raw.windows, [91]);
    if (windows.some((days) => !RECURRENCE_WINDOWS.includes(days)))
      throw invalidInput('windows', `Give windows of whole weeks, of ${RECURRENCE_WINDOWS.join(', ')} days.`);
    return { windows, until: parseDay('until', raw.until) };
  },

  queries({ windows, until }) {
    return [{ sql: recurrenceSql(windows), values: [until === null ? null : (epochDay(until) ?? null)] }];
  },

  assemble([rows = []], _parameters, context) {
    const cutoff = rows[0]?.cutoff ?? null;
    const actions = new Map<string, RecurrenceReport['actions'][number]>();
    for (const before of rows.filter(({ side }) => side === 'before')) {
      const after = rows.find(
        (row) => row.side === 'after' && row.action === before.action && row.days === before.days,
      );
      if (after === undefined) continue;
      const name = String(before.action);
      const action = actions.get(name) ?? {
        action: name,
        cause: String(before.cause),
        effectiveFrom: dayOfEpoch(Number(before.effective)),
        windows: [],
      };
      actions.set(name, { ...action, windows: [...action.windows, judged(before, after, context)] });
    }
    return {
      report: 'recurrence',
      until: cutoff === null ? null : dayOfEpoch(Number(cutoff)),
      timeZone: context.timeZone,
      actions: [...actions.values()],
      notes: notesOf(rows[0], actions.size, context),
    };
  },

  table: recurrenceTable,
};

const NOTHING: RecurrenceSide = { cases: null, customers: null, per100: null };

function judged(before: CountRow, after: CountRow, { smallestGroup }: ReportContext): RecurrenceWindow {
  const days = Number(before.days);
  const basis = hasCustomers(before, after, days, smallestGroup) ? 'customers' : 'days';
  const empty = { days, basis, before: NOTHING, after: NOTHING, ratio: null, lower: null, upper: null } as const;
  const reason = reasonNotToSay(before, after, days, smallestGroup);
  if (reason !== null) return { ...empty, cannotSay: reason };
  const exposureOf = (row: CountRow) => (basis === 'customers' ? Number(row.customers) : days);
  const counted = (row: CountRow) => ({ events: Number(row.cases), exposure: exposureOf(row) });
  const isSmall = Number(after.people) > 0 && Number(after.people) < smallestGroup;
  if (!isSmall) {
    const { ratio, lower, upper } = rateRatio(counted(before), counted(after)) as RateRatio;
    const sides = { before: side(before, basis), after: side(after, basis) };
    return { ...empty, ...sides, ratio, lower, upper, cannotSay: null };
  }
  // As many as could hide behind the threshold: the true limit is this or less, and nobody can be counted out of it.
  const most = { ...counted(after), events: smallestGroup - 1 };
  const upper = rateRatio(counted(before), most)?.upper ?? null;
  const hidden = { ...NOTHING, customers: side(after, basis).customers };
  return { ...empty, before: side(before, basis), after: hidden, upper, cannotSay: null, suppressed: 'small-cell' };
}

function reasonNotToSay(
  before: CountRow,
  after: CountRow,
  days: number,
  smallestGroup: number,
): RecurrenceWindow['cannotSay'] {
  const effective = Number(before.effective);
  if (before.cutoff === null || effective + days - 1 > Number(before.cutoff)) return 'not-over';
  if (before.first_complaint === null || effective - days < Number(before.first_complaint)) return 'not-covered';
  if (Number(before.people) < smallestGroup) return 'too-few';
  // Few people with many complaints each: any limit would tell how many.
  if (Number(after.people) < smallestGroup && Number(after.cases) >= smallestGroup) return 'too-few';
  return Math.abs(unnamed(before) - unnamed(after)) > MOST_UNNAMED_APART ? 'causes-unknown' : null;
}

/** The share of complaints that no cause was named for; of none, nothing is missing. */
function unnamed({ received, named }: CountRow): number {
  return Number(received) === 0 ? 0 : 1 - Number(named) / Number(received);
}

function hasCustomers(before: CountRow, after: CountRow, days: number, smallestGroup: number): boolean {
  if (before.first_order === null || before.last_order === null) return false;
  const effective = Number(before.effective);
  const isCovered = Number(before.first_order) <= effective - days && Number(before.last_order) >= effective + days - 1;
  return isCovered && Number(before.customers) >= smallestGroup && Number(after.customers) >= smallestGroup;
}

function side(row: CountRow, basis: RecurrenceWindow['basis']): RecurrenceSide {
  const [cases, customers] = [Number(row.cases), Number(row.customers)];
  return basis === 'customers'
    ? { cases, customers, per100: (100 * cases) / customers }
    : { cases, customers: null, per100: null };
}

function notesOf(row: CountRow | undefined, actions: number, { smallestGroup }: ReportContext): string[] {
  const isAhead =
    typeof row?.cutoff === 'number' && typeof row.last_complaint === 'number' && row.cutoff > row.last_complaint;
  const lines = [
    actions === 0 ? say('No action is done or checked: there is nothing to compare.') : undefined,
    isAhead
      ? say('After {day}, the last complaint, silence counts as none.', {
          day: dayOfEpoch(Number(row?.last_complaint)),
        })
      : undefined,
    say('An association, not an effect: whatever else changed at that time changed it, too.'),
    say(
      'Actions are taken when a cause stands out. What stood out falls back towards its mean by itself: some of every fall is that.',
    ),
    say('Limits take complaints to be independent of each other; where they come in waves, the truth is wider.'),
    actions > 1 ? say('Of {n} actions some differ by chance alone: one in twenty at 95%.', { n: actions }) : undefined,
    say('Counts that fewer than {n} people stand behind are not shown; the ratio then has an upper limit only.', {
      n: smallestGroup,
    }),
  ];
  return lines.filter((line) => line !== undefined);
}
