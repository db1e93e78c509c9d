import { UNKNOWN } from './groupings.ts';

export type CountRow = Readonly<Record<string, string | number | boolean | null>>;

/** One group as small numbers: all that the statistics need to know of its people. */
export interface GroupCounts {
  label: string;
  /** People, matched or not. */
  n: number;
  matched: number;
  /** Of the matched, by days since t0 in rising order: who bought again on that day, who was followed to C without. */
  leavings: { days: number; events: number; censored: number }[];
  windows: { days: number; eligible: number; repurchased: number }[];
}

export interface CohortCounts {
  /** C, and the last day with an order row; days since 1970, null where the lake has none. */
  cutoff: number | null;
  lastOrderDay: number | null;
  currencies: number;
  /** Orders dated after the day on which they were told. */
  ordersAhead: number;
  /** Cases by standing (cohort-sql.ts), in and out of the cohort. */
  standings: ReadonlyMap<string, number>;
  cases: number;
  /** Cases, in or out of the cohort, that have a value in the column grouped by. */
  labelled: number;
  /** Of the people in the cohort. */
  fromClosure: number;
  odd: number;
  boughtEarly: number;
  groups: ReadonlyMap<string, GroupCounts>;
}

const MATCHED = 'matched';
/** Standings that count in `n`. */
const IN_COHORT: readonly unknown[] = [MATCHED, 'first-purchase', 'no-order', 'ambiguous', 'unidentified'];

/** Adds the rows of `cohortSql(_, windows)` up by group. The order of rows does not matter. */
export function cohortCounts(rows: readonly CountRow[], windows: readonly number[]): CohortCounts {
  const standings = new Map<string, number>();
  const groups = new Map<string, GroupCounts>();
  let [cases, labelled, fromClosure, odd, boughtEarly] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    if (typeof row.standing !== 'string') continue;
    const count = Number(row.cases);
    standings.set(row.standing, (standings.get(row.standing) ?? 0) + count);
    cases += count;
    if (row.label !== null) labelled += count;
    if (!IN_COHORT.includes(row.standing)) continue;
    fromClosure += Number(row.from_closure);
    odd += Number(row.odd);
    boughtEarly += Number(row.bought_early);
    addTo(groupOf(groups, row.label === null ? UNKNOWN : String(row.label), windows), row, count);
  }
  for (const group of groups.values()) group.leavings.sort((a, b) => a.days - b.days);
  return {
    cutoff: numberOrNull(rows[0]?.cutoff),
    lastOrderDay: numberOrNull(rows[0]?.last_order_day),
    currencies: Number(rows[0]?.currencies ?? 0),
    ordersAhead: Number(rows[0]?.orders_ahead ?? 0),
    ...{ standings, cases, labelled, fromClosure, odd, boughtEarly, groups },
  };
}

/** A group that nobody is in. */
export function emptyGroup(label: string, windows: readonly number[]): GroupCounts {
  return {
    label,
    n: 0,
    matched: 0,
    leavings: [],
    windows: windows.map((days) => ({ days, eligible: 0, repurchased: 0 })),
  };
}

function groupOf(groups: Map<string, GroupCounts>, label: string, windows: readonly number[]): GroupCounts {
  const group = groups.get(label) ?? emptyGroup(label, windows);
  groups.set(label, group);
  return group;
}

function addTo(group: GroupCounts, row: CountRow, count: number): void {
  group.n += count;
  if (row.standing !== MATCHED) return;
  group.matched += count;
  const days = Number(row.days);
  // Each (days, came_back) is one row of the answer, so a day is met at most twice.
  let leaving = group.leavings.find((known) => known.days === days);
  if (leaving === undefined) {
    leaving = { days, events: 0, censored: 0 };
    group.leavings.push(leaving);
  }
  if (row.came_back === true) leaving.events += count;
  else leaving.censored += count;
  for (const window of group.windows) {
    window.eligible += Number(row[`eligible_${window.days}`]);
    window.repurchased += Number(row[`repurchased_${window.days}`]);
  }
}

function numberOrNull(value: string | number | boolean | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
