import { invalidInput } from '../../errors.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { dayOfEpoch, epochDay } from '../../loyalty/epoch-days.ts';
import type { Day } from '../../time.ts';
import { parseDay, type RawParameters, refuseOthers } from '../parameters.ts';

/** Which index days are looked at; the end is C (docs/reports/resolution-to-loyalty.md) where none is given. */
export interface OutcomePeriod {
  from: Day | null;
  until: Day | null;
}

/** @throws AppError naming the parameter at fault */
export function parseOutcomePeriod(raw: RawParameters): OutcomePeriod {
  refuseOthers(raw, ['from', 'until']);
  const [from, until] = [parseDay('from', raw.from), parseDay('until', raw.until)];
  if (from !== null && until !== null && from > until)
    throw invalidInput('from', 'Give a from that is not after until.');
  return { from, until };
}

/** The values of SOURCES' parameters. */
export function outcomeValues({ from, until }: OutcomePeriod, returnWindowDays: number): (number | null)[] {
  const days = [from, until].map((day) => (day === null ? null : (epochDay(day) ?? null)));
  return [...days, returnWindowDays];
}

/** C, of the rows of a statement over SOURCES. */
export function cutoffOf([row]: readonly CountRow[]): Day | null {
  const cutoff = row?.cutoff ?? null;
  return cutoff === null ? null : dayOfEpoch(Number(cutoff));
}
