import { say } from '../../../phrases/say.ts';
import type { ReportTable } from '../report.ts';
import type { SevenIndicatorsReport } from './seven-indicators.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'indicator', kind: 'text' },
  { name: 'quarter', kind: 'text' },
  { name: 'value', kind: 'count' },
  { name: 'change', kind: 'count' },
  { name: 'target', kind: 'text' },
  { name: 'met', kind: 'text' },
  { name: 'owner', kind: 'text' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'unit', kind: 'text', csvOnly: true },
  { name: 'better', kind: 'text', csvOnly: true },
  { name: 'source', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

/** One line for each indicator and quarter. */
export function sevenIndicatorsTable(report: SevenIndicatorsReport): ReportTable {
  return {
    heading: say('{report} until {until} ({zone}); by quarter', {
      ...{ report: report.report, until: report.until ?? say('the first entry'), zone: report.timeZone },
    }),
    columns: COLUMNS,
    lines: report.indicators.flatMap(({ indicator, unit, better, source, owner, quarters }) =>
      quarters.map(({ quarter, isOver, value, change, target, met, suppressed }) => [
        ...[
          indicator,
          isOver ? quarter : say('{quarter}, not over', { quarter }),
          value,
          change,
          target === null ? '' : String(target),
        ],
        ...[met === null ? '' : met ? say('yes') : say('no'), owner ?? '', suppressed ?? '', unit, better, source],
        ...['counted by quarter; no limits', report.until],
      ]),
    ),
    notes: report.notes,
  };
}
