import { expect, test } from 'vitest';
import { firstBrokenEntry, withEntries } from '../../../shared/adapters/stores/case/history.ts';
import type { HistoryEntry } from '../../../shared/domain/case/case.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';

const EVENTS: CaseEvent[] = [
  { type: 'taken', owner: 'ana' },
  { type: 'noted', textId: 't-1' },
  { type: 'offer-accepted', how: 'phone' },
  { type: 'merge-returned', otherId: 'b' },
];
const chain = () => {
  const facts = { caseId: 'a', by: 'ana', at: '2026-06-24T14:00:00.000Z' };
  const first = withEntries([], EVENTS, facts);
  return withEntries(first, EVENTS, { ...facts, at: '2026-06-25T14:00:00.000Z' });
};

test('a history as it was written holds, from its first entry on, and for its own case only', () => {
  expect(chain()).toHaveLength(8);
  expect(firstBrokenEntry('a', chain())).toBeUndefined();
  expect(firstBrokenEntry('b', chain())).toBe(1);
});

test.each([
  ['n', 9],
  ['at', '2026-06-24T14:00:00.001Z'],
  ['by', 'ben'],
  ['what', 'noted!'],
  ['code', 'letter'],
  ['ref', 't-2'],
  ['h', 'A'.repeat(22)],
] as const)('a change of "%s" in any entry is found there', (field, value) => {
  for (let at = 0; at < 8; at += 1) {
    const changed = chain().map((entry, n): HistoryEntry => (n === at ? { ...entry, [field]: value } : entry));
    expect(firstBrokenEntry('a', changed)).toBe(at + 1);
  }
});

test('an entry left out, put in or moved is found', () => {
  const history = chain();
  expect(firstBrokenEntry('a', history.toSpliced(2, 1))).toBe(3);
  expect(firstBrokenEntry('a', history.toSpliced(2, 0, ...history.slice(2, 3)))).toBe(4);
  expect(firstBrokenEntry('a', [...history.slice(4), ...history.slice(0, 4)])).toBe(1);
});
