import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { type Crossed, crossedCells } from '../../loyalty/crossed-cells.ts';

/**
 * People by decision, main remedy and reaction, and which of these numbers are not shown: in `outcomes`, and so in no sum of
 * another report over the same people.
 */
export function outcomeCells(rows: readonly CountRow[], smallestGroup: number): Crossed {
  const parts = rows.map(({ decision, remedy, reaction, people }) => ({
    labels: [labelOf(decision), labelOf(remedy), labelOf(reaction)],
    people: Number(people),
  }));
  return crossedCells(parts, smallestGroup);
}

const labelOf = (value: CountRow[string] | undefined) =>
  value === null || value === undefined ? UNKNOWN : String(value);
