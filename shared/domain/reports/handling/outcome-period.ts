import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import type { Day } from '../../time.ts';
import { type PeriodDays, parsePeriodDays, type RawParameters, refuseOthers } from '../parameters.ts';

/** Which index days are looked at; the end is C (docs/reports/resolution-to-loyalty.md) where none is given. */
export type OutcomePeriod = PeriodDays;

/** @throws AppError naming the parameter at fault */
export function parseOutcomePeriod(raw: RawParameters): OutcomePeriod {
  refuseOthers(raw, ['from', 'until']);
  return parsePeriodDays(raw);
}

/** C, of the rows of a statement over SOURCES. */
export function cutoffOf([row]: readonly CountRow[]): Day | null {
  const cutoff = row?.cutoff ?? null;
  return cutoff === null ? null : dayOfEpoch(Number(cutoff));
}
