import { expect } from 'vitest';
import type { Leaving } from '../../../../shared/domain/statistics/kaplan-meier.ts';

/** People one by one, as survival data are published: when each was last seen, and whether by an event (1). */
export interface People {
  time: readonly number[];
  status: readonly number[];
}

export function leavingsOf({ time, status }: People): Leaving[] {
  return time.map((days, at) => ({ days, events: status[at] ?? 0, censored: 1 - (status[at] ?? 0) }));
}

/** Within 1e-8, or the relative part of it where the oracle has ten digits of a large number; null for null. */
export function expectEach(values: readonly (number | null | undefined)[], expected: readonly (number | null)[]): void {
  expect(values).toHaveLength(expected.length);
  for (const [at, value] of values.entries()) expectClose(value, expected[at] ?? null);
}

export function expectClose(value: number | null | undefined, expected: number | null): void {
  if (expected === null) expect(value).toBeNull();
  else expect(Math.abs((value ?? Number.NaN) - expected)).toBeLessThan(1e-8 * Math.max(1, Math.abs(expected)));
}
