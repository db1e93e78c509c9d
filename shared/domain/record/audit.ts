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
