import type { CauseLine, RootCausesReport } from '../domain/reports/handling/root-causes.ts';
import { type Look, roundedUp } from './look.ts';
import { intervals } from './marks.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { count, hidden, percent, told, until, wholePercent } from './wording.ts';

/** Bars that one takes in; the table has the others. */
const MOST = 10;
const LINE_HEIGHT = 34;
/** Names of causes are words of the firm's. */
const NAMES = 170;

/** How many complaints name each cause, the most named first, and how far down the list most of them are. */
export function causesByNumber(report: RootCausesReport, look: Look): Picture | undefined {
  const found = report.causes.filter((line) => line.complaints !== null && line.share !== null);
  const drawn = found.slice(0, MOST);
  if (drawn.length === 0) return undefined;
  const title = 'Complaints by root cause, the most frequent first';
  return {
    id: 'causes-by-number',
    title,
    alt: told(
      `${title}, and the share of all with a named cause down to each.`,
      ...drawn.map(
        ({ cause, complaints, cumulative }) =>
          `${cause}: ${count(complaints ?? 0)}, together ${percent(cumulative ?? 0)}.`,
      ),
      notDrawn(report, found.length - drawn.length),
      until(report.until),
    ),
    width: WIDTH,
    height: 40 + drawn.length * LINE_HEIGHT + 56,
    option: {
      ...look.base,
      grid: { left: NAMES, right: 44, top: 30, bottom: 56 },
      legend: {
        bottom: 2,
        left: NAMES,
        itemGap: 24,
        textStyle: look.axisText,
        data: ['complaints', 'together, share of all'],
      },
      xAxis: [
        look.numbers({
          position: 'bottom',
          max: roundedUp(Math.max(...drawn.map(({ complaints }) => complaints ?? 0))),
        }),
        look.numbers({
          ...{ position: 'top', min: 0, max: 1, interval: 0.25, splitLine: { show: false } },
          axisLabel: { ...look.axisText, formatter: wholePercent },
        }),
      ],
      yAxis: causesDown(drawn, look),
      series: [
        {
          ...{ type: 'bar', name: 'complaints', barWidth: '58%', itemStyle: { color: look.bar } },
          data: drawn.map(({ complaints }) => complaints),
          label: { show: true, position: 'insideLeft', ...look.axisText },
        },
        {
          ...{ type: 'line', name: 'together, share of all', xAxisIndex: 1, symbol: 'rect', symbolSize: 7, z: 5 },
          ...{ itemStyle: { color: look.styleAt(1).colour }, lineStyle: { color: look.styleAt(1).colour, width: 2 } },
          data: drawn.map(({ cumulative }, line) => [cumulative, line]),
        },
      ],
    },
  };
}

/** What each cause cost: what its customers spent less in the year after than in the year before, the dearest cause first. */
export function causesByLostValue(report: RootCausesReport, look: Look): Picture | undefined {
  const { currency, byLostValue, causes } = report;
  const valued = byLostValue.flatMap((name) => causes.filter(({ cause, lost }) => cause === name && lost !== null));
  const drawn = valued.slice(0, MOST);
  if (drawn.length === 0 || currency === null) return undefined;
  const title = `Value lost by root cause, in ${currency}: spent in the year before less in the year after`;
  const totals = drawn.map(({ lost }) => totalOf(lost, minorUnitsOf(currency)));
  return {
    id: 'causes-by-lost-value',
    title,
    alt: told(
      `${title}, with 95% limits; an association.`,
      ...drawn.map(({ cause, lost }, at) => {
        const { total, lower, upper } = totals[at] ?? totalOf(null, 1);
        const limits = lower === null || upper === null ? '' : ` (${count(lower)} to ${count(upper)})`;
        return `${cause}: ${count(lost?.customers ?? 0)} customers, ${count(total)}${limits}.`;
      }),
      notDrawn(report, valued.length - drawn.length),
      until(report.until),
    ),
    width: WIDTH,
    height: 20 + drawn.length * LINE_HEIGHT + MARGIN.bottom,
    option: {
      ...look.base,
      grid: { left: NAMES, right: 44, top: 12, bottom: MARGIN.bottom },
      xAxis: look.numbers({
        splitNumber: 4,
        axisLabel: { ...look.axisText, formatter: count, hideOverlap: true },
      }),
      yAxis: causesDown(drawn, look),
      series: [
        {
          ...{ type: 'bar', barWidth: '58%', itemStyle: { color: look.bar } },
          data: totals.map(({ total }) => total),
        },
        intervals(
          '95% limits',
          totals.map(({ total, lower, upper }, line) => [total, line, lower ?? total, upper ?? total] as const),
          { style: look.styleAt(0), look, isHollow: false, offset: 0 },
        ),
      ],
    },
  };
}

/** In major units, as people read money; limits of a mean, times those it is the mean of. */
function totalOf(lost: CauseLine['lost'], minorUnits: number) {
  const { customers, total, lower, upper } = lost ?? { customers: 0, total: 0, lower: null, upper: null };
  const major = (perCustomer: number | null) => (perCustomer === null ? null : (perCustomer * customers) / minorUnits);
  return { total: total / minorUnits, lower: major(lower), upper: major(upper) };
}

/** A hundred cents in a dollar, one yen in a yen. */
function minorUnitsOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return 10 ** maximumFractionDigits;
}

function causesDown(drawn: readonly CauseLine[], look: Look) {
  const down = look.namesDown(drawn.map(({ cause }) => cause));
  return { ...down, axisLabel: { ...down.axisLabel, width: NAMES - 14 } };
}

function notDrawn({ causes }: RootCausesReport, more: number): string {
  return told(
    more > 0 ? `${count(more)} more in the table.` : undefined,
    hidden(causes.filter(({ suppressed }) => suppressed !== undefined).map(({ cause }) => cause)),
  );
}
