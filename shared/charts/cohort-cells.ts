import type { HeatMapReport } from '../domain/reports/handling/cohort-heat-map.ts';
import type { Look } from './look.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { count, hidden, share, told, until, wholePercent } from './wording.ts';

/** A year and a half of months; older ones stand in the table. */
const MOST_ROWS = 18;
const ROW_HEIGHT = 30;

/** Who bought again, by month of the outcome and time since. What could not be watched yet is blank, which is not zero. */
export function cohortCells(report: HeatMapReport, look: Look): Picture | undefined {
  const found = report.rows.filter(({ n }) => n !== null);
  const rows = found.slice(-MOST_ROWS);
  if (rows.length === 0) return undefined;
  const highest = Math.max(0.01, ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.rate ?? 0)));
  const title = 'Bought again, by month of the outcome and days since';
  return {
    id: 'cohort-cells',
    title,
    alt: altOf(report, rows, found.length - rows.length, title),
    width: WIDTH,
    height: 46 + rows.length * ROW_HEIGHT + 8,
    option: {
      ...look.base,
      grid: { left: MARGIN.left, right: MARGIN.right, top: 46, bottom: 8 },
      xAxis: {
        ...{
          type: 'category',
          position: 'top',
          data: report.days.map(String),
          name: 'days since',
          nameLocation: 'middle',
        },
        ...{ nameGap: 24, nameTextStyle: look.axisText, axisLine: { show: false }, axisTick: { show: false } },
        axisLabel: { ...look.axisText, interval: 0 },
      },
      yAxis: {
        ...look.namesDown(rows.map(({ month, n }) => `${month}  n ${count(n ?? 0)}`)),
        axisLine: { show: false },
      },
      series: [
        {
          type: 'heatmap',
          data: rows.flatMap(({ cells }, line) =>
            cells.flatMap((cell, column) =>
              cell === null ? [] : [cellOf(look, column, line, cell.rate, cell.rate / highest)],
            ),
          ),
        },
      ],
      // Each cell brings its own ground; without this ECharts draws no heat map at all.
      visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { opacity: 1 } },
    },
  };
}

/** @param strength 0 to 1: how far from the ground */
export function cellOf(
  look: Look,
  column: number,
  line: number,
  rate: number,
  strength: number,
  text: string = wholePercent(rate),
) {
  const { fill, ink } = look.shade(strength);
  return {
    value: [column, line, rate],
    name: text,
    itemStyle: { color: fill, borderColor: look.ground, borderWidth: 2 },
    label: { show: true, ...look.axisText, fontSize: 12, color: ink, formatter: text },
  };
}

function altOf(report: HeatMapReport, rows: HeatMapReport['rows'], older: number, title: string): string {
  const said = rows.map(({ month, n, cells }) => {
    const at = cells.findLastIndex((cell) => cell !== null);
    const cell = cells[at] ?? null;
    const latest =
      cell === null ? 'not watched long enough yet' : `within ${report.days[at]} days ${share(cell.rate, cell)}`;
    return `${month}: ${count(n ?? 0)} people, ${latest}.`;
  });
  const small = report.rows.filter(({ suppressed }) => suppressed !== undefined);
  return told(
    `${title}; the longest time known of each month, with 95% limits.`,
    ...said,
    older > 0 ? `${count(older)} earlier months in the table.` : undefined,
    hidden(small.map(({ month }) => month)),
    until(report.until),
  );
}
