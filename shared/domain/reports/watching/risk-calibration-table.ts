import type { ReportTable } from '../report.ts';
import type { RiskCalibrationReport } from './risk-calibration.ts';

/** One line for each table of points and band. */
export function riskCalibrationTable(report: RiskCalibrationReport): ReportTable {
  return {
    heading: `${report.report} ${report.from === null ? '' : `from ${report.from} `}until ${report.until ?? 'the first order'} (${report.timeZone}); share not back within ${report.days} days, 95% Wilson limits`,
    columns: [
      { name: 'table', kind: 'text' },
      { name: 'band', kind: 'text' },
      { name: 'people', kind: 'count' },
      { name: 'not_returned', kind: 'count' },
      { name: 'observed', kind: 'share' },
      { name: 'predicted', kind: 'share' },
      { name: 'holds', kind: 'text' },
      { name: 'suppressed', kind: 'text', csvOnly: true },
      { name: 'method', kind: 'text', csvOnly: true },
      { name: 'until', kind: 'text', csvOnly: true },
    ],
    lines: report.tables.flatMap(({ table, bands }) =>
      bands.map(({ band, people, notReturned, observed, predicted, holds, suppressed }) => [
        ...[table, band, people, notReturned, observed, predicted],
        ...[holds === null ? '' : holds ? 'yes' : 'no', suppressed ?? ''],
        ...['share not back, 95% Wilson limits', report.until],
      ]),
    ),
    notes: report.notes,
  };
}
