import { QUARTER, type Quarter } from './quarters.ts';
import type { SevenIndicator } from './words.ts';

/** Who answers for an indicator, and what was agreed, by quarter. */
export type IndicatorTargets = Partial<
  Record<SevenIndicator, { owner: string; targets: Readonly<Record<Quarter, number>> }>
>;

/** Everything wrong with them, as `path: reason; mend`. */
export function checkTargets(indicators: IndicatorTargets = {}): string[] {
  return Object.entries(indicators).flatMap(([indicator, { targets }]) =>
    Object.entries(targets).flatMap(([quarter, target]) => {
      const path = `indicators.${indicator}.targets.${quarter}`;
      if (!QUARTER.test(quarter)) return [`${path}: it is no quarter; write it like "2026-Q4"`];
      return target >= 0 ? [] : [`${path}: ${target} is below zero; write a figure that can be reached`];
    }),
  );
}
