import { invalidInput } from '../../errors.ts';
import { epochDay } from '../../loyalty/epoch-days.ts';
import type { Day } from '../../time.ts';
import { parseDay, parseWindows, type RawParameters, refuseOthers } from '../parameters.ts';

/** What every report of this folder is asked. */
export interface Asked {
  /** Whole days after t0 within which something counts: one window, since money and moves of two would be added up by the eye. */
  days: number;
  from: Day | null;
  until: Day | null;
}

/** @throws AppError naming the parameter at fault */
export function parseAsked(raw: RawParameters, usualDays: number, more: readonly string[] = []): Asked {
  refuseOthers(raw, ['windows', 'from', 'until', ...more]);
  const [days = usualDays, another] = parseWindows(raw.windows, [usualDays]);
  if (another !== undefined) throw invalidInput('windows', `Give one window in days, like ${usualDays}.`);
  const [from, until] = [parseDay('from', raw.from), parseDay('until', raw.until)];
  if (from !== null && until !== null && from > until)
    throw invalidInput('from', 'Give a from that is not after until.');
  return { days, from, until };
}

/** The values of a statement that begins with SOURCES. */
export function askedValues({ from, until }: Asked, returnWindowDays: number): (number | null)[] {
  const [fromDay, untilDay] = [from, until].map((day) => (day === null ? null : (epochDay(day) ?? null)));
  return [fromDay ?? null, untilDay ?? null, returnWindowDays];
}

/** `30 people`, `1 person`; for notes. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
