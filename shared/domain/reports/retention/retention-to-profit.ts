import { say } from '../../../phrases/say.ts';
import { invalidInput } from '../../errors.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { YEAR_DAYS, yearlySql } from '../../loyalty/retention/yearly-sql.ts';
import { fewestPeople } from '../../loyalty/small-numbers.ts';
import { lifetimeValue } from '../../statistics/lifetime-value.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Day } from '../../time.ts';
import { parseDay, periodValues, type RawParameters, refuseOthers } from '../parameters.ts';
import type { Report } from '../report.ts';
import { profitTable } from './profit-table.ts';

export interface Value {
  /** m r / (1 + i - r), in minor units where measured, else in the unit of `margin`. */
  now: number | null;
  improved: number | null;
  /** Of the value, as a fraction: 0.275 is 27.5% more. */
  change: number | null;
}

/** Where a figure comes from: what was entered, or counted over own orders. */
type Origin = 'entered' | 'measured';

export interface ProfitLine {
  currency: string | null;
  retention: { of: Origin; rate: number; lower: number | null; upper: number | null; customers: number | null };
  /** Per customer who stays, and year. `unit` where nobody said what it is: values are then per 1 of it, and `change` holds for any. */
  margin: { of: Origin | 'unit'; amount: number };
  value: Value;
  /** At the lower and at the upper limit of retention, all else alike; null where retention was entered without limits. */
  lower: Value | null;
  upper: Value | null;
}

export interface ProfitReport {
  report: 'retention-to-profit';
  until: Day | null;
  timeZone: string;
  inputs: Inputs;
  lines: ProfitLine[];
  claimed: typeof CLAIMED;
  notes: string[];
}

export interface Inputs {
  /** Share of customers kept for another year; null is measured. */
  retention: number | null;
  /** What a customer who stays earns in a year; null is measured net revenue times `marginShare`. */
  margin: number | null;
  /** Of revenue, which is then measured. */
  marginShare: number | null;
  /** Interest of a year. */
  discount: number;
  /** Added to retention: 0.05 is five points. */
  improvement: number;
}

/** Beside the firm's own figures, and never put into them. No source is known for the first two; the third names no insurer. */
const CLAIMED = [
  { label: 'claimed, unsourced', what: '5% better retention raises profits by 95%.' },
  { label: 'claimed, unsourced', what: 'At a life insurer, 5% better retention lowered the cost of a policy by 18%.' },
  {
    label: 'published',
    what: 'Reichheld and Sasser (Harvard Business Review 1990) reckoned 85% more profit for bank branches, 50% for insurance brokerage and 30% for auto service from 5 points fewer defections: arithmetic over their own assumptions, not observed.',
  },
] as const;

/** What keeping more customers would be worth, of the firm's own figures: docs/reports/retention-to-profit.md. */
export const retentionToProfit: Report<Inputs & { until: Day | null }, ProfitReport> = {
  name: 'retention-to-profit',
  nightly: [{}],

  parse(raw) {
    refuseOthers(raw, ['retention', 'margin', 'marginShare', 'discount', 'improvement', 'until']);
    const inputs = {
      retention: fraction(raw, 'retention'),
      margin: number(raw, 'margin', 0, 1e12),
      marginShare: fraction(raw, 'marginShare'),
      discount: number(raw, 'discount', 0, 10) ?? 0.1,
      improvement: fraction(raw, 'improvement') ?? 0.05,
    };
    const { retention, margin, marginShare, discount, improvement } = inputs;
    if (margin !== null && marginShare !== null)
      throw invalidInput('margin', 'Give either margin, of a customer and year, or marginShare, of revenue.');
    if (retention !== null && retention >= 1 + discount)
      throw invalidInput('retention', 'Retention must be below 1 + discount: the value would have no end.');
    if (retention !== null && retention + improvement > 1)
      throw invalidInput('improvement', 'Retention and improvement must not come to more than 1.');
    return { ...inputs, until: parseDay('until', raw.until) };
  },

  queries({ until }, { returnWindowDays }) {
    return [{ sql: yearlySql(), values: periodValues({ from: null, until }, returnWindowDays) }];
  },

  assemble([rows = []], { until: _asked, ...inputs }, { smallestGroup, timeZone }) {
    const cutoff = rows[0]?.cutoff ?? null;
    const firstOrder = rows[0]?.first_order ?? null;
    const isCovered =
      cutoff !== null && firstOrder !== null && Number(firstOrder) <= Number(cutoff) - 2 * YEAR_DAYS + 1;
    const isEntered = inputs.retention !== null && inputs.marginShare === null;
    const fewest = fewestPeople(smallestGroup);
    const measured = rows
      .filter(({ customers, stayed }) => isCovered && Number(customers) >= fewest && Number(stayed) >= fewest)
      .toSorted((a, b) => (String(a.currency) < String(b.currency) ? -1 : 1));
    const lines = isEntered
      ? [lineOf(inputs, null)]
      : measured.map((row) =>
          lineOf(inputs, {
            currency: String(row.currency),
            ...{ customers: Number(row.customers), stayed: Number(row.stayed), revenue: Number(row.revenue_minor) },
          }),
        );
    return {
      ...{ report: 'retention-to-profit', timeZone, inputs, lines, claimed: CLAIMED },
      until: cutoff === null ? null : dayOfEpoch(Number(cutoff)),
      notes: notesOf({ isEntered, isCovered, lines, fewest }),
    };
  },

  table: profitTable,
};

