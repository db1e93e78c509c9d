import type { MarketReport } from '../domain/reports/market/market-report.ts';
import type { Look } from './look.ts';
import { floatingBars, intervals } from './marks.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { CANNOT_SAY, count, hidden, told, until } from './wording.ts';

const LINE_HEIGHT = 40;
const NAMES = 150;

const TOTAL = 'all lost, in excess';

/** Who is lost in excess of those who would have left anyway, from one group to the next, to all of them with their range. */
export function marketWaterfall(report: MarketReport, look: Look): Picture | undefined {
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
    return { name: `${nameOf(who)} (${count(people)})`, from, to: reached, line, text: signed(excess) };
  });
  const sum = { name: TOTAL, from: 0, to: total ?? 0, line: steps.length, text: `= ${count(total ?? 0)}` };
  const bars = total === null ? steps : [...steps, sum];
  const title = 'Customers lost to problems in 12 months, beyond those who leave without one';
  return {
    id: 'market-waterfall',
    title,
    alt: altOf(report, known, title),
    width: WIDTH,
    height: 12 + bars.length * LINE_HEIGHT + (range === null ? 0 : 26) + MARGIN.bottom,
    option: {
      ...look.base,
      grid: { left: NAMES, right: 80, top: 12, bottom: MARGIN.bottom },
      xAxis: look.numbers({
        splitNumber: 4,
        axisLabel: { ...look.axisText, formatter: count, hideOverlap: true },
      }),
      yAxis: linesDown(look, [...bars.map(({ name }) => name), ...(range === null ? [] : ['its 95% range'])]),
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

const nameOf = (who: string) => (who === 'silent' ? 'said nothing' : who);
const signed = (figure: number) => `${figure < 0 ? '' : '+'}${count(figure)}`;

function altOf(
  { excessLostSales, limits, terms, until: day }: MarketReport,
  known: readonly { who: string; people: number; excess: number }[],
  title: string,
): string {
  const range = limits.excessLostSales;
  const unknown = terms.filter(({ people, excess }) => people === null || excess === null);
  return told(
    `${title}.`,
    ...known.map(({ who, people, excess }) => `${nameOf(who)}: ${count(people)} people, ${signed(excess)}.`),
    hidden(
      unknown.map(({ who }) => nameOf(who)),
      CANNOT_SAY,
    ),
    excessLostSales === null
      ? `All together: ${CANNOT_SAY}.`
      : `All together ${count(excessLostSales)}${range === null ? '' : ` (${count(range.lower)} to ${count(range.upper)})`}.`,
    day === null ? 'Inputs as entered.' : until(day),
  );
}
