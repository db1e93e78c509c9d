import type { Case } from './case.ts';

/** Small changes that several subjects make of a case. */

export function without<K extends keyof Case>(it: Case, ...names: K[]): Omit<Case, K> {
  const copy = { ...it };
  for (const name of names) delete copy[name];
  return copy;
}

/** What a case is that is worked on: somebody's, or nobody's yet. */
export function workingStatus(it: Case): 'open' | 'in-progress' {
  return it.owner === undefined ? 'open' : 'in-progress';
}
