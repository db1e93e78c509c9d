import { say } from '../../../phrases/say.ts';
import { BACKLOG_AGES } from '../../loyalty/handling/complaint-handling-sql.ts';
import type { ReportTable } from '../report.ts';
import type { HandlingReport } from './complaint-handling.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'from', kind: 'text' },
  { name: 'until', kind: 'text' },
  { name: 'received', kind: 'count' },
  { name: 'decided', kind: 'count' },
  { name: 'reopened', kind: 'count' },
  { name: 'first_contact', kind: 'share' },
  { name: 'regulatory_n', kind: 'count' },
  { name: 'regulatory_kept', kind: 'share' },
  { name: 'own_n', kind: 'count' },
  { name: 'own_kept', kind: 'share' },
  { name: 'answer_median_hours', kind: 'count' },
  { name: 'answer_p90_hours', kind: 'count' },
  { name: 'decision_median_days', kind: 'count' },
  { name: 'decision_p90_days', kind: 'count' },
  { name: 'backlog', kind: 'count' },
  ...BACKLOG_AGES.map((fromDays) => ({ name: `waits_${fromDays}_days_on` as const, kind: 'count' as const })),
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'is_whole', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  // `until` is the period's.
  { name: 'cut_off', kind: 'text', csvOnly: true },
];

/** One line a period. */
export function handlingTable(report: HandlingReport): ReportTable {
  return {
    heading: say('{report} by {period}, until {until} ({zone}); shares with 95% Wilson limits', {
      ...{ report: report.report, period: report.period, zone: report.timeZone },
      until: report.until ?? say('the first complaint'),
    }),
    columns: COLUMNS,
    lines: report.periods.map((it) => [
      ...[it.from, it.until, it.received, it.decided, it.reopened],
      ...[it.firstContact, it.regulatory?.n ?? null, it.regulatory, it.own?.n ?? null, it.own],
      ...[it.firstAnswer, it.decision].flatMap((waiting) => [waiting?.median ?? null, waiting?.p90 ?? null]),
      ...[it.backlog, ...it.ages.map(({ cases }) => cases)],
      ...[
        it.suppressed ?? '',
        it.isWhole ? 'yes' : 'no',
        'Wilson limits; times by Kaplan-Meier, who waits still included',
        report.until,
      ],
    ]),
    notes: report.notes,
  };
}
