import type { Instant } from '../domain/time.ts';

/** What Contact Lens wrote of one leg of a call, as it stands now; a later file of the same name takes its place. */
export interface AnalysisFile {
  text: string;
  writtenAt: Instant;
}

/** The files that Contact Lens leaves beside the recordings: only those from which personal data was taken out. */
export interface CallAnalyses {
  /** Nothing of a file that is not there, or no longer. `too-large`: it has more bytes than that, and was not read. */
  readAnalysis(name: string, mostBytes: number): Promise<AnalysisFile | 'too-large' | undefined>;
  /**
   * Takes away what was written of a leg of a call, also where it is gone already: erasure. On one machine the number of the caller
   * goes with it; Connect keeps its own for 24 months, whatever is asked.
   */
  forgetCall(contactId: string, name: string | undefined): Promise<void>;
}
