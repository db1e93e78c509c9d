import type { IndicatorQuarter, SevenIndicatorsReport } from '../domain/reports/indicators/seven-indicators.ts';
import { FONT, type Look, roundedUp } from './look.ts';
import { type Picture, WIDTH } from './picture.ts';
import { told, type Wording } from './wording.ts';

const PANEL = 116;
/** Of a panel, above its line: name and unit. */
const HEAD = 46;
const LEFT = 56;
const RIGHT = 84;

/** The seven under each other, each with a scale of its own, beside what was agreed. A quarter that nothing is known of is a gap. */
export function indicatorLines(report: SevenIndicatorsReport, w: Wording, look: Look): Picture | undefined {
  const indicators = report.indicators.filter(({ quarters }) => quarters.some(({ value }) => value !== null));
  if (indicators.length === 0) return undefined;
  const title = w.say('The seven indicators by quarter, beside their targets');
  const [asItWas, targetWord] = [w.say('as it was'), w.say('target')];
  const [actual, agreed] = [look.styleAt(0), look.styleAt(1)];
  return {
    id: 'indicator-lines',
    title,
    alt: altOf(report, title, w),
    width: WIDTH,
    height: indicators.length * PANEL + 40,
    option: {
      ...look.base,
      legend: {
        ...{ bottom: 4, left: LEFT, itemGap: 24, itemWidth: 34, textStyle: look.axisText },
        data: [asItWas, { name: targetWord, itemStyle: { opacity: 0 } }],
      },
      title: indicators.map(({ indicator, unit, better }, at) => ({
        ...{
          text: w.word(indicator).replaceAll('-', ' '),
          subtext: w.say(`{unit}; ${better} is better`, { unit: w.cell(unit) }),
          left: LEFT - 5,
          top: at * PANEL,
        },
        ...{
          itemGap: 2,
          textStyle: { color: look.ink, fontSize: 13, lineHeight: 16, fontWeight: 'bold', fontFamily: FONT },
        },
        subtextStyle: { color: look.quiet, fontSize: 12, lineHeight: 15, fontFamily: FONT },
      })),
      grid: indicators.map((_, at) => ({
        left: LEFT,
        right: RIGHT,
        top: at * PANEL + HEAD,
        height: PANEL - HEAD - 22,
      })),
      xAxis: indicators.map(({ quarters }, at) => ({
        ...{ type: 'category', gridIndex: at, data: quarters.map(({ quarter }) => quarter), axisTick: { show: false } },
        axisLabel: { ...look.axisText, fontSize: 11, interval: 0, color: look.quiet },
        axisLine: { lineStyle: { color: look.quiet } },
      })),
      yAxis: indicators.map(({ quarters }, at) => {
        const top = roundedUp(Math.max(0, ...quarters.flatMap(({ value, target }) => [value ?? 0, target ?? 0])));
        return look.numbers({
          ...{ gridIndex: at, min: 0, max: top, interval: top },
          axisLabel: { ...look.axisText, fontSize: 11, formatter: w.figure },
        });
      }),
      series: indicators.flatMap(({ quarters }, at) => [
        {
          ...{ type: 'line', name: asItWas, xAxisIndex: at, yAxisIndex: at, symbolSize: 8, z: 3 },
          ...{ symbol: 'circle', itemStyle: { color: actual.colour }, lineStyle: { color: actual.colour, width: 2 } },
          data: quarters.map((quarter) => pointOf(quarter, actual.colour, look)),
          endLabel: {
            show: true,
            formatter: lastSaid(quarters, w),
            fontSize: 13,
            fontFamily: FONT,
            color: look.ink,
            distance: 8,
            backgroundColor: look.ground,
          },
        },
        {
          ...{ type: 'line', name: targetWord, xAxisIndex: at, yAxisIndex: at, symbol: 'none', step: 'middle' },
          lineStyle: { color: agreed.colour, width: 2, type: agreed.dash },
          itemStyle: { color: agreed.colour },
          data: quarters.map(({ target }) => target),
        },
      ]),
    },
  };
}

/** Hollow while its quarter is not over. */
function pointOf({ value, isOver }: IndicatorQuarter, colour: string, { ground }: Look) {
  if (isOver || value === null) return value;
  return { value, itemStyle: { color: ground, borderColor: colour, borderWidth: 2 } };
}

function lastSaid(quarters: readonly IndicatorQuarter[], w: Wording): string {
  const last = quarters.findLast(({ value }) => value !== null);
  if (last === undefined || last.value === null) return '';
  const figure = w.figure(last.value);
  return last.isOver ? figure : w.say('{figure} so far', { figure });
}

function altOf({ indicators, until: day }: SevenIndicatorsReport, title: string, w: Wording): string {
  return told(
    w.say('{title}; the latest quarters of each.', { title }),
    ...indicators.map(({ indicator, unit, quarters }) => {
      const said = quarters.slice(-3).map(({ quarter, value, target, isOver, suppressed }) => {
        const unsaid = suppressed === undefined ? w.say('cannot be said') : w.say('too few people, not shown');
        const shown = value === null ? unsaid : w.figure(value);
        const figure = `${isOver ? quarter : w.say('{figure} so far', { figure: quarter })} ${shown}`;
        return target === null ? figure : w.say('{figure}, target {target}', { figure, target: w.figure(target) });
      });
      return `${w.word(indicator)} (${w.cell(unit)}): ${said.join('; ') || w.say('cannot be said')}.`;
    }),
    w.until(day),
  );
}
