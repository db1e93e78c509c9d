import type { Case } from '../case/case.ts';
import type { Instant } from '../time.ts';

/** When the customer of these cases was last asked about one of them. */
export function lastAsked(cases: readonly Pick<Case, 'round' | 'rounds'>[]): Instant | undefined {
  const asked = cases.flatMap(({ round, rounds }) => [...rounds, round].flatMap(({ askedAt }) => askedAt ?? []));
  return asked.toSorted().at(-1);
}
