import { say } from '../../../phrases/say.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { complaintHandlingSql } from '../../loyalty/handling/complaint-handling-sql.ts';
import type { Day } from '../../time.ts';
import { type PeriodDays, parsePeriodDays, periodValues, refuseOthers } from '../parameters.ts';
import type { Report } from '../report.ts';
import { handlingTable } from './complaint-handling-table.ts';
import { type HandledPeriod, handledPeriods } from './handled-periods.ts';
import { type Period, parsePeriod, spansSql } from './periods.ts';

export interface HandlingReport {
  report: 'complaint-handling';
  period: Period;
  from: Day | null;
  /** The end of the report; null only where neither a day was given nor a complaint is on file. */
  until: Day | null;
  timeZone: string;
  periods: HandledPeriod[];
  notes: string[];
}

interface Parameters extends PeriodDays {
  period: Period;
}

/** How are complaints dealt with, period by period? Definitions: docs/reports/complaint-handling.md. */
export const complaintHandling: Report<Parameters, HandlingReport> = {
  name: 'complaint-handling',
  nightly: [{}, { period: 'quarter' }],

  parse(raw) {
    refuseOthers(raw, ['period', 'from', 'until']);
    return { period: parsePeriod(raw.period), ...parsePeriodDays(raw) };
  },

  queries(asked, { returnWindowDays }) {
    const sql = complaintHandlingSql(spansSql(asked.period));
    return [{ sql, values: periodValues(asked, returnWindowDays) }];
  },

  assemble([rows = []], { period, from }, { timeZone, smallestGroup }) {
    const end = rows[0]?.end_day ?? null;
    return {
      report: 'complaint-handling',
      period,
      from,
      until: end === null ? null : dayOfEpoch(Number(end)),
      timeZone,
      periods: end === null ? [] : handledPeriods(rows, period, Number(end), smallestGroup),
      notes: notesOf(rows, smallestGroup),
    };
  },

  table: handlingTable,
};

function notesOf(rows: readonly CountRow[], smallestGroup: number): string[] {
  const none = rows.reduce(
    (sum, row) => (row.fact === 'not-complaint' && row.is_total ? sum + Number(row.cases) : sum),
    0,
  );
  const lines = [
    rows.every(({ fact }) => fact === null) ? say('There is no complaint on file in this time.') : undefined,
    none >= smallestGroup
      ? say('{n} cases were found out of scope or no complaint and are in no figure.', {
          n: none.toLocaleString('en-US'),
        })
      : undefined,
    say('Merged cases are counted once, in the case that took them.'),
    say('Deadlines, times and first contact stand by the day of receipt; decided and reopened by their own day.'),
    say(
      'Times count who still waits as waiting: a median is not reached while more than half do. Withdrawn, they waited until then.',
    ),
    say('First answers and deadlines are known of cases of this system only, not of imported ones.'),
    say('Figures that fewer than {n} people stand behind are not shown.', { n: smallestGroup }),
  ];
  return lines.filter((line) => line !== undefined);
}
