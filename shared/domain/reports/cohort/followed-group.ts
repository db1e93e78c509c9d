import type { GroupCounts } from '../../loyalty/cohort/cohort-counts.ts';
import { at, atRiskOn, type Curve, kaplanMeier, medianDays, withLimits } from '../../statistics/kaplan-meier.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { CurveStep, FollowedGroup, FollowedWindow } from './loyalty-report.ts';

/** The figures of a group that is shown. @param fewest people at risk below whom the curve is not shown further */
export function followed(group: GroupCounts, fewest: number): FollowedGroup & { windows: FollowedWindow[] } {
  const curve = kaplanMeier(group.leavings);
  const windows = group.windows.map((window) => windowOf(group, curve, window));
  return {
    group: group.label,
    n: group.n,
    unmatched: group.n - group.matched - group.boughtBefore,
    matched: group.matched,
    events: group.leavings.reduce((sum, leaving) => sum + leaving.events, 0),
    // Windows rise, so the last is the longest.
    tooRecent: windows.at(-1)?.tooRecent ?? 0,
    medianDays: medianDays(curve),
    curve: stepsOf(curve, fewest),
    windows,
  };
}

/** The same without a number. */
export function suppressed(group: GroupCounts): FollowedGroup & { windows: FollowedWindow[] } {
  return {
    group: group.label,
    ...{ n: null, unmatched: null, matched: null, events: null, tooRecent: null, suppressed: 'small-cell' },
    ...{ medianDays: null, curve: null },
    windows: group.windows.map(({ days }) => ({
      ...{ days, eligible: null, tooRecent: null, atRisk: null, fewAtRisk: null },
      ...{ repurchased: null, lower: null, upper: null },
      plain: { repurchased: null, rate: null, lower: null, upper: null },
    })),
  };
}

function windowOf(
  group: GroupCounts,
  curve: Curve,
  { days, eligible, repurchased }: GroupCounts['windows'][number],
): FollowedWindow {
  const atRisk = atRiskOn(group.leavings, days);
  return {
    ...{ days, eligible, tooRecent: group.matched - eligible, atRisk },
    // Fewer carry a curve too badly to be read (Pocock, Clayton, Altman, Lancet 2002).
    fewAtRisk: atRisk < Math.max(10, group.n / 10),
    ...at(curve, days),
    plain: { repurchased, ...(wilson(repurchased, eligible) ?? { rate: null, lower: null, upper: null }) },
  };
}

function stepsOf({ steps }: Curve, fewest: number): CurveStep[] {
  return steps
    .filter(({ atRisk }) => atRisk >= fewest)
    .map(({ day, atRisk, events, survival, greenwood }) => ({
      ...{ day, atRisk, events },
      ...withLimits({ repurchased: 1 - survival, variance: greenwood }),
    }));
}
