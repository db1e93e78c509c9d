import type { MarketReport } from '../domain/reports/market/market-report.ts';
import type { Look } from './look.ts';
import { floatingBars, intervals } from './marks.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { told, type Wording } from './wording.ts';

const LINE_HEIGHT = 40;
const NAMES = 150;

/** Who is lost in excess of those who would have left anyway, from one group to the next, to all of them with their range. */
export function marketWaterfall(report: MarketReport, w: Wording, look: Look): Picture | undefined {
  const known = report.terms.flatMap(({ who, people, excess }) =>
    people === null || people === 0 || excess === null ? [] : [{ who, people, excess }],
  );
  if (known.length === 0) return undefined;
  const total = report.excessLostSales;
  const range = total === null ? null : report.limits.excessLostSales;
  let reached = 0;
  const steps = known.map(({ who, people, excess }, line) => {
    const from = reached;
    reached += excess;
    return { name: `${nameOf(who, w)} (${w.count(people)})`, from, to: reached, line, text: signed(excess, w) };
  });
  const sum = {
    name: w.say('all lost, in excess'),
    from: 0,
    to: total ?? 0,
    line: steps.length,
    text: `= ${w.count(total ?? 0)}`,
  };
  const bars = total === null ? steps : [...steps, sum];
  const title = w.say('Customers lost to problems in 12 months, beyond those who leave without one');
  return {
    id: 'market-waterfall',
    title,
    alt: altOf(report, { known, title }, w),
    width: WIDTH,
    height: 12 + bars.length * LINE_HEIGHT + (range === null ? 0 : 26) + MARGIN.bottom,
    option: {
      ...look.base,
      grid: { left: NAMES, right: 80, top: 12, bottom: MARGIN.bottom },
      xAxis: look.numbers({
        splitNumber: 4,
        axisLabel: { ...look.axisText, formatter: w.count, hideOverlap: true },
      }),
      yAxis: linesDown(look, [...bars.map(({ name }) => name), ...(range === null ? [] : [w.say('its 95% range')])]),
      series: [
        floatingBars(bars, look),
        ...(range === null || total === null
          ? []
          : [
              intervals('range', [[total, bars.length, range.lower, range.upper]], {
                ...{ style: look.styleAt(4), look, isHollow: true, offset: 0 },
              }),
            ]),
      ],
    },
  };
}

function linesDown(look: Look, names: readonly string[]) {
  const down = look.namesDown(names);
  return { ...down, data: [...names], axisLabel: { ...down.axisLabel, width: NAMES - 14 } };
}

const nameOf = (who: string, w: Wording) => (who === 'silent' ? w.say('said nothing') : w.word(who));
const signed = (figure: number, w: Wording) => `${figure < 0 ? '' : '+'}${w.count(figure)}`;

function altOf(
  { excessLostSales, limits, terms, until: day }: MarketReport,
  { known, title }: { known: readonly { who: string; people: number; excess: number }[]; title: string },
  w: Wording,
): string {
  const range = limits.excessLostSales;
  const unknown = terms.filter(({ people, excess }) => people === null || excess === null);
  return told(
    `${title}.`,
    ...known.map(({ who, people, excess }) =>
      w.say('{group}: {people} people, {figures}.', {
        ...{ group: nameOf(who, w), people: w.count(people), figures: signed(excess, w) },
      }),
    ),
    w.hidden(
      unknown.map(({ who }) => nameOf(who, w)),
      w.say('cannot be said'),
    ),
    excessLostSales === null
      ? w.say('All together: {total}.', { total: w.say('cannot be said') })
      : w.say('All together {total}.', { total: ranged(excessLostSales, range, w) }),
    day === null ? w.say('Inputs as entered.') : w.until(day),
  );
}

function ranged(figure: number, range: { lower: number; upper: number } | null, w: Wording): string {
  if (range === null) return w.count(figure);
  return w.say('{rate} ({lower} to {upper})', {
    ...{ rate: w.count(figure), lower: w.count(range.lower), upper: w.count(range.upper) },
  });
}
