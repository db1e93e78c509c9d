import type { Leaving } from '../../statistics/kaplan-meier.ts';
import { type CountRow, leavingOf } from './cohort-counts.ts';
import { UNKNOWN } from './groupings.ts';

export const COMPARED = ['tenure', 'recency', 'orders'] as const;
export type Compared = (typeof COMPARED)[number];

/** So many people, and of each figure they are compared in the sum and the sum of squares; `bySegment` counts them. */
export interface Likeness {
  people: number;
  bySegment: ReadonlyMap<string, number>;
  sums: Record<Compared, { sum: number; squares: number }>;
}

/** A group's cases that got controls, and these; `untilNextCase` censors both at a later case. */
export interface Pair {
  cases: Leaving[];
  controls: Leaving[];
}

export interface ControlCounts {
  groups: ReadonlyMap<string, { main: Pair; untilNextCase: Pair; all: Likeness; cases: Likeness; controls: Likeness }>;
  /** Who could have been drawn, a person once for each day of a case. */
  pool: Likeness;
}

interface Growing {
  people: number;
  bySegment: Map<string, number>;
  sums: Likeness['sums'];
}

const nobody = (): Growing => ({
  people: 0,
  bySegment: new Map(),
  sums: { tenure: { sum: 0, squares: 0 }, recency: { sum: 0, squares: 0 }, orders: { sum: 0, squares: 0 } },
});

/** Adds the rows of `controlsSql` up by group. The order of rows does not matter. */
export function controlCounts(rows: readonly CountRow[]): ControlCounts {
  const pool = nobody();
  const groups = new Map<string, ReturnType<typeof emptyPair>>();
  for (const row of rows) {
    const people = Number(row.people);
    const label = String(row.label ?? UNKNOWN);
    if (row.part === 'balance' && row.side === 'pool') {
      add(pool, row, people);
      continue;
    }
    const group = groups.get(label) ?? emptyPair();
    groups.set(label, group);
    if (row.part === 'balance') add(group[row.side as 'all' | 'cases' | 'controls'], row, people);
    else group[row.run === 'main' ? 'main' : 'untilNextCase'][row.side as keyof Pair].push(leavingOf(row, people));
  }
  return { groups, pool };
}

function emptyPair() {
  const pair = (): Pair => ({ cases: [], controls: [] });
  return { main: pair(), untilNextCase: pair(), all: nobody(), cases: nobody(), controls: nobody() };
}

function add(likeness: Growing, row: CountRow, people: number): void {
  likeness.people += people;
  const segment = String(row.segment ?? UNKNOWN);
  likeness.bySegment.set(segment, (likeness.bySegment.get(segment) ?? 0) + people);
  for (const name of COMPARED) {
    likeness.sums[name].sum += Number(row[`${name}_sum`]);
    likeness.sums[name].squares += Number(row[`${name}_squares`]);
  }
}
