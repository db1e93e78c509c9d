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
  /** Also where it is gone already: erasure. */
  removeAnalysis(name: string): Promise<void>;
}
