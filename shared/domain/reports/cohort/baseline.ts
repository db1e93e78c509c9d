import { COMPARED, type ControlCounts, type Likeness } from '../../loyalty/cohort/control-counts.ts';
import { CONTROLS_PER_CASE } from '../../loyalty/cohort/draw-sql.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import { differenceOf } from '../../statistics/differences.ts';
import { at, estimateAt, kaplanMeier } from '../../statistics/kaplan-meier.ts';
import { type Comparison, pointsOf } from './loyalty-groups.ts';
import type { BalanceLine, BaselineGroup, LoyaltyBaseline } from './loyalty-report.ts';

/** How the report's comparison with "no case on file" is said, and in `differences[].to`. */
export const BASELINE = 'baseline';

const NOTHING = { repurchased: null, lower: null, upper: null };

/**
 * The comparison of each group shown with its own controls. @param labels all groups, in the order of the report
 * @param hidden groups that are not shown themselves
 */
export function loyaltyBaseline(
  { groups, pool }: ControlCounts,
  {
    labels,
    hidden,
    windows,
    smallestGroup,
  }: {
    labels: readonly string[];
    hidden: ReadonlySet<string>;
    windows: readonly number[];
    smallestGroup: number;
  },
): { baseline: LoyaltyBaseline | null; comparison: Comparison } {
  const found = labels.flatMap((label) => {
    const counts = groups.get(label);
    return counts === undefined ? [] : [{ label, matched: counts.cases.people, ...counts }];
  });
  if (found.length === 0) return { baseline: null, comparison: new Map() };
  const small = smallGroups(
    found.filter(({ label }) => !hidden.has(label)),
    smallestGroup,
  );
  const isHidden = (label: string) => hidden.has(label) || small.has(label);
  const curves = new Map(
    found.map(({ label, main, untilNextCase }) => [
      label,
      [main, untilNextCase].map(({ cases, controls }) => [kaplanMeier(cases), kaplanMeier(controls)] as const),
    ]),
  );
  const shown = found.filter(({ label, matched }) => matched > 0 && !isHidden(label));
  return {
    baseline: {
      ...{ label: 'no case on file', controlsPerCase: CONTROLS_PER_CASE },
      groups: found.map(({ label, all, cases, controls }): BaselineGroup => {
        if (isHidden(label)) return hiddenGroup(label, windows);
        const [main, sensitive] = curves.get(label) ?? [];
        return {
          group: label,
          ...{ cases: cases.people, dropped: all.people - cases.people, controls: controls.people },
          windows: windows.map((days) => ({
            days,
            cases: main === undefined ? NOTHING : at(main[0], days),
            controls: main === undefined ? NOTHING : at(main[1], days),
            untilNextCase: pointsOf(
              sensitive === undefined
                ? null
                : differenceOf(estimateAt(sensitive[0], days), estimateAt(sensitive[1], days)),
            ),
          })),
          balance: balanceOf({ all, pool, cases, controls }),
        };
      }),
    },
    comparison: new Map(
      shown.flatMap(({ label }) => (curves.get(label) ?? []).slice(0, 1).map((pair) => [label, pair])),
    ),
  };
}

function hiddenGroup(group: string, windows: readonly number[]): BaselineGroup {
  return {
    ...{ group, cases: null, dropped: null, controls: null, suppressed: 'small-cell', balance: null },
    windows: windows.map((days) => ({
      ...{ days, cases: NOTHING, controls: NOTHING, untilNextCase: { points: null, lower: null, upper: null } },
    })),
  };
}

function balanceOf(sides: Record<'all' | 'pool' | 'cases' | 'controls', Likeness>): BalanceLine[] {
  const { all, pool, cases, controls } = sides;
  const measured = COMPARED.map((variable) => ({
    variable,
    before: standardisedDifference(momentsOf(all, variable), momentsOf(pool, variable)),
    after: standardisedDifference(momentsOf(cases, variable), momentsOf(controls, variable)),
  }));
  const names = [...all.bySegment.keys()].sort();
  const segments = names.map((name) => ({
    variable: `segment:${name}` as const,
    before: standardisedDifference(shareOf(all, name), shareOf(pool, name)),
    after: standardisedDifference(shareOf(cases, name), shareOf(controls, name)),
  }));
  return [...measured, ...segments];
}

interface Moments {
  mean: number;
  variance: number;
}

function momentsOf({ people, sums }: Likeness, variable: (typeof COMPARED)[number]): Moments | null {
  if (people < 2) return null;
  const { sum, squares } = sums[variable];
  return { mean: sum / people, variance: Math.max(0, squares - (sum * sum) / people) / (people - 1) };
}

function shareOf({ people, bySegment }: Likeness, segment: string): Moments | null {
  if (people === 0) return null;
  const share = (bySegment.get(segment) ?? 0) / people;
  return { mean: share, variance: share * (1 - share) };
}

/**
 * The difference of means in units of their common spread, sqrt((v1 + v2) / 2); under 0.1 is commonly called balanced.
 * Source: Austin, Stat Med 2009;28:3083-3107. Equal means differ by 0 whatever the spread; others without any spread cannot be said.
 */
function standardisedDifference(first: Moments | null, second: Moments | null): number | null {
  if (first === null || second === null) return null;
  if (first.mean === second.mean) return 0;
  const spread = Math.sqrt((first.variance + second.variance) / 2);
  return spread === 0 ? null : (first.mean - second.mean) / spread;
}
