import { say } from '../../../phrases/say.ts';
import { type Quarter, quarterOf } from '../../indicators/quarters.ts';
import type { SevenIndicator } from '../../indicators/words.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { DAYS_WITHOUT_ORDER } from './seven-indicators-sql.ts';

interface Counted {
  n: number;
  people: number;
  total: number;
  newest: number | null;
}

/** The answer of seven-indicators-sql.ts by series and quarter. */
export interface IndicatorCounts {
  of(series: string, quarter: Quarter): Counted | undefined;
  /** The earliest quarter of which a series says anything. */
  firstOf(series: string): Quarter | undefined;
  /** Cases decided in the quarter by days from receipt, rising. */
  daysIn(quarter: Quarter): { days: number; n: number }[];
  /** Quarters in which customers can have left, as far as orders are known; nothing without orders. */
  lapsesKnown: { from: Quarter; until: Quarter } | undefined;
}

/** Null: nothing can be said. `people` only where a count of persons stands behind it. */
interface Figure {
  value: number | null;
  people?: number;
}

interface Series {
  unit: string;
  better: 'fewer' | 'more';
  source: string;
  figureOf(counts: IndicatorCounts, quarter: Quarter): Figure;
}

const LOG = 'the log of indicators';

export const INDICATOR_SERIES: Record<SevenIndicator, Series> = {
  defections: {
    unit: say('customers with {n} days without an order', { n: DAYS_WITHOUT_ORDER }),
    ...{ better: 'fewer', source: 'orders' },
    figureOf(counts, quarter) {
      const { lapsesKnown: known } = counts;
      if (known === undefined || quarter < known.from || quarter > known.until) return { value: null };
      return personsOf(counts, 'lapsed', quarter);
    },
  },
  complaints: {
    ...{ unit: say('complaints received'), better: 'fewer', source: 'cases' },
    figureOf(counts, quarter) {
      const first = counts.firstOf('complaint');
      return first === undefined || quarter < first ? { value: null } : personsOf(counts, 'complaint', quarter);
    },
  },
  'positive-feedback': {
    ...{ unit: say('pieces of praise'), better: 'more', source: `${LOG}, and cases of the kind praise` },
    figureOf(counts, quarter) {
      const [told, praise] = [counts.of('positive-feedback', quarter), counts.of('praise', quarter)];
      if (told === undefined && praise === undefined) return { value: null };
      return { value: (told?.total ?? 0) + (praise?.n ?? 0), people: praise?.people ?? 0 };
    },
  },
  'focus-group': {
    ...{ unit: say('reports of focus groups'), better: 'more', source: LOG },
    figureOf: (counts, quarter) => ({ value: counts.of('focus-group', quarter)?.n ?? null }),
  },
  'care-agent-feedback': {
    ...{ unit: say('remarks'), better: 'more', source: LOG },
    figureOf: (counts, quarter) => ({ value: counts.of('care-agent-feedback', quarter)?.total ?? null }),
  },
  'complaint-handling': {
    ...{ unit: say('median days from receipt to decision'), better: 'fewer', source: 'cases decided in the quarter' },
    figureOf: (counts, quarter) => ({
      value: median(counts.daysIn(quarter)),
      people: counts.of('handled', quarter)?.people ?? 0,
    }),
  },
  'cash-collection': {
    ...{ unit: say('paid by their day, of 1,000 due'), better: 'more', source: `${LOG}, the entry of the latest day` },
    figureOf: (counts, quarter) => ({ value: counts.of('cash-collection', quarter)?.newest ?? null }),
  },
};

function personsOf(counts: IndicatorCounts, series: string, quarter: Quarter): Figure {
  const counted = counts.of(series, quarter);
  return { value: counted?.n ?? 0, people: counted?.people ?? 0 };
}

/** The middle one; of an even number the mean of the two in the middle. */
function median(days: readonly { days: number; n: number }[]): number | null {
  const count = days.reduce((sum, { n }) => sum + n, 0);
  if (count === 0) return null;
  const at = (place: number) => {
    let passed = 0;
    for (const { days: value, n } of days) {
      passed += n;
      if (passed > place) return value;
    }
    return 0;
  };
  return (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
}

/** The order of rows does not matter. */
export function indicatorCounts(rows: readonly CountRow[]): IndicatorCounts {
  const counted = new Map<string, Counted>();
  const first = new Map<string, Quarter>();
  const days = new Map<Quarter, { days: number; n: number }[]>();
  for (const row of rows) {
    if (row.series === null || row.series === undefined) continue;
    const series = String(row.series);
    const quarter = series === 'lapsed' ? quarterOf(dayOfEpoch(Number(row.day))) : String(row.quarter);
    if (series === 'days') {
      days.set(quarter, [...(days.get(quarter) ?? []), { days: Number(row.day), n: Number(row.n) }]);
      continue;
    }
    const key = `${series} ${quarter}`;
    const { n = 0, people = 0, total = 0 } = counted.get(key) ?? {};
    counted.set(key, {
      n: n + Number(row.n),
      people: people + Number(row.people ?? 0),
      total: total + Number(row.total ?? 0),
      newest: row.newest === null || row.newest === undefined ? null : Number(row.newest),
    });
    const known = first.get(series);
    if (known === undefined || quarter < known) first.set(series, quarter);
  }
  return {
    of: (series, quarter) => counted.get(`${series} ${quarter}`),
    firstOf: (series) => first.get(series),
    daysIn: (quarter) => (days.get(quarter) ?? []).toSorted((a, b) => a.days - b.days),
    lapsesKnown: lapsesKnown(rows[0]),
  };
}

/** Nobody can be known to have left before the first order is so old, or after the last order that the lake knows. */
function lapsesKnown(row: CountRow | undefined): IndicatorCounts['lapsesKnown'] {
  if (typeof row?.first_order !== 'number' || typeof row.last_order !== 'number') return undefined;
  const from = row.first_order + DAYS_WITHOUT_ORDER;
  return from > row.last_order
    ? undefined
    : { from: quarterOf(dayOfEpoch(from)), until: quarterOf(dayOfEpoch(row.last_order)) };
}
