import type { ExcludedBecause } from '../vocabulary.ts';

/** What reports may make of the case. */
export type CountingCommand =
  /** It was nobody's complaint: a test of our own. It stands in no count of any report. */
  { type: 'exclude'; because: ExcludedBecause } | { type: 'include' };

export const COUNTING_COMMANDS = ['exclude', 'include'] as const satisfies readonly CountingCommand['type'][];
