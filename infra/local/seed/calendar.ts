import { dayOfEpoch, epochDay } from '../../../shared/domain/loyalty/epoch-days.ts';
import type { Day } from '../../../shared/domain/time.ts';

const on = (day: Day): number => epochDay(day) ?? Number.NaN;

/**
 * The years that are made up, in days since 1970; always the same ones, so that the same seed gives the same bytes. Before the
 * first index day there is room for the longest tenure, and after the last one most people are censored for the long windows.
 */
export const FIRST_DAY = on('2022-01-01');
export const FIRST_T0 = on('2024-01-01');
export const LAST_T0 = on('2025-11-30');
export const LAST_DAY = on('2025-12-31');

const TEXTS = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, at) => dayOfEpoch(FIRST_DAY + at));

/** A day of those years as text, looked up: millions are written. */
export function textOfDay(day: number): Day {
  return TEXTS[day - FIRST_DAY] ?? dayOfEpoch(day);
}
