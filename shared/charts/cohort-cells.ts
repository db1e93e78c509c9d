import type { HeatMapReport } from '../domain/reports/handling/cohort-heat-map.ts';
import type { Look } from './look.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { told, type Wording } from './wording.ts';

/** A year and a half of months; older ones stand in the table. */
const MOST_ROWS = 18;
const ROW_HEIGHT = 30;

/** Who bought again, by month of the outcome and time since. What could not be watched yet is blank, which is not zero. */
export function cohortCells(report: HeatMapReport, w: Wording, look: Look): Picture | undefined {
  const found = report.rows.filter(({ n }) => n !== null);
  const rows = found.slice(-MOST_ROWS);
  if (rows.length === 0) return undefined;
  const highest = Math.max(0.01, ...rows.flatMap(({ cells }) => cells.map((cell) => cell?.rate ?? 0)));
  const title = w.say('Bought again, by month of the outcome and days since');
  return {
    id: 'cohort-cells',
    title,
    alt: altOf(report, { rows, older: found.length - rows.length, title }, w),
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
          name: w.say('days since'),
          nameLocation: 'middle',
        },
        ...{ nameGap: 24, nameTextStyle: look.axisText, axisLine: { show: false }, axisTick: { show: false } },
        axisLabel: { ...look.axisText, interval: 0 },
      },
      yAxis: {
        ...look.namesDown(rows.map(({ month, n }) => `${month}  n ${w.count(n ?? 0)}`)),
        axisLine: { show: false },
      },
      series: [
        {
          type: 'heatmap',
          data: rows.flatMap(({ cells }, line) =>
            cells.flatMap((cell, column) =>
              cell === null
                ? []
                : [
                    cellOf(
                      { column, line, rate: cell.rate, strength: cell.rate / highest, text: w.wholePercent(cell.rate) },
                      look,
                    ),
                  ],
            ),
          ),
        },
      ],
      // Each cell brings its own ground; without this ECharts draws no heat map at all.
      visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { opacity: 1 } },
    },
  };
}

interface Cell {
  column: number;
  line: number;
  rate: number;
  /** 0 to 1: how far from the ground. */
  strength: number;
  text: string;
}

export function cellOf({ column, line, rate, strength, text }: Cell, look: Look) {
  const { fill, ink } = look.shade(strength);
  return {
    value: [column, line, rate],
    name: text,
    itemStyle: { color: fill, borderColor: look.ground, borderWidth: 2 },
    label: { show: true, ...look.axisText, fontSize: 12, color: ink, formatter: text },
  };
}

interface Said {
  rows: HeatMapReport['rows'];
  /** Rows that only the table has. */
  older: number;
  title: string;
}

function altOf(report: HeatMapReport, { rows, older, title }: Said, w: Wording): string {
  const said = rows.map(({ month, n, cells }) => {
    const at = cells.findLastIndex((cell) => cell !== null);
    const cell = cells[at] ?? null;
    const latest =
      cell === null
        ? w.say('not watched long enough yet')
        : w.say('within {days} days {share}', { days: report.days[at] ?? 0, share: w.share(cell.rate, cell) });
    return w.say('{group}: {people} people, {figures}.', { group: month, people: w.count(n ?? 0), figures: latest });
  });
  const small = report.rows.filter(({ suppressed }) => suppressed !== undefined);
  return told(
    w.say('{title}; the longest time known of each month, with 95% limits.', { title }),
    ...said,
    older > 0 ? w.say('{n} earlier months in the table.', { n: w.count(older) }) : undefined,
    w.hidden(small.map(({ month }) => month)),
    w.until(report.until),
  );
}
