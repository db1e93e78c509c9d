import { say } from '../../../phrases/say.ts';
import type { Repurchased } from '../../statistics/kaplan-meier.ts';
import { casePeriod } from '../case-period.ts';
import type { ReportTable, Spread } from '../report.ts';
import { BASELINE } from './baseline.ts';
import type { LoyaltyDifference, LoyaltyReport } from './loyalty-report.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'group', kind: 'text' },
  { name: 'n', kind: 'count' },
  { name: 'unmatched', kind: 'count', csvOnly: true },
  { name: 'matched', kind: 'count' },
  { name: 'events', kind: 'count' },
  { name: 'median_days', kind: 'count' },
  { name: 'days', kind: 'count' },
  { name: 'eligible', kind: 'count' },
  { name: 'too_recent', kind: 'count' },
  { name: 'at_risk', kind: 'count' },
  { name: 'kaplan_meier', kind: 'share' },
  { name: 'standardised', kind: 'share' },
  { name: 'repurchased', kind: 'count', csvOnly: true },
  { name: 'rate', kind: 'share' },
  { name: 'complained_again', kind: 'count' },
  { name: 'to_reference', kind: 'points' },
  { name: 'to_baseline', kind: 'points' },
  { name: 'p_holm', kind: 'text' },
  { name: 'few_at_risk', kind: 'text', csvOnly: true },
  { name: 'reference', kind: 'text', csvOnly: true },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

const METHOD =
  'kaplan_meier and standardised with 95% log-log limits; rate: plain share of the eligible with 95% Wilson limits; differences: points of kaplan_meier with 95% MOVER limits';

/** One line for each group and window. */
export function loyaltyTable(report: LoyaltyReport): ReportTable {
  const lines = report.groups.flatMap((group) =>
    group.windows.map((window) => {
      const here = (group.differences ?? []).filter(({ days }) => days === window.days);
      const toReference = here.find(({ to }) => to !== BASELINE);
      const toBaseline = here.find(({ to }) => to === BASELINE);
      return [
        ...[group.group, group.n, group.unmatched, group.matched, group.events, group.medianDays],
        ...[window.days, window.eligible, window.tooRecent, window.atRisk],
        ...[shareOf(window), shareOf(window.standardised), window.plain.repurchased],
        ...[shareOf({ ...window.plain, repurchased: window.plain.rate }), window.complainedAgain],
        ...[pointsOf(toReference), pointsOf(toBaseline), pOf(toBaseline)],
        ...[window.fewAtRisk === true ? 'few-at-risk' : '', toReference?.to ?? '', group.suppressed ?? ''],
        ...[METHOD, report.until],
      ];
    }),
  );
  return {
    heading: say('{report} by {grouping}, {from} to {until} ({zone}); shares with 95% limits, differences in points', {
      ...{ report: report.report, grouping: report.groupBy, zone: report.timeZone },
      ...casePeriod(report),
    }),
    columns: COLUMNS,
    lines,
    notes: report.notes,
  };
}

function shareOf(share: Repurchased | null): Spread | null {
  if (share === null || share.repurchased === null) return null;
  return { rate: share.repurchased, lower: share.lower, upper: share.upper };
}

function pointsOf(difference: LoyaltyDifference | undefined): Spread | null {
  if (difference === undefined || difference.points === null) return null;
  return { rate: difference.points, lower: difference.lower, upper: difference.upper };
}

function pOf(difference: LoyaltyDifference | undefined): string {
  const p = difference?.pHolm ?? null;
  if (p === null) return '';
  return p < 0.0001 ? '<0.0001' : p.toFixed(4);
}
