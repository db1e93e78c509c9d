import { LOWEST_THRESHOLD } from './small-numbers.ts';

/** In place of a label: all of them. */
export const ALL = 'all';

/** People who are alike in every dimension, by their labels in one order of dimensions. Nobody stands in two. */
export interface Part {
  labels: readonly string[];
  people: number;
}

export interface Crossed {
  /** People under these labels, `ALL` for any. */
  people(...labels: string[]): number;
  /** Whether that number must not be shown. */
  isHidden(...labels: string[]): boolean;
}

/**
 * A table of people in several dimensions with all its totals, and which of its numbers must not be shown: as smallGroups, but a
 * number is also hidden where it is all that is missing of a line that adds up to a total, in whatever direction. A hidden total
 * whose parts all stand takes the smallest of them along.
 */
export function crossedCells(parts: readonly Part[], threshold: number): Crossed {
  const cells = new Map<string, { labels: readonly string[]; people: number }>();
  for (const { labels, people } of parts)
    for (const wider of withTotals(labels)) {
      const cell = cells.get(keyOf(wider)) ?? { labels: wider, people: 0 };
      cells.set(keyOf(wider), { ...cell, people: cell.people + people });
    }
  const least = Math.max(LOWEST_THRESHOLD, threshold);
  const filled = [...cells].filter(([, { people }]) => people > 0);
  const hidden = new Set(filled.filter(([, { people }]) => people < least).map(([key]) => key));
  const lines = linesOf(filled.map(([, cell]) => cell));
  while (lines.some((line) => hideWithOnlyOne(line, hidden)));
  return {
    people: (...labels) => cells.get(keyOf(labels))?.people ?? 0,
    isHidden: (...labels) => hidden.has(keyOf(labels)),
  };
}

interface Line {
  total: string;
  /** By rising number of people. */
  parts: string[];
}

const keyOf = (labels: readonly string[]): string => JSON.stringify(labels);

/** Every way to give some labels up. */
function withTotals([first, ...rest]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  return withTotals(rest).flatMap((labels) => [
    [first, ...labels],
    [ALL, ...labels],
  ]);
}

/** What adds up to what: the cells that differ in one dimension only, and their total. */
function linesOf(cells: readonly { labels: readonly string[]; people: number }[]): Line[] {
  // Of equals the first by label, whatever the order of rows: were another hidden tomorrow, both would be known.
  const rising = cells.toSorted((a, b) => a.people - b.people || (keyOf(a.labels) < keyOf(b.labels) ? -1 : 1));
  const dimensions = cells[0]?.labels.length ?? 0;
  return Array.from({ length: dimensions }, (_, at) => {
    const parts = rising.filter(({ labels }) => labels[at] !== ALL);
    const byTotal = Map.groupBy(parts, ({ labels }) => keyOf(labels.with(at, ALL)));
    return [...byTotal].map(([total, found]) => ({ total, parts: found.map(({ labels }) => keyOf(labels)) }));
  }).flat();
}

/** Whether one had to be hidden along. */
function hideWithOnlyOne({ total, parts }: Line, hidden: Set<string>): boolean {
  const missing = [total, ...parts].filter((key) => hidden.has(key));
  if (missing.length !== 1) return false;
  hidden.add(parts.find((key) => !hidden.has(key)) ?? total);
  return true;
}
