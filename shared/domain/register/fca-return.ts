import { AppError, invalidInput } from '../errors.ts';
import { epochDay } from '../loyalty/epoch-days.ts';
import { COUNTED_CASES, epoch } from '../loyalty/lake-sql.ts';
import type { Day } from '../time.ts';

/** Cell by cell of the return, for one product and main cause, or for all of them. */
export interface FcaCounts {
  /** Received in the period. */
  opened: number;
  /** Decided in it (or withdrawn without a decision), whenever received. */
  closed: number;
  closedWithin4Weeks: number;
  closedIn4To8Weeks: number;
  closedAfter8Weeks: number;
  /** Of those closed; partly upheld counts as upheld. */
  upheld: number;
  outstandingAtStart: number;
  outstandingAtEnd: number;
  /** Of those closed, sums and values of remedies that were not declined and did not fail; minor units by currency. */
  redressMinor: Record<string, number>;
}

export interface FcaReturn {
  form: string;
  from: Day;
  until: Day;
  total: FcaCounts;
  byProductAndCause: (FcaCounts & { product: string; cause: string })[];
  notes: string[];
}

/** PS25/19 replaces DISP 1 Annex 1 for periods from this day on: another form, with vulnerability as reported data. */
const NEXT_FORM_FROM = '2027-01-01';
const LAST_DAY_OF_THIS_FORM = '2026-12-31';
const FORM = 'DISP 1 Annex 1R, the text before PS25/19';
const NOTES = [
  'Complaints only. Of merged cases the one that took the others counts; what was no complaint or not about the firm does not.',
  'Closed is the day of the first decision; without one, the day of the withdrawal. Weeks are counted in days from the day of receipt: 28 and 56.',
  'By main cause only. Without a decision there is none: it is "none".',
  'Imported cases count as far as their file gave the days.',
];

/** @throws AppError `invalid-input` naming the day at fault; `form-not-built` for periods of the next form */
export function fcaPeriod({ from, until }: { from: Day; until: Day }): { first: number; last: number } {
  const first = epochDay(from);
  const last = epochDay(until);
  if (first === undefined) throw invalidInput('from', 'Give a day that exists, as YYYY-MM-DD.');
  if (last === undefined) throw invalidInput('until', 'Give a day that exists, as YYYY-MM-DD.');
  if (last < first) throw invalidInput('until', 'The period must not end before it begins.');
  if (until >= NEXT_FORM_FROM) {
    throw new AppError('FormNotBuilt', 'form-not-built', formNotBuilt(from), { expose: true, field: 'until' });
  }
  return { first, last };
}

/** What stands in the way, and what can be had meanwhile. */
function formNotBuilt(from: Day): string {
  const before = `For the counters of the form before it end the period on ${LAST_DAY_OF_THIS_FORM}. `;
  return (
    `From ${NEXT_FORM_FROM} the FCA takes the consolidated return of PS25/19, whose columns are not known here. ` +
    (from < NEXT_FORM_FROM ? before : '') +
    'Take the same period as cfpb-csv, a line a complaint, and count those by the form that the FCA gave you.'
  );
}

const isClosed = 'c.closed >= p.first_day AND c.closed <= p.last_day';
const counted = (name: string, condition: string) => `count(*) FILTER (WHERE ${condition}) AS ${name}`;

/** Parameters: first and last day of the period, in days since 1970. One row for each product, cause and currency. */
export const FCA_RETURN_SQL = `WITH period AS (
  SELECT CAST(? AS BIGINT) AS first_day, CAST(? AS BIGINT) AS last_day
), complaints AS (
  SELECT category, root_cause, decision, redress_minor, redress_currency, ${epoch('received_day')} AS received,
    COALESCE(${epoch('decided_day')}, ${epoch('closed_day')}) AS closed
  FROM (${COUNTED_CASES}) AS counted
  WHERE COALESCE(kind, 'complaint') = 'complaint' AND merged_into IS NULL
    AND COALESCE(closure, 'decided') NOT IN ('merged', 'out-of-scope', 'not-a-complaint')
)
SELECT c.category, c.root_cause, c.redress_currency,
  ${counted('opened', 'c.received >= p.first_day AND c.received <= p.last_day')},
  ${counted('closed', isClosed)},
  ${counted('closed_4', `${isClosed} AND c.closed - c.received <= 28`)},
  ${counted('closed_8', `${isClosed} AND c.closed - c.received > 28 AND c.closed - c.received <= 56`)},
  ${counted('closed_later', `${isClosed} AND c.closed - c.received > 56`)},
  ${counted('upheld', `${isClosed} AND c.decision IN ('upheld', 'partly-upheld')`)},
  ${counted('outstanding_start', 'c.received < p.first_day AND (c.closed IS NULL OR c.closed >= p.first_day)')},
  ${counted('outstanding_end', 'c.received <= p.last_day AND (c.closed IS NULL OR c.closed > p.last_day)')},
  COALESCE(CAST(sum(CASE WHEN ${isClosed} THEN c.redress_minor END) AS BIGINT), 0) AS redress
FROM complaints AS c CROSS JOIN period AS p
GROUP BY c.category, c.root_cause, c.redress_currency`;

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The return of what the SQL counted; products and causes in the order of their names. */
export function fcaReturn(rows: readonly Row[], { from, until }: { from: Day; until: Day }): FcaReturn {
  const total = nothing();
  const groups = new Map<string, FcaReturn['byProductAndCause'][number]>();
  for (const row of rows) {
    const product = String(row.category ?? 'none');
    const cause = String(row.root_cause ?? 'none');
    const key = JSON.stringify([product, cause]);
    const group = groups.get(key) ?? { product, cause, ...nothing() };
    groups.set(key, group);
    add(group, row);
    add(total, row);
  }
  const byProductAndCause = [...groups.values()]
    .filter(hasCounts)
    .sort((a, b) => a.product.localeCompare(b.product) || a.cause.localeCompare(b.cause));
  return { form: FORM, from, until, total, byProductAndCause, notes: NOTES };
}

function nothing(): FcaCounts {
  return {
    opened: 0,
    closed: 0,
    closedWithin4Weeks: 0,
    closedIn4To8Weeks: 0,
    closedAfter8Weeks: 0,
    upheld: 0,
    outstandingAtStart: 0,
    outstandingAtEnd: 0,
    redressMinor: {},
  };
}

const COLUMN = {
  opened: 'opened',
  closed: 'closed',
  closedWithin4Weeks: 'closed_4',
  closedIn4To8Weeks: 'closed_8',
  closedAfter8Weeks: 'closed_later',
  upheld: 'upheld',
  outstandingAtStart: 'outstanding_start',
  outstandingAtEnd: 'outstanding_end',
} as const satisfies Record<Exclude<keyof FcaCounts, 'redressMinor'>, string>;

const CELLS = Object.entries(COLUMN) as [keyof typeof COLUMN, string][];

function add(counts: FcaCounts, row: Row): void {
  for (const [cell, column] of CELLS) counts[cell] += Number(row[column]);
  const redress = Number(row.redress);
  if (redress === 0) return;
  const currency = String(row.redress_currency ?? 'unknown');
  counts.redressMinor[currency] = (counts.redressMinor[currency] ?? 0) + redress;
}

function hasCounts(counts: FcaCounts): boolean {
  return CELLS.some(([cell]) => counts[cell] !== 0);
}
