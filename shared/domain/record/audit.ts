import type { Case } from '../case/case.ts';

/** A history as the lake saw it once: so many entries, the last with that hash. */
export interface Anchor {
  entries: number;
  head: string;
}

/**
 * `broken-entry`: does not follow from the one before. `rewritten`: the chain holds, and is not the one that the lake saw.
 * `cut-off`: shorter than the lake saw it. `missing-text`: points at a text that is not there. `missing-case`: only the lake knows it.
 */
export const FAULTS = ['broken-entry', 'rewritten', 'cut-off', 'missing-text', 'missing-case'] as const;

/** The first thing that is wrong with a case. */
export interface Fault {
  caseNumber: string;
  caseId: string;
  fault: (typeof FAULTS)[number];
  /** Of the first entry at fault. */
  n: number;
  expected: string;
  found: string;
}

export interface AuditResult {
  cases: number;
  entries: number;
  /** Cases of which the lake holds a history to compare with; the others are seconds old, or the lake is behind. */
  anchored: number;
  faulty: number;
  /** The first 1,000. */
  faults: Fault[];
}

/** Words of the history whose reference is the id of a text beside the case. */
const WITH_TEXT: readonly string[] = ['noted', 'proposal-rejected', 'extended'];

/** The texts that a case points at, each with the entry that does. */
export function textRefs(it: Case): { n: number; textId: string }[] {
  const said = it.history.flatMap(({ n, what, ref }) =>
    WITH_TEXT.includes(what) && ref !== undefined ? [{ n, textId: ref }] : [],
  );
  const decided = it.history.filter(({ what }) => what === 'decided').map(({ n }) => n);
  const reasons = [...it.rounds, it.round]
    .filter((round) => round.decidedAt !== undefined)
    .flatMap(({ reasonTextId }, at) =>
      reasonTextId === undefined ? [] : [{ n: decided[at] ?? 1, textId: reasonTextId }],
    );
  return [{ n: 1, textId: 'complaint' }, ...said, ...reasons].sort((a, b) => a.n - b.n);
}
