import type { Instant } from '../time.ts';
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

/** A case after a change, with what it was before, where that was something else in what reports go by. */
export function keepingPast(before: Case, after: Case, at: Instant): Case {
  const { kind, category, severity, receivedAt } = before;
  const was = { kind, category, severity, receivedAt };
  const isSame = Object.entries(was).every(([name, value]) => after[name as keyof typeof was] === value);
  return isSame ? after : { ...after, past: [...(before.past ?? []), { until: at, ...was }] };
}
