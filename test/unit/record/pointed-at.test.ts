import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../shared/domain/case/case.ts';
import { textsPointedAt } from '../../../shared/domain/record/pointed-at.ts';
import { caseIn, daysLater, NOW } from '../../support/cases.ts';

const proposed = (n: number, at: string, ref?: string): HistoryEntry => ({
  n,
  at,
  by: 'ana',
  what: 'proposed',
  code: 'upheld',
  h: '',
  ...(ref === undefined ? {} : { ref }),
});
const proposal = (at: string, reasonTextId: string) =>
  ({ by: 'ana', at, decision: 'upheld', remedies: [], above: 'case', reasonTextId }) as const;
const explanationsOf = (it: Parameters<typeof textsPointedAt>[0]) =>
  textsPointedAt(it).filter(({ textId }) => textId !== 'complaint');

test('each proposal points at its own words, the one that was sent back and the one that waits', () => {
  const history = [proposed(1, NOW, 't-1'), proposed(2, daysLater(1), 't-2')];
  const it = caseIn('awaiting-approval', { history, proposal: proposal(daysLater(1), 't-2') });
  expect(explanationsOf(it)).toEqual([
    { n: 1, textId: 't-1' },
    { n: 2, textId: 't-2' },
  ]);
});

test('of entries from before they named their words, the proposal that waits points at them, and one that was sent back at none', () => {
  const history = [proposed(1, NOW), proposed(2, daysLater(1))];
  const it = caseIn('awaiting-approval', { history, proposal: proposal(daysLater(1), 't-2') });
  expect(explanationsOf(it)).toEqual([{ n: 2, textId: 't-2' }]);
});
