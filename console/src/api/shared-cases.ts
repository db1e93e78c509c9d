import { replaceEqualDeep } from '@tanstack/react-query';
import type { CaseSummary } from './routes.ts';

/**
 * A list as it was just read, made of the objects of the reading before wherever a case is still the same, whatever its place: a row is
 * drawn anew only for another object, and one case more on top moves all others down.
 * It is the `structuralSharing` of every query for such a list.
 */
export function sharedCases(before: unknown, read: unknown): unknown {
  const old = (before as List | undefined)?.cases ?? [];
  const fresh = read as List;
  const known = new Map(old.map((it) => [it.caseNumber, it]));
  const cases = fresh.cases.map((it) => replaceEqualDeep(known.get(it.caseNumber), it));
  const isSame = old.length === cases.length && cases.every((it, at) => it === old[at]);
  // What is the same all through is the object of before: the query tells of any other.
  return isSame ? replaceEqualDeep(before, { ...fresh, cases: old }) : { ...fresh, cases };
}

interface List {
  cases: readonly CaseSummary[];
}
