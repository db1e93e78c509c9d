import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL, crossedCells, type Part } from '../../../../shared/domain/loyalty/crossed-cells.ts';

const LABELS = ['a', 'b', 'c'];
const parts = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...LABELS), fc.constantFrom(...LABELS), fc.integer({ min: 0, max: 40 })), {
    selector: ([one, other]) => `${one} ${other}`,
    maxLength: 9,
  })
  .map((found) => found.map(([one, other, people]): Part => ({ labels: [one, other], people })));

/** Every line of the table that adds up: cells in one direction and their total. */
const lines = (cells: ReturnType<typeof crossedCells>) =>
  [...LABELS, ALL].flatMap((other) => [
    [...LABELS, ALL].map((label) => ({ labels: [label, other], people: cells.people(label, other) })),
    [...LABELS, ALL].map((label) => ({ labels: [other, label], people: cells.people(other, label) })),
  ]);

describe('a table with totals', () => {
  it('adds up, and hides a small cell with the next smallest of its row and of its column', () => {
    // Row a: 3 and 20; row b: 30 and 40. The 3 is small; 20 in its row and 30 in its column go with it, and then 40 with these.
    const found = [
      { labels: ['a', 'x'], people: 3 },
      { labels: ['a', 'y'], people: 20 },
      { labels: ['b', 'x'], people: 30 },
      { labels: ['b', 'y'], people: 40 },
    ];
    const cells = crossedCells(found, 11);
    expect(cells.people('a', ALL)).toBe(23);
    expect(cells.people(ALL, 'x')).toBe(33);
    expect(cells.people(ALL, ALL)).toBe(93);
    expect(found.map(({ labels }) => cells.isHidden(...labels))).toEqual([true, true, true, true]);
    expect([cells.isHidden('a', ALL), cells.isHidden(ALL, 'y'), cells.isHidden(ALL, ALL)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('hides the same of equals in whatever order they come', () => {
    const found = [
      { labels: ['a'], people: 3 },
      { labels: ['b'], people: 20 },
      { labels: ['c'], people: 20 },
    ];
    for (const parts of [found, found.toReversed()])
      expect(found.filter(({ labels }) => crossedCells(parts, 11).isHidden(...labels))).toEqual(found.slice(0, 2));
  });

  it('hides nothing where nobody is few, and nothing of what is empty', () => {
    const cells = crossedCells(
      [
        { labels: ['a', 'x'], people: 11 },
        { labels: ['b', 'x'], people: 0 },
      ],
      11,
    );
    expect([cells.isHidden('a', 'x'), cells.isHidden('b', 'x'), cells.isHidden(ALL, ALL)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('shows no number of few people, and none that is all that is missing of a sum', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const cells = crossedCells(given, 11);
        for (const line of lines(cells)) {
          const hidden = line.filter(({ labels }) => cells.isHidden(...labels));
          expect(line.filter(({ people }) => people > 0 && people < 11).every((cell) => hidden.includes(cell))).toBe(
            true,
          );
          expect(hidden).not.toHaveLength(1);
        }
      }),
    );
  });

  it('is the same in whatever order the parts come', () => {
    fc.assert(
      fc.property(parts, (given) => {
        const seen = (list: readonly Part[]) => {
          const cells = crossedCells(list, 11);
          return lines(cells).map((line) => line.map(({ labels, people }) => [people, cells.isHidden(...labels)]));
        };
        // Which of two equal ones goes along is by order: only how many are hidden is the same.
        const count = (list: readonly Part[]) =>
          seen(list)
            .flat()
            .filter(([, isHidden]) => isHidden).length;
        fc.pre(new Set(given.map(({ people }) => people)).size === given.length);
        expect(
          seen(given)
            .flat()
            .map(([people]) => people),
        ).toEqual(
          seen(given.toReversed())
            .flat()
            .map(([people]) => people),
        );
        expect(count(given) === 0).toBe(count(given.toReversed()) === 0);
      }),
    );
  });
});
