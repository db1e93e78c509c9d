import { say } from '../../../phrases/say.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { dayOfEpoch, epochDay } from '../../loyalty/epoch-days.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';
import type { Day } from '../../time.ts';
import { SURVEYS_SQL, YEAR_DAYS } from '../market/market-sql.ts';
import { newestSurvey, type SurveyFound } from '../market/survey-figures.ts';
import { parseDay, refuseOthers } from '../parameters.ts';
import type { Report, ReportContext } from '../report.ts';
import { easeSql } from './ease-sql.ts';
import { easeTable } from './ease-table.ts';

export interface ProductEase {
  product: string;
  suppressed?: 'small-cell';
  /** People who bought it; null for `unknown`, which no order can be of. */
  customers: number | null;
  complaints: number | null;
  complainants: number | null;
  /** Complaints for 1,000 customers who bought; null where nobody did. */
  per1000: number | null;
  channels: { channel: string; complaints: number | null; share: Rate | null; suppressed?: 'small-cell' }[];
  /** Of complaints of which it is known: the first contact settled it. */
  firstContact: Rate | null;
  /** What a survey about this product says; null without one. */
  survey: ProductSurvey | null;
}

export interface ProductSurvey extends Omit<SurveyFound, 'product'> {
  problemRate: Rate | null;
  /** Of those with a problem, who told the firm: how easy it was for them. */
  complaintRate: Rate | null;
  /** Customers who bought x those of the sample who had a problem and kept silent; 95% limits of the sample. */
  silentCustomers: { people: number; lower: number; upper: number } | null;
}

export interface EaseReport {
  report: 'ease-of-complaining';
  from: Day | null;
  until: Day | null;
  products: ProductEase[];
  notes: string[];
}

/** How easy customers find it to complain, product by product. Definitions: docs/reports/ease-of-complaining.md. */
export const easeOfComplaining: Report<{ until: Day | null }, EaseReport> = {
  name: 'ease-of-complaining',
  nightly: [{}],

  parse(raw) {
    refuseOthers(raw, ['until']);
    return { until: parseDay('until', raw.until) };
  },

  queries({ until }, { returnWindowDays }) {
    const untilDay = until === null ? null : (epochDay(until) ?? null);
    return [
      { sql: easeSql(), values: [null, untilDay, returnWindowDays] },
      { sql: SURVEYS_SQL, values: [] },
    ];
  },

  assemble([rows = [], surveys = []], _parameters, context) {
    const { cutoff } = rows[0] ?? {};
    const notes = [
      say(
        'Products with fewer than {n} customers or complainants, and channels of fewer complainants, are not shown.',
        { n: context.smallestGroup },
      ),
      say(
        'Few complaints are no proof of few problems: only a survey can tell whether there were few, or it was hard to complain.',
      ),
    ];
    if (typeof cutoff !== 'number') {
      const why = say('There is no order on file and no end (until) was given: nothing can be counted.');
      return { report: 'ease-of-complaining', from: null, until: null, products: [], notes: [why, ...notes] };
    }
    const products = productsOf(rows, surveys, cutoff, context);
    return {
      report: 'ease-of-complaining',
      from: dayOfEpoch(cutoff - YEAR_DAYS + 1),
      until: dayOfEpoch(cutoff),
      products,
      notes: [
        ...(products.some(({ survey }) => survey === null)
          ? [
              say(
                'Without a survey about a product its silent customers cannot be said; one about all products is in market-damage.',
              ),
            ]
          : []),
        ...notes,
      ],
    };
  },

  table: easeTable,
};

function productsOf(rows: readonly CountRow[], surveys: readonly CountRow[], cutoff: number, context: ReportContext) {
  const nameOf = (row: CountRow) => (row.product === null ? UNKNOWN : String(row.product));
  const counted = rows.filter(({ part }) => part !== null && part !== undefined);
  // Nobody can have bought a product called so: what a file calls unknown is not known either.
  const names = [...new Set(counted.map(nameOf))].sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  const of = (name: string, part: string) => counted.filter((row) => row.part === part && nameOf(row) === name);
  const people = (name: string, part: string) => of(name, part).reduce((sum, row) => sum + Number(row.people), 0);
  const hidden = new Set(
    ['customers', 'complaints'].flatMap((part) => [
      ...smallGroups(
        names.map((label) => ({ label, matched: people(label, part) })),
        context.smallestGroup,
      ),
    ]),
  );
  return names.map((product): ProductEase => {
    if (hidden.has(product)) return { product, suppressed: 'small-cell', ...HIDDEN };
    const customers = product === UNKNOWN ? null : people(product, 'customers');
    const complaints = of(product, 'complaints').reduce((sum, row) => sum + Number(row.complaints), 0);
    const survey = product === UNKNOWN ? null : newestSurvey(surveys, cutoff, product);
    return {
      ...{ product, customers, complaints, complainants: people(product, 'complaints') },
      per1000: customers === null || customers === 0 ? null : (1000 * complaints) / customers,
      channels: channelsOf(of(product, 'channel'), complaints, context),
      firstContact: firstContactOf(of(product, 'first-contact'), context),
      survey: survey === null ? null : productSurvey(survey, customers ?? 0, context),
    };
  });
}

/** What is not known stands last. */
const order = (name: string) => (name === UNKNOWN ? 1 : 0);

const HIDDEN = {
  ...{ customers: null, complaints: null, complainants: null, per1000: null, channels: [], firstContact: null },
  survey: null,
};

function channelsOf(rows: readonly CountRow[], complaints: number, { smallestGroup }: ReportContext) {
  const groups = rows.map((row) => ({ label: String(row.label), matched: Number(row.people), row }));
  const hidden = smallGroups(groups, smallestGroup);
  return groups
    .toSorted((a, b) => (a.label < b.label ? -1 : 1))
    .map(({ label, row }): ProductEase['channels'][number] =>
      hidden.has(label)
        ? { channel: label, complaints: null, share: null, suppressed: 'small-cell' }
        : { channel: label, complaints: Number(row.complaints), share: wilson(Number(row.complaints), complaints) },
    );
}

function firstContactOf(rows: readonly CountRow[], { smallestGroup }: ReportContext): Rate | null {
  const complaints = (label?: string) =>
    rows.reduce((sum, row) => (label === undefined || row.label === label ? sum + Number(row.complaints) : sum), 0);
  // Who has one settled and one not stands in both: as many people as the larger of them, at least.
  const people = Math.max(0, ...rows.map((row) => Number(row.people)));
  return people < smallestGroup ? null : wilson(complaints('yes'), complaints());
}

function productSurvey(found: SurveyFound, customers: number, { smallestGroup }: ReportContext): ProductSurvey {
  const { product: _, ...survey } = found;
  const { answered, hadProblem, complained } = survey;
  const rate = (hits: number, n: number) => (n < smallestGroup ? null : wilson(hits, n));
  const silent = rate(hadProblem - complained, answered);
  return {
    ...survey,
    ...{ problemRate: rate(hadProblem, answered), complaintRate: rate(complained, hadProblem) },
    silentCustomers:
      silent === null
        ? null
        : { people: customers * silent.rate, lower: customers * silent.lower, upper: customers * silent.upper },
  };
}
