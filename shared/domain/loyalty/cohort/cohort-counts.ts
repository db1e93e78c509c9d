import { addedByDay, type Leaving } from '../../statistics/kaplan-meier.ts';
import type { Stratum } from '../../statistics/standardise.ts';
import { UNKNOWN } from './groupings.ts';

export type CountRow = Readonly<Record<string, string | number | boolean | null>>;

/** One group as small numbers: all that the statistics need to know of its people. */
export interface GroupCounts {
  label: string;
  /** People, matched or not. */
  n: number;
  matched: number;
  /** At the landmark: of those with orders, who bought before it and is not followed from there. */
  boughtBefore: number;
  /** Of the matched, by days since the start: who bought again on that day, who was followed to C without. */
  leavings: Leaving[];
  /** The same people by what could confound a comparison. */
  strata: ReadonlyMap<string, Stratum & { leavings: Leaving[] }>;
  /** Of the eligible, who bought again by then, and who complained again; at the landmark the latter is 0. */
  windows: { days: number; eligible: number; repurchased: number; complainedAgain: number }[];
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
  /** By status at the landmark. */
  landmark: ReadonlyMap<string, GroupCounts>;
}

const MATCHED = 'matched';
const BOUGHT_BEFORE = 'bought-before';
/** Standings that count in `n`. */
const IN_COHORT: readonly unknown[] = [
  ...[MATCHED, BOUGHT_BEFORE, 'first-purchase', 'no-order', 'ambiguous', 'unidentified'],
];

/** Adds the rows of `cohortSql(_, windows)` up by group. The order of rows does not matter. */
export function cohortCounts(rows: readonly CountRow[], windows: readonly number[]): CohortCounts {
  const names = windows.map((days) => COUNTED.map((what) => `${what}_${days}`));
  const standings = new Map<string, number>();
  const [groups, landmark] = [new Map<string, GroupCounts>(), new Map<string, GroupCounts>()];
  let [cases, labelled, fromClosure, odd, boughtEarly] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    if (typeof row.standing !== 'string') continue;
    const isLandmark = row.part === 'landmark';
    const count = Number(row.cases);
    if (!isLandmark) {
      standings.set(row.standing, (standings.get(row.standing) ?? 0) + count);
      cases += count;
      if (row.label !== null) labelled += count;
    }
    if (!IN_COHORT.includes(row.standing)) continue;
    fromClosure += Number(row.from_closure);
    odd += Number(row.odd);
    boughtEarly += Number(row.bought_early);
    addTo(
      groupOf(isLandmark ? landmark : groups, row.label === null ? UNKNOWN : String(row.label), windows),
      row,
      names,
    );
  }
  for (const group of [...groups.values(), ...landmark.values()]) group.leavings = addedByDay(group.leavings);
  return {
    cutoff: numberOrNull(rows[0]?.cutoff),
    lastOrderDay: numberOrNull(rows[0]?.last_order_day),
    currencies: Number(rows[0]?.currencies ?? 0),
    ordersAhead: Number(rows[0]?.orders_ahead ?? 0),
    ...{ standings, cases, labelled, fromClosure, odd, boughtEarly, groups, landmark },
  };
}

/** A group that nobody is in. */
export function emptyGroup(label: string, windows: readonly number[]): GroupCounts {
  return {
    label,
    ...{ n: 0, matched: 0, boughtBefore: 0, leavings: [], strata: new Map() },
    windows: windows.map((days) => ({ days, eligible: 0, repurchased: 0, complainedAgain: 0 })),
  };
}

type Growing = GroupCounts & { strata: Map<string, Stratum & { leavings: Leaving[] }> };

function groupOf(groups: Map<string, GroupCounts>, label: string, windows: readonly number[]): Growing {
  const group = groups.get(label) ?? emptyGroup(label, windows);
  groups.set(label, group);
  return group as Growing;
}

const COUNTED = ['eligible', 'repurchased', 'complained'] as const;

/** @param names of the columns of each window, by COUNTED */
function addTo(group: Growing, row: CountRow, names: readonly (readonly string[])[]): void {
  const count = Number(row.cases);
  group.n += count;
  if (row.standing === BOUGHT_BEFORE) group.boughtBefore += count;
  if (row.standing !== MATCHED) return;
  group.matched += count;
  const leaving = leavingOf(row, count);
  group.leavings.push(leaving);
  const [segment, severity, tenure] = [row.segment, row.severity, row.tenure].map((part) => String(part ?? UNKNOWN));
  // No text of a row holds a control character.
  const key = `${segment}\n${severity}\n${tenure}`;
  const stratum =
    group.strata.get(key) ?? ({ segment, severity, tenure, leavings: [] } as Stratum & { leavings: Leaving[] });
  group.strata.set(key, stratum);
  stratum.leavings.push(leaving);
  for (const [at, window] of group.windows.entries()) {
    const [eligible = '', repurchased = '', complained = ''] = names[at] ?? [];
    window.eligible += Number(row[eligible]);
    window.repurchased += Number(row[repurchased]);
    window.complainedAgain += Number(row[complained]);
  }
}

/** A row of so many people as what became of them: an event where they came back, else the end of their being followed. */
export function leavingOf({ days, came_back }: CountRow, people: number): Leaving {
  return { days: Number(days), events: came_back === true ? people : 0, censored: came_back === true ? 0 : people };
}

function numberOrNull(value: string | number | boolean | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
