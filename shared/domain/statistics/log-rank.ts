import { chiSquareUpper } from './distributions.ts';
import { quadraticForm } from './generalised-inverse.ts';
import type { Leaving } from './kaplan-meier.ts';

export interface LogRank {
  chiSquare: number;
  /** Groups that can be compared, less one. */
  df: number;
  p: number;
}

/**
 * Whether the groups differ anywhere over the whole follow-up: the log-rank test of two or more groups, ties allowed, groups of
 * nobody left out. Null where there is nothing to compare. It is weak where curves cross, and says nothing about the size of a
 * difference. Source: Mantel 1966; Peto and Peto, J R Stat Soc A 1972;135:185-207; R: survdiff.
 */
export function logRank(groups: readonly (readonly Leaving[])[]): LogRank | null {
  return stratifiedLogRank([groups]);
}

/** The same within strata: `strata[s][g]` are the people of group g in stratum s, the groups in the same order in each. */
export function stratifiedLogRank(strata: readonly (readonly (readonly Leaving[])[])[]): LogRank | null {
  const { observed, expected, covariance } = logRankSums(strata);
  const beyond = observed.map((count, g) => count - (expected[g] ?? 0));
  const { value, rank } = quadraticForm(beyond, covariance);
  return rank === 0 ? null : { chiSquare: value, df: rank, p: chiSquareUpper(value, rank) };
}

/** Events seen and expected in each group, and the covariance of what lies between, added over all days and strata. */
export function logRankSums(strata: readonly (readonly (readonly Leaving[])[])[]): {
  observed: number[];
  expected: number[];
  covariance: number[][];
} {
  const size = Math.max(0, ...strata.map((groups) => groups.length));
  const observed = zeros(size);
  const expected = zeros(size);
  const covariance = Array.from({ length: size }, () => zeros(size));
  for (const groups of strata) {
    for (const { events, atRisk } of daysOf(groups)) {
      const [d, n] = [sumOf(events), sumOf(atRisk)];
      if (d === 0) continue;
      // Somebody alone has nobody to be compared with: without spread.
      const spread = n > 1 ? (d * (n - d)) / (n - 1) : 0;
      events.forEach((count, j) => {
        const share = (atRisk[j] ?? 0) / n;
        observed[j] = (observed[j] ?? 0) + count;
        expected[j] = (expected[j] ?? 0) + d * share;
        covariance[j] = (covariance[j] ?? []).map(
          (sum, k) => sum + spread * share * ((j === k ? 1 : 0) - (atRisk[k] ?? 0) / n),
        );
      });
    }
  }
  return { observed, expected, covariance };
}

/** The days on which anybody leaves, rising, with what each group has at risk and loses to events on them. */
function daysOf(groups: readonly (readonly Leaving[])[]): { events: number[]; atRisk: number[] }[] {
  const leaving = new Map<number, { events: number[]; left: number[] }>();
  const atRisk = zeros(groups.length);
  groups.forEach((leavings, g) => {
    for (const { days, events, censored } of leavings) {
      const day = leaving.get(days) ?? { events: zeros(groups.length), left: zeros(groups.length) };
      leaving.set(days, day);
      day.events[g] = (day.events[g] ?? 0) + events;
      day.left[g] = (day.left[g] ?? 0) + events + censored;
      atRisk[g] = (atRisk[g] ?? 0) + events + censored;
    }
  });
  const rising = [...leaving].sort(([a], [b]) => a - b).map(([, day]) => day);
  return rising.map(({ events, left }) => {
    const now = { events, atRisk: [...atRisk] };
    left.forEach((count, g) => {
      atRisk[g] = (atRisk[g] ?? 0) - count;
    });
    return now;
  });
}

const zeros = (size: number): number[] => new Array<number>(size).fill(0);
const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
