import { say } from '../../../phrases/say.ts';
import type { ReportTable } from '../report.ts';
import type { DefectionsReport, Lost } from './defections.ts';

/** One line for each group, then for each class of causes, then for each root among the lost. */
export function defectionsTable(report: DefectionsReport): ReportTable {
  const method = `rule ${report.rule.version}, 95% Wilson limits`;
  const line = (what: string, { group, customers, lost, share, suppressed }: Lost) => [
    ...[what, group, customers, lost, share, null, '', suppressed ?? '', method, report.until],
  ];
  return {
    heading: say('{report}, {from} to {until} ({zone}); shares with 95% Wilson limits', {
      ...{ report: report.report, zone: report.timeZone },
      ...{ from: report.from ?? say('the first order'), until: report.until ?? say('the last') },
    }),
    columns: [
      { name: 'what', kind: 'text' },
      { name: 'group', kind: 'text' },
      { name: 'customers', kind: 'count' },
      { name: 'lost', kind: 'count' },
      { name: 'share', kind: 'share' },
      { name: 'share_of_stayed', kind: 'share' },
      { name: 'claimed_unsourced', kind: 'text' },
      { name: 'suppressed', kind: 'text', csvOnly: true },
      { name: 'method', kind: 'text', csvOnly: true },
      { name: 'until', kind: 'text', csvOnly: true },
    ],
    lines: [
      ...report.groups.map((group) => line(say('customers lost'), group)),
      ...report.causes.map((group) => line(say('lost by cause of last case'), group)),
      ...report.roots.map(({ root, ofLost, ofStayed, lost, claimed }) => [
        ...[say('touched by root, of the lost'), root, null, lost, ofLost, ofStayed],
        ...[`${claimed * 100}%`, '', method, report.until],
      ]),
    ],
    notes: report.notes,
  };
}
