import type { Day } from '../time.ts';

/** Of each row its greatest version; of these the newest by day, at most so many. What comes again changes nothing. */
export function newestRows<T extends { rowId: string; version: number }>(
  rows: readonly T[],
  dayOf: (row: T) => Day,
  most: number,
): T[] {
  const byRow = new Map<string, T>();
  for (const row of rows) {
    const known = byRow.get(row.rowId);
    if (known === undefined || known.version < row.version) byRow.set(row.rowId, row);
  }
  return [...byRow.values()]
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.rowId.localeCompare(b.rowId))
    .slice(0, most);
}
