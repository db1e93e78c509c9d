import { say } from '../../../phrases/say.ts';
import { casePeriod } from '../case-period.ts';
import type { ReportTable } from '../report.ts';
import { spread } from '../spread.ts';
import type { ThreeRsReport } from './three-rs.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'group', kind: 'text' },
  { name: 'matched', kind: 'count' },
  { name: 'eligible', kind: 'count' },
  { name: 'retention', kind: 'share' },
  { name: 'repurchasers', kind: 'count' },
  { name: 'related_sales', kind: 'share' },
  { name: 'new_categories_each', kind: 'mean' },
  { name: 'codes_issued', kind: 'count' },
  { name: 'new_customers', kind: 'count' },
  { name: 'new_per_eligible', kind: 'share' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

const METHOD =
  'retention by Kaplan-Meier with 95% log-log limits, related_sales with Wilson limits, per customer by bootstrap of customers (500 draws)';

export function threeRsTable(report: ThreeRsReport): ReportTable {
  return {
    heading: say('{report} by {grouping}, {days} days, {from} to {until} ({zone}); 95% limits', {
      ...{ report: report.report, grouping: report.groupBy, days: report.days, zone: report.timeZone },
      ...casePeriod(report),
    }),
    columns: COLUMNS,
    lines: report.groups.map(({ group, matched, eligible, retention, relatedSales, referrals, suppressed = '' }) => [
      ...[group, matched, eligible, spread(retention?.repurchased, retention)],
      ...[relatedSales?.repurchasers ?? null, spread(relatedSales?.rate, relatedSales)],
      spread(relatedSales?.newCategories.mean, relatedSales?.newCategories),
      ...[referrals?.issued ?? null, referrals?.newCustomers ?? null, spread(referrals?.perEligible, referrals)],
      ...[suppressed, METHOD, report.until],
    ]),
    notes: report.notes,
  };
}
