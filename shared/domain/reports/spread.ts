import type { Spread } from './report.ts';

/** A figure and its limits as a cell; null where there is no figure. */
export function spread(
  rate: number | null | undefined,
  limits: { lower: number | null; upper: number | null } | null | undefined,
): Spread | null {
  if (rate === null || rate === undefined) return null;
  return { rate, lower: limits?.lower ?? null, upper: limits?.upper ?? null };
}
