import type { MigrationReport } from '../domain/reports/retention/segment-migration.ts';
import { cellOf } from './cohort-cells.ts';
import { type Look, shortened } from './look.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { count, hidden, percent, told, until, wholePercent } from './wording.ts';

type Group = MigrationReport['groups'][number];
const ROW_HEIGHT = 40;

/** Where customers of each segment stood later, a picture for each group. */
export function migrationMatrices(report: MigrationReport, look: Look): Picture[] {
  return report.groups.flatMap((group, at) => {
    const rows = (group.rows ?? []).filter(({ to }) => to !== null && to.length > 0);
    return rows.length === 0 ? [] : [matrixOf(report, group, rows, at, look)];
  });
}

function matrixOf(
  report: MigrationReport,
  group: Group,
  rows: NonNullable<Group['rows']>,
  at: number,
  look: Look,
): Picture {
  const columns = (rows[0]?.to ?? []).map(({ to }) => to);
  const title = `Where customers stood ${report.days} days later: ${group.group}`;
  const small = (group.rows ?? []).filter(({ suppressed }) => suppressed !== undefined);
  return {
    id: `migration-${at + 1}`,
    title,
    alt: told(
      `${title}, ${count(group.eligible ?? 0)} people; shares of a line.`,
      ...rows.map(({ from, people, to }) => {
        const went = (to ?? []).filter((cell) => cell.people > 0).map((cell) => `${cell.to} ${percent(cell.rate)}`);
        return `From ${from}, ${count(people ?? 0)} people: ${went.join(', ')}.`;
      }),
      hidden(small.map(({ from }) => from)),
      until(report.until),
    ),
    width: WIDTH,
    height: 52 + rows.length * ROW_HEIGHT + 8,
    option: {
      ...look.base,
      grid: { left: MARGIN.left, right: MARGIN.right, top: 52, bottom: 8 },
      xAxis: {
        ...{ type: 'category', position: 'top', data: columns.map(shortened), name: 'later', nameLocation: 'middle' },
        ...{ nameGap: 28, nameTextStyle: look.axisText, axisLine: { show: false }, axisTick: { show: false } },
        axisLabel: { ...look.axisText, interval: 0, overflow: 'truncate', width: 460 / columns.length },
      },
      yAxis: {
        ...look.namesDown(rows.map(({ from, people }) => `${shortened(from)}, n ${count(people ?? 0)}`)),
        axisLine: { show: false },
      },
      series: [
        {
          type: 'heatmap',
          data: rows.flatMap(({ to }, line) =>
            (to ?? []).map((cell, column) =>
              cellOf(look, column, line, cell.rate, cell.rate, `${wholePercent(cell.rate)} (${count(cell.people)})`),
            ),
          ),
        },
      ],
      visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { opacity: 1 } },
    },
  };
}
