import { expect, test } from 'vitest';
import { openSealer } from '../../../shared/adapters/embedded/sealer.ts';
import { openScorecards } from '../../../shared/adapters/stores/desk/scorecards.ts';
import { SHIPPED_CARD } from '../../../shared/domain/quality/card.ts';
import type { Scorecard } from '../../../shared/domain/quality/scorecard.ts';
import { tableInMemory, withShortPages } from './table-in-memory.ts';

const scorecard = (n: number): Scorecard => ({
  ...{ caseId: `c-${n}`, caseNumber: `100000000${n}`, personId: 'ana', card: SHIPPED_CARD },
  steps: [{ at: `2026-09-1${n}T10:00:00.000Z`, by: 'sam', what: 'given', marks: [], text: `Number ${n}.` }],
});

test('scorecards of a person are all found, though a table answers a few at a time, and no more than were asked for', async () => {
  const store = openScorecards({ table: withShortPages(tableInMemory(), 2), sealer: openSealer(undefined) });
  for (const n of [1, 2, 3, 4, 5]) expect(await store.give(scorecard(n))).toBe(true);
  const numbers = (all: readonly { caseId: string }[]) => all.map(({ caseId }) => caseId);
  const whole = await store.ofPerson('ana', 5);
  expect(numbers(whole.scorecards)).toEqual(['c-5', 'c-4', 'c-3', 'c-2', 'c-1']);
  expect(whole.isMore).toBe(false);
  expect(await store.ofPerson('ana', 3)).toMatchObject({ isMore: true, scorecards: { length: 3 } });
  expect(numbers(await store.factsOf('ana', 3))).toEqual(['c-5', 'c-4', 'c-3']);
  expect(await store.factsOf('ana', 9)).toHaveLength(5);
});
