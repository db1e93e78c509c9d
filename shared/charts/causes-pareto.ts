import type { CauseLine, RootCausesReport } from '../domain/reports/handling/root-causes.ts';
import { type Look, roundedUp } from './look.ts';
import { intervals } from './marks.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { told, type Wording } from './wording.ts';

/** Bars that one takes in; the table has the others. */
const MOST = 10;
const LINE_HEIGHT = 34;
/** Names of causes are words of the firm's. */
const NAMES = 170;

/** How many complaints name each cause, the most named first, and how far down the list most of them are. */
export function causesByNumber(report: RootCausesReport, w: Wording, look: Look): Picture | undefined {
  const found = report.causes.filter((line) => line.complaints !== null && line.share !== null);
  const drawn = found.slice(0, MOST);
  if (drawn.length === 0) return undefined;
  const title = w.say('Complaints by root cause, the most frequent first');
  const [complaintsWord, together] = [w.word('complaints'), w.say('together, share of all')];
  return {
    id: 'causes-by-number',
    title,
    alt: told(
      w.say('{title}, and the share of all with a named cause down to each.', { title }),
      ...drawn.map(({ cause, complaints, cumulative }) =>
        w.say('{cause}: {complaints}, together {share}.', {
          ...{ cause: w.word(cause), complaints: w.count(complaints ?? 0), share: w.percent(cumulative ?? 0) },
        }),
      ),
      notDrawn(report, found.length - drawn.length, w),
      w.until(report.until),
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
        data: [complaintsWord, together],
      },
      xAxis: [
        look.numbers({
          position: 'bottom',
          max: roundedUp(Math.max(...drawn.map(({ complaints }) => complaints ?? 0))),
        }),
        look.numbers({
          ...{ position: 'top', min: 0, max: 1, interval: 0.25, splitLine: { show: false } },
          axisLabel: { ...look.axisText, formatter: w.wholePercent },
        }),
      ],
      yAxis: causesDown(drawn, w, look),
      series: [
        {
          ...{ type: 'bar', name: complaintsWord, barWidth: '58%', itemStyle: { color: look.bar } },
          data: drawn.map(({ complaints }) => complaints),
          label: { show: true, position: 'insideLeft', ...look.axisText },
        },
        {
          ...{ type: 'line', name: together, xAxisIndex: 1, symbol: 'rect', symbolSize: 7, z: 5 },
          ...{ itemStyle: { color: look.styleAt(1).colour }, lineStyle: { color: look.styleAt(1).colour, width: 2 } },
          data: drawn.map(({ cumulative }, line) => [cumulative, line]),
        },
      ],
    },
  };
}

/** What each cause cost: what its customers spent less in the year after than in the year before, the dearest cause first. */
export function causesByLostValue(report: RootCausesReport, w: Wording, look: Look): Picture | undefined {
  const { currency, byLostValue, causes } = report;
  const valued = byLostValue.flatMap((name) => causes.filter(({ cause, lost }) => cause === name && lost !== null));
  const drawn = valued.slice(0, MOST);
  if (drawn.length === 0 || currency === null) return undefined;
  const title = w.say('Value lost by root cause, in {currency}: spent in the year before less in the year after', {
    currency,
  });
  const totals = drawn.map(({ lost }) => totalOf(lost, minorUnitsOf(currency)));
  return {
    id: 'causes-by-lost-value',
    title,
    alt: told(
      w.say('{title}, with 95% limits; an association.', { title }),
      ...drawn.map(({ cause, lost }, at) => {
        const { total, lower, upper } = totals[at] ?? totalOf(null, 1);
        return w.say('{cause}: {customers} customers, {total}.', {
          ...{ cause: w.word(cause), customers: w.count(lost?.customers ?? 0) },
          total:
            lower === null || upper === null
              ? w.count(total)
              : w.say('{rate} ({lower} to {upper})', {
                  ...{ rate: w.count(total), lower: w.count(lower), upper: w.count(upper) },
                }),
        });
      }),
      notDrawn(report, valued.length - drawn.length, w),
      w.until(report.until),
    ),
    width: WIDTH,
    height: 20 + drawn.length * LINE_HEIGHT + MARGIN.bottom,
    option: {
      ...look.base,
      grid: { left: NAMES, right: 44, top: 12, bottom: MARGIN.bottom },
      xAxis: look.numbers({
        splitNumber: 4,
        axisLabel: { ...look.axisText, formatter: w.count, hideOverlap: true },
      }),
      yAxis: causesDown(drawn, w, look),
      series: [
        {
          ...{ type: 'bar', barWidth: '58%', itemStyle: { color: look.bar } },
          data: totals.map(({ total }) => total),
        },
        intervals(
          w.say('95% limits'),
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

function causesDown(drawn: readonly CauseLine[], w: Wording, look: Look) {
  const down = look.namesDown(drawn.map(({ cause }) => w.word(cause)));
  return { ...down, axisLabel: { ...down.axisLabel, width: NAMES - 14 } };
}

function notDrawn({ causes }: RootCausesReport, more: number, w: Wording): string {
  return told(
    more > 0 ? w.say('{n} more in the table.', { n: w.count(more) }) : undefined,
    w.hidden(causes.filter(({ suppressed }) => suppressed !== undefined).map(({ cause }) => cause)),
  );
}
