import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEAST_ANSWERS, type PulseAnswer, tally } from '../../../shared/domain/pulse/tally.ts';

const TEAMS = ['billing', 'general', 'orders'];
/** So many answers of a team, with marks of 4 and of 2 by turns in all but `clear`, which is all 5. */
const answers = (team: string, count: number): PulseAnswer[] =>
  Array.from({ length: count }, (_, at) => {
    const mark = at % 2 === 0 ? 4 : 2;
    return { team, marks: { clear: 5, means: mark, authority: mark, backed: mark, heard: mark } };
  });
const shownIn = (given: readonly PulseAnswer[]) =>
  tally('2026-Q3', given, TEAMS)
    .teams.filter((figures) => figures.answers !== null)
    .map(({ team }) => team);

describe('what of a quarter is released', () => {
  test('teams of eight and more, where nobody is left over', () => {
    const result = tally('2026-Q3', [...answers('orders', 9), ...answers('billing', 8)], TEAMS);
    expect(result.teams).toMatchObject([
      { team: 'billing', answers: 8 },
      { team: 'general', answers: null, means: null },
      { team: 'orders', answers: 9 },
    ]);
    // 4 2 4 2 4 2 4 2 is 24 of 8; one 4 more is 28 of 9.
    expect(result.teams[0]?.means).toMatchObject({ means: 3, heard: 3 });
    expect(result.teams[2]?.means).toMatchObject({ means: 3.1 });
    expect(result.all).toMatchObject({ answers: 17, means: { means: 3.1 } });
  });

  test('no team whose absence from the whole would tell of fewer than eight', () => {
    expect(shownIn([...answers('orders', 20), ...answers('billing', 7)])).toEqual([]);
    // Billing goes too: the rest is then 8 + 3.
    expect(shownIn([...answers('orders', 20), ...answers('billing', 8), ...answers('general', 3)])).toEqual(['orders']);
    expect(shownIn([...answers('orders', 20), ...answers('billing', 4), ...answers('general', 4)])).toEqual(['orders']);
  });

  test('nothing at all of seven', () => {
    const result = tally('2026-Q3', answers('orders', 7), TEAMS);
    expect(result.all).toEqual({ answers: null, means: null });
    expect(shownIn(answers('orders', 7))).toEqual([]);
  });

  test('no mean where all gave the same: it would say what each of them gave, in the whole as well', () => {
    const others = answers('billing', 8).map((it) => ({ ...it, marks: { ...it.marks, clear: 1 } }));
    const result = tally('2026-Q3', [...answers('orders', 8), ...others], TEAMS);
    expect(result.teams[2]?.means?.clear).toBeNull();
    expect(result.all.means?.clear).toBeNull();
    expect(result.all.means?.means).toBe(3);
  });

  test('nor where all who are in no team shown gave the same: the whole less the teams would say so', () => {
    const marked = (team: string, mark: 1 | 2 | 3 | 4 | 5, count: number) =>
      answers(team, count).map((it) => ({ ...it, marks: { ...it.marks, means: mark } }));
    const given = [
      ...marked('orders', 3, 14),
      ...marked('orders', 2, 6),
      ...marked('billing', 5, 4),
      ...marked('general', 5, 4),
    ];
    const result = tally('2026-Q3', given, TEAMS);
    expect(result.teams[2]).toMatchObject({ team: 'orders', answers: 20, means: { means: 2.7 } });
    // 28 answers of mean 3.4 less 20 of mean 2.7 could only be eight times 5.
    expect(result.all).toMatchObject({ answers: 28, means: { means: null } });
  });

  test('whoever answered, in whatever order: every figure and every difference has eight behind it, or nobody', () => {
    const someAnswers = fc.tuple(...TEAMS.map(() => fc.nat({ max: 20 })));
    fc.assert(
      fc.property(someAnswers, (counts) => {
        const given = TEAMS.flatMap((team, at) => answers(team, counts[at] ?? 0));
        const result = tally('2026-Q3', given, TEAMS);
        const shown = result.teams.flatMap((figures) => (figures.answers === null ? [] : [figures.answers]));
        const left = given.length - shown.reduce((sum, count) => sum + count, 0);
        expect(shown.every((count) => count >= LEAST_ANSWERS)).toBe(true);
        if (result.all.answers !== null && shown.length > 0) expect(left === 0 || left >= LEAST_ANSWERS).toBe(true);
        expect(tally('2026-Q3', given.toReversed(), TEAMS.toReversed())).toEqual(result);
      }),
    );
  });
});
