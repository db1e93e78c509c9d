/** How near a deadline is. `soon`: within two hours, when people are told of it, too. */
export type Nearness = 'late' | 'soon' | 'today' | 'later';

const HOUR_MS = 3_600_000;
const SOON_MS = 2 * HOUR_MS;
const TODAY_MS = 24 * HOUR_MS;

/** @param dueAt and @param now are instants; at the very instant it is late. */
export function nearnessOf(dueAt: string, now: string): Nearness {
  const left = Date.parse(dueAt) - Date.parse(now);
  if (left <= 0) return 'late';
  if (left <= SOON_MS) return 'soon';
  return left <= TODAY_MS ? 'today' : 'later';
}
