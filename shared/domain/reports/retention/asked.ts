import { invalidInput } from '../../errors.ts';
import { type PeriodDays, parsePeriodDays, parseWindows, type RawParameters, refuseOthers } from '../parameters.ts';

/** What every report of this folder is asked. */
export interface Asked extends PeriodDays {
  /** Whole days after t0 within which something counts: one window, since money and moves of two would be added up by the eye. */
  days: number;
}

/** @throws AppError naming the parameter at fault */
export function parseAsked(raw: RawParameters, usualDays: number, more: readonly string[] = []): Asked {
  refuseOthers(raw, ['windows', 'from', 'until', ...more]);
  const [days = usualDays, another] = parseWindows(raw.windows, [usualDays]);
  if (another !== undefined) throw invalidInput('windows', `Give one window in days, like ${usualDays}.`);
  return { days, ...parsePeriodDays(raw) };
}
