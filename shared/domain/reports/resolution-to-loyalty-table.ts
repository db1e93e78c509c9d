import type { Rate } from '../statistics/wilson.ts';
import type { LoyaltyReport, PlainShare } from './loyalty-report.ts';
import type { ReportTable } from './report.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'group', kind: 'text' },
  { name: 'n', kind: 'count' },
  { name: 'unmatched', kind: 'count' },
  { name: 'matched', kind: 'count' },
  { name: 'events', kind: 'count' },
  { name: 'days', kind: 'count' },
  { name: 'eligible', kind: 'count' },
  { name: 'too_recent', kind: 'count' },
  { name: 'at_risk', kind: 'count' },
  { name: 'repurchased', kind: 'count' },
  { name: 'rate', kind: 'share' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

/** One line for each group and window. */
export function loyaltyTable(report: LoyaltyReport): ReportTable {
  const lines = report.groups.flatMap((group) =>
    group.windows.map((window) => [
      ...[group.group, group.n, group.unmatched, group.matched, group.events],
      ...[window.days, window.eligible, window.tooRecent, window.atRisk, window.plain.repurchased],
      shareOf(window.plain),
      ...[group.suppressed ?? '', 'plain share of the eligible, 95% Wilson limits', report.until],
    ]),
  );
  const period = `${report.from ?? 'the first case'} to ${report.until ?? 'the last'}`;
  return {
    heading: `${report.report} by ${report.groupBy}, ${period} (${report.timeZone}); rates with 95% Wilson limits`,
    columns: COLUMNS,
    lines,
    notes: report.notes,
  };
}

function shareOf({ rate, lower, upper }: PlainShare): Rate | null {
  return rate === null || lower === null || upper === null ? null : { rate, lower, upper };
}
