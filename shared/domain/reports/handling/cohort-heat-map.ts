import { say } from '../../../phrases/say.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { heatMapSql, MONTH_DAYS, MONTHS_SHOWN } from '../../loyalty/handling/heat-map-sql.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';
import { casePeriod } from '../case-period.ts';
import { periodValues } from '../parameters.ts';
import type { Report, ReportTable } from '../report.ts';
import { cutoffOf, type OutcomePeriod, parseOutcomePeriod } from './outcome-period.ts';
import { spansSql } from './periods.ts';

export interface HeatMapRow {
  /** Month of the index day, `2026-03`. */
  month: string;
  /** Matched people. */
  n: number | null;
  /** Those who bought again by the end of each month of 30 days since; null where not all of them could be watched so long. */
  cells: (Rate | null)[];
  suppressed?: 'small-cell';
}

export interface HeatMapReport extends OutcomePeriod {
  report: 'cohort-heat-map';
  timeZone: string;
  /** Ends of the columns, in days since t0. */
  days: number[];
  rows: HeatMapRow[];
  notes: string[];
}

/** Do those of one month come back as those of another? Definitions: docs/reports/cohort-heat-map.md. */
export const cohortHeatMap: Report<OutcomePeriod, HeatMapReport> = {
  name: 'cohort-heat-map',
  nightly: [{}],
  parse: parseOutcomePeriod,

  queries(parameters, { returnWindowDays }) {
    return [{ sql: heatMapSql(spansSql('month')), values: periodValues(parameters, returnWindowDays) }];
  },

  assemble([rows = []], { from }, { timeZone, smallestGroup }) {
    const found = rows.filter(({ first_day }) => first_day !== null);
    return {
      report: 'cohort-heat-map',
      ...{ from, until: cutoffOf(rows), timeZone, days: MONTHS.map((month) => month * MONTH_DAYS) },
      rows: heatMapRows(found, smallestGroup),
      notes: [
        ...(found.length === 0 ? [say('There is nobody matched on file in this time.')] : []),
        say('Shares add up along a row: who bought again in the second month is in the third, too.'),
        say('A cell is blank until everybody of its row could be watched to its end. Blank is not zero.'),
        say(
          'Months differ by season and by who complained in them: an association down a column is no effect of anything done then.',
        ),
        say('Rows of fewer than {n} matched people are not shown.', { n: smallestGroup }),
      ],
    };
  },

  table: ({ from, until, timeZone, days, rows, notes }): ReportTable => ({
    heading: say('{report}, {from} to {until} ({zone}); bought again within so many days, 95% Wilson limits', {
      ...{ report: 'cohort-heat-map', zone: timeZone },
      ...casePeriod({ from, until }),
    }),
    columns: [
      { name: 'month', kind: 'text' },
      { name: 'n', kind: 'count' },
      ...days.map((end) => ({ name: `by_day_${end}` as const, kind: 'share' as const })),
      ...days.map((end) => ({ name: `people_by_day_${end}` as const, kind: 'count' as const, csvOnly: true })),
      { name: 'suppressed', kind: 'text', csvOnly: true },
      { name: 'method', kind: 'text', csvOnly: true },
      { name: 'until', kind: 'text', csvOnly: true },
    ],
    lines: rows.map(({ month, n, cells, suppressed }) => [
      ...[month, n, ...cells],
      ...cells.map((cell) => (cell === null || n === null ? null : Math.round(cell.rate * n))),
      ...[suppressed ?? '', 'plain share of the row, 95% Wilson limits', until],
    ]),
    notes,
  }),
};

const MONTHS = Array.from({ length: MONTHS_SHOWN }, (_, at) => at + 1);

function heatMapRows(rows: readonly CountRow[], smallestGroup: number): HeatMapRow[] {
  const months = [...Map.groupBy(rows, ({ first_day }) => Number(first_day))]
    .sort(([a], [b]) => a - b)
    .map(([first, found]) => ({ label: dayOfEpoch(first).slice(0, 7), matched: peopleIn(found), found }));
  const small = smallGroups(months, smallestGroup);
  return months.map(({ label, matched, found }) => {
    if (small.has(label))
      return { month: label, n: null, cells: MONTHS.map(() => null), suppressed: 'small-cell' as const };
    const [{ cutoff, next_day } = {}] = found;
    const cells = MONTHS.map((month) => {
      // By the last day of the month, not the last index day in it: a row's cells then come when the calendar says.
      const isWatched = Number(next_day) - 1 + month * MONTH_DAYS <= Number(cutoff);
      const back = found.filter(({ since }) => since !== null && Number(since) <= month);
      return isWatched ? wilson(peopleIn(back), matched) : null;
    });
    return { month: label, n: matched, cells };
  });
}

const peopleIn = (rows: readonly CountRow[]) => rows.reduce((sum, { people }) => sum + Number(people), 0);
