import { say } from '../../../phrases/say.ts';
import type { ReportTable } from '../report.ts';
import type { RiskCalibrationReport } from './risk-calibration.ts';

/** One line for each table of points and band. */
export function riskCalibrationTable(report: RiskCalibrationReport): ReportTable {
  return {
    heading: headingOf(report),
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
        ...[holds === null ? '' : holds ? say('yes') : say('no'), suppressed ?? ''],
        ...['share not back, 95% Wilson limits', report.until],
      ]),
    ),
    notes: report.notes,
  };
}

function headingOf({ report, from, until, timeZone, days }: RiskCalibrationReport): string {
  const values = { report, until: until ?? say('the first order'), zone: timeZone, days };
  return from === null
    ? say('{report} until {until} ({zone}); share not back within {days} days, 95% Wilson limits', values)
    : say('{report} from {from} until {until} ({zone}); share not back within {days} days, 95% Wilson limits', {
        ...values,
        from,
      });
}
