import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { crossedCells } from '../../loyalty/crossed-cells.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';

/** Who chose what, the most wanted first; a choice of too few people is null. */
export interface Tally {
  n: number;
  choices: { choice: string; people: number | null; share: Rate | null }[];
}

/** Of rows with a choice, however they are split otherwise; null if nobody chose, or too few in all. */
export function tally(rows: readonly CountRow[], smallestGroup: number): Tally | null {
  const byChoice = new Map<string, number>();
  for (const { change_wanted, people } of rows)
    if (typeof change_wanted === 'string')
      byChoice.set(change_wanted, (byChoice.get(change_wanted) ?? 0) + Number(people));
  const chosen = [...byChoice].map(([choice, people]) => ({ labels: [choice], people }));
  const n = chosen.reduce((sum, { people }) => sum + people, 0);
  const cells = crossedCells(chosen, smallestGroup);
  if (n === 0 || cells.isHidden('all')) return null;
  const choices = chosen.map(({ labels: [choice = ''], people }) => {
    const isHidden = cells.isHidden(choice);
    return { choice, people: isHidden ? null : people, share: isHidden ? null : wilson(people, n) };
  });
  return {
    n,
    choices: choices.sort((a, b) => (b.people ?? -1) - (a.people ?? -1) || (a.choice < b.choice ? -1 : 1)),
  };
}