interface Measured {
  currency: string;
  customers: number;
  stayed: number;
  revenue: number;
}

function lineOf(inputs: Inputs, measured: Measured | null): ProfitLine {
  const counted = measured === null ? null : wilson(measured.stayed, measured.customers);
  const rate = inputs.retention ?? counted?.rate ?? 0;
  const isMeasured = inputs.retention === null && counted !== null;
  const margin = marginOf(inputs, measured);
  const at = (retention: number) => valueAt(margin.amount, retention, inputs);
  return {
    currency: measured?.currency ?? null,
    retention: isMeasured
      ? { of: 'measured', ...counted, customers: measured?.customers ?? null }
      : { of: 'entered', rate, lower: null, upper: null, customers: null },
    margin,
    value: at(rate),
    lower: isMeasured ? at(counted.lower) : null,
    upper: isMeasured ? at(counted.upper) : null,
  };
}

function marginOf({ margin, marginShare }: Inputs, measured: Measured | null): ProfitLine['margin'] {
  if (margin !== null) return { of: 'entered', amount: margin };
  if (marginShare === null || measured === null) return { of: 'unit', amount: 1 };
  return { of: 'measured', amount: (measured.revenue / measured.stayed) * marginShare };
}

/** `improved` is null where retention would come to more than all customers. */
function valueAt(margin: number, retention: number, { discount, improvement }: Inputs): Value {
  const now = lifetimeValue(margin, retention, discount);
  const improved = lifetimeValue(margin, retention + improvement, discount);
  const change = now === null || improved === null || now === 0 ? null : improved / now - 1;
  return { now, improved, change };
}

function notesOf(found: {
  isEntered: boolean;
  isCovered: boolean;
  lines: readonly ProfitLine[];
  fewest: number;
}): string[] {
  const lines = [
    say(
      'Value = m r / (1 + i - r): the same margin every year, first at the end of this one, and the same retention for ever. Arithmetic, not a forecast.',
    ),
    !found.isEntered && !found.isCovered
      ? say(
          'Orders on file do not cover two years before the end: nothing can be measured. Enter retention and margin.',
        )
      : undefined,
    !found.isEntered && found.isCovered && found.lines.length === 0
      ? say('In no currency do {n} customers stand behind the figures: nothing is shown.', { n: found.fewest })
      : undefined,
    found.lines.length > 1 ? say('Each currency stands for itself: none is added to another.') : undefined,
    say('What it would cost to keep more customers is not in it.'),
    ...CLAIMED.map(claim),
  ];
  return lines.filter((line) => line !== undefined);
}

/** Type by type: a claim without Spanish and Dutch does not compile. */
function claim(of: (typeof CLAIMED)[number]): string {
  return say(`${of.label}: ${of.what}` as SaidOf<typeof of>);
}

type SaidOf<Of> = Of extends { label: infer L extends string; what: infer W extends string } ? `${L}: ${W}` : never;

function fraction(raw: RawParameters, field: string): number | null {
  return number(raw, field, 0, 1);
}

/** A number, or a word that is one. */
function number(raw: RawParameters, field: string, least: number, most: number): number | null {
  const value = raw[field];
  if (value === undefined || value === null) return null;
  const isWord = typeof value === 'string' && value.trim() !== '';
  const given = typeof value === 'number' || isWord ? Number(value) : Number.NaN;
  if (given >= least && given <= most) return given;
  throw invalidInput(field, `Give ${field} as a number from ${least} to ${most}, like ${most === 1 ? '0.05' : '0.1'}.`);
}
