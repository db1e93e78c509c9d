import { say } from '../../../phrases/say.ts';
import type { ReportTable } from '../report.ts';
import type { EaseReport } from './ease-of-complaining.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'product', kind: 'text' },
  { name: 'channel', kind: 'text' },
  { name: 'customers', kind: 'count' },
  { name: 'complainants', kind: 'count' },
  { name: 'complaints', kind: 'count' },
  { name: 'per_1000', kind: 'count' },
  { name: 'share', kind: 'share' },
  { name: 'first_contact', kind: 'share' },
  { name: 'had_problem', kind: 'share' },
  { name: 'complained', kind: 'share' },
  { name: 'silent', kind: 'count' },
  { name: 'silent_lower', kind: 'count' },
  { name: 'silent_upper', kind: 'count' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

const METHOD = 'shares with 95% Wilson limits';

/** One line a product, and one below it for each channel with its share of the complaints. */
export function easeTable(report: EaseReport): ReportTable {
  const end = (suppressed: string | undefined) => [suppressed ?? '', METHOD, report.until];
  const lines = report.products.flatMap(({ channels, survey, ...it }) => [
    [
      ...[it.product, say('all'), it.customers, it.complainants, it.complaints, it.per1000, null, it.firstContact],
      ...[survey?.problemRate ?? null, survey?.complaintRate ?? null],
      ...[survey?.silentCustomers?.people ?? null, survey?.silentCustomers?.lower ?? null],
      ...[survey?.silentCustomers?.upper ?? null, ...end(it.suppressed)],
    ],
    ...channels.map(({ channel, complaints, share, suppressed }) => [
      ...[it.product, channel, null, null, complaints, null, share, null, null, null, null, null, null],
      ...end(suppressed),
    ]),
  ]);
  return {
    heading: say('{report}, {from} to {until}', {
      report: report.report,
      ...{ from: report.from ?? say('the first'), until: report.until ?? say('the last') },
    }),
    ...{ columns: COLUMNS, lines, notes: report.notes },
  };
}
