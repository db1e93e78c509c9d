import type { MigrationReport } from '../domain/reports/retention/segment-migration.ts';
import { cellOf } from './cohort-cells.ts';
import { type Look, shortened } from './look.ts';
import { MARGIN, type Picture, WIDTH } from './picture.ts';
import { told, type Wording } from './wording.ts';

type Group = MigrationReport['groups'][number];
const ROW_HEIGHT = 40;

/** Where customers of each segment stood later, a picture for each group. */
export function migrationMatrices(report: MigrationReport, w: Wording, look: Look): Picture[] {
  return report.groups.flatMap((group, at) => {
    const rows = (group.rows ?? []).filter(({ to }) => to !== null && to.length > 0);
    return rows.length === 0 ? [] : [matrixOf(report, { group, rows, at }, w, look)];
  });
}

interface Matrix {
  group: Group;
  rows: NonNullable<Group['rows']>;
  at: number;
}

function matrixOf(report: MigrationReport, { group, rows, at }: Matrix, w: Wording, look: Look): Picture {
  const columns = (rows[0]?.to ?? []).map(({ to }) => to);
  const title = w.say('Where customers stood {days} days later: {group}', {
    ...{ days: report.days, group: w.word(group.group) },
  });
  const small = (group.rows ?? []).filter(({ suppressed }) => suppressed !== undefined);
  return {
    id: `migration-${at + 1}`,
    title,
    alt: told(
      w.say('{title}, {people} people; shares of a line.', { title, people: w.count(group.eligible ?? 0) }),
      ...rows.map(({ from, people, to }) => {
        const went = (to ?? [])
          .filter((cell) => cell.people > 0)
          .map((cell) => `${w.word(cell.to)} ${w.percent(cell.rate)}`);
        return w.say('From {from}, {people} people: {went}.', {
          ...{ from: w.word(from), people: w.count(people ?? 0), went: went.join(', ') },
        });
      }),
      w.hidden(small.map(({ from }) => from)),
      w.until(report.until),
    ),
    width: WIDTH,
    height: 52 + rows.length * ROW_HEIGHT + 8,
    option: {
      ...look.base,
      grid: { left: MARGIN.left, right: MARGIN.right, top: 52, bottom: 8 },
      xAxis: {
        ...{
          type: 'category',
          position: 'top',
          data: columns.map((to) => shortened(w.word(to))),
          name: w.say('later'),
          nameLocation: 'middle',
        },
        ...{ nameGap: 28, nameTextStyle: look.axisText, axisLine: { show: false }, axisTick: { show: false } },
        axisLabel: { ...look.axisText, interval: 0, overflow: 'truncate', width: 460 / columns.length },
      },
      yAxis: {
        ...look.namesDown(rows.map(({ from, people }) => `${shortened(w.word(from))}, n ${w.count(people ?? 0)}`)),
        axisLine: { show: false },
      },
      series: [
        {
          type: 'heatmap',
          data: rows.flatMap(({ to }, line) =>
            (to ?? []).map((cell, column) =>
              cellOf(
                {
                  column,
                  line,
                  rate: cell.rate,
                  strength: cell.rate,
                  text: `${w.wholePercent(cell.rate)} (${w.count(cell.people)})`,
                },
                look,
              ),
            ),
          ),
        },
      ],
      visualMap: { show: false, min: 0, max: 1, dimension: 2, inRange: { opacity: 1 } },
    },
  };
}
