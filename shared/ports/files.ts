import type { Instant } from '../domain/time.ts';

/** One file of one case. */
export interface FilePlace {
  caseId: string;
  fileId: string;
}

/** How a sender puts the bytes of a file: `PUT` them, or `POST` a form with these fields and the bytes as its last, `file`. */
export interface UploadPlace {
  url: string;
  method: 'PUT' | 'POST';
  fields: Readonly<Record<string, string>>;
  until: Instant;
}

/** `not-scanned`: nobody looks for malware here. `scanning`: ask again. */
export const SCAN_VERDICTS = ['clean', 'infected', 'scanning', 'not-scanned'] as const;
export type ScanVerdict = (typeof SCAN_VERDICTS)[number];

/**
 * Files beside cases. They are sent to and fetched from another origin than the API, by links that are good for a few minutes: what
 * somebody sent us must not run as ours.
 */
export interface Files {
  /** A place for one file of this type and of at most so many bytes. What is put there counts once it is kept. */
  uploadPlace(file: FilePlace & { mediaType: string; mostBytes: number }): Promise<UploadPlace>;
  /** What was put there: its size and its first 4,096 bytes; nothing where nothing was. */
  arrived(place: FilePlace): Promise<{ bytes: number; head: Uint8Array } | undefined>;
  /** From now on it is a file of the case; what is never kept is deleted after a day or more. Twice is once. */
  keep(place: FilePlace): Promise<void>;
  /** A file that the house itself got hold of: a part of a mail. */
  putFile(place: FilePlace & { mediaType: string }, content: Uint8Array): Promise<void>;
  scanOf(place: FilePlace): Promise<ScanVerdict>;
  /** A link that is good for a few minutes, under which the file is saved by this name and shown by no browser. */
  linkTo(file: FilePlace & { name: string; mediaType: string }): Promise<string>;
  /** Every file of a case, kept or not: erasure. */
  removeFiles(caseId: string): Promise<void>;
}
