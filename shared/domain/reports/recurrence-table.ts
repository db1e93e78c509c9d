import { say } from '../../phrases/say.ts';
import type { RecurrenceReport } from './recurrence.ts';
import type { ReportTable } from './report.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'action', kind: 'text' },
  { name: 'cause', kind: 'text' },
  { name: 'effective_from', kind: 'text' },
  { name: 'days', kind: 'count' },
  { name: 'before', kind: 'count' },
  { name: 'after', kind: 'count' },
  { name: 'customers_before', kind: 'count' },
  { name: 'customers_after', kind: 'count' },
  { name: 'ratio', kind: 'text' },
  { name: 'lower', kind: 'text' },
  { name: 'upper', kind: 'text' },
  { name: 'cannot_say', kind: 'text' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'basis', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

const METHOD = 'rate after over rate before, exact 95% limits';

/** One line for each action and window. */
export function recurrenceTable(report: RecurrenceReport): ReportTable {
  return {
    heading: say('{report} until {until} ({zone}); rate after over rate before, exact 95% limits', {
      ...{ report: report.report, until: report.until ?? say('the first complaint'), zone: report.timeZone },
    }),
    columns: COLUMNS,
    lines: report.actions.flatMap(({ action, cause, effectiveFrom, windows }) =>
      windows.map(({ days, basis, before, after, ratio, lower, upper, cannotSay, suppressed }) => [
        ...[action, cause, effectiveFrom, days, before.cases, after.cases, before.customers, after.customers],
        ...[ratio, lower, upper].map((figure) => (figure === null ? '' : figure.toFixed(2))),
        ...[cannotSay ?? '', suppressed ?? '', basis, METHOD, report.until],
      ]),
    ),
    notes: report.notes,
  };
}
