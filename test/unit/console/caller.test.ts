import { expect, test } from 'vitest';
import { likelyOf } from '../../../console/src/telephone/use-callers-case.ts';

test('who calls again does so about what is open, and only else about what is over', () => {
  const cases = ['closed', 'merged', 'on-hold', 'open'].map((status) => ({ status }));
  expect(likelyOf(cases)).toEqual({ status: 'on-hold' });
  expect(likelyOf(cases.slice(0, 2))).toEqual({ status: 'closed' });
  expect(likelyOf([])).toBeUndefined();
});
