import type { IndicatorQuarter, SevenIndicatorsReport } from '../domain/reports/indicators/seven-indicators.ts';
import { FONT, type Look, roundedUp } from './look.ts';
import { type Picture, WIDTH } from './picture.ts';
import { CANNOT_SAY, figure, TOO_FEW, told, until } from './wording.ts';

const PANEL = 116;
/** Of a panel, above its line: name and unit. */
const HEAD = 46;
const LEFT = 56;
const RIGHT = 84;

/** The seven under each other, each with a scale of its own, beside what was agreed. A quarter that nothing is known of is a gap. */
export function indicatorLines(report: SevenIndicatorsReport, look: Look): Picture | undefined {
  const indicators = report.indicators.filter(({ quarters }) => quarters.some(({ value }) => value !== null));
  if (indicators.length === 0) return undefined;
  const title = 'The seven indicators by quarter, beside their targets';
  const [actual, agreed] = [look.styleAt(0), look.styleAt(1)];
  return {
    id: 'indicator-lines',
    title,
    alt: altOf(report, title),
    width: WIDTH,
    height: indicators.length * PANEL + 40,
    option: {
      ...look.base,
      legend: {
        ...{ bottom: 4, left: LEFT, itemGap: 24, itemWidth: 34, textStyle: look.axisText },
        data: ['as it was', { name: 'target', itemStyle: { opacity: 0 } }],
      },
      title: indicators.map(({ indicator, unit, better }, at) => ({
        ...{
          text: indicator.replaceAll('-', ' '),
          subtext: `${unit}; ${better} is better`,
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
          axisLabel: { ...look.axisText, fontSize: 11, formatter: figure },
        });
      }),
      series: indicators.flatMap(({ quarters }, at) => [
        {
          ...{ type: 'line', name: 'as it was', xAxisIndex: at, yAxisIndex: at, symbolSize: 8, z: 3 },
          ...{ symbol: 'circle', itemStyle: { color: actual.colour }, lineStyle: { color: actual.colour, width: 2 } },
          data: quarters.map((quarter) => pointOf(quarter, actual.colour, look)),
          endLabel: {
            show: true,
            formatter: lastSaid(quarters),
            fontSize: 13,
            fontFamily: FONT,
            color: look.ink,
            distance: 8,
            backgroundColor: look.ground,
          },
        },
        {
          ...{ type: 'line', name: 'target', xAxisIndex: at, yAxisIndex: at, symbol: 'none', step: 'middle' },
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

function lastSaid(quarters: readonly IndicatorQuarter[]): string {
  const last = quarters.findLast(({ value }) => value !== null);
  if (last === undefined || last.value === null) return '';
  return `${figure(last.value)}${last.isOver ? '' : ' so far'}`;
}

function altOf({ indicators, until: day }: SevenIndicatorsReport, title: string): string {
  return told(
    `${title}; the latest quarters of each.`,
    ...indicators.map(({ indicator, unit, quarters }) => {
      const said = quarters.slice(-3).map(({ quarter, value, target, isOver, suppressed }) => {
        const shown = value === null ? (suppressed === undefined ? CANNOT_SAY : TOO_FEW) : figure(value);
        return `${quarter}${isOver ? '' : ' so far'} ${shown}${target === null ? '' : `, target ${figure(target)}`}`;
      });
      return `${indicator} (${unit}): ${said.join('; ') || CANNOT_SAY}.`;
    }),
    until(day),
  );
}
