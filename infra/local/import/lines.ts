import { isUtf8 } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import { invalidInput } from '../../../shared/domain/errors.ts';

/** One line of a file without its end; `refused` where it cannot be read as text, and `text` then shows its beginning. */
export interface Line {
  /** From 1. */
  number: number;
  text: string;
  refused?: string;
}

/** Whole lines of a file, not looked into yet but for their number and quotes. */
export interface Region {
  /** Number of the first line, from 1. */
  number: number;
  /** In memory of their own, which can be moved to another thread. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Each line by itself has an even number of quotes: none opens a cell that goes on in the next. */
  closesItsQuotes: boolean;
}

/** What one piece of the file completed: a line too long to be read, if one ended here, then whole lines, if there are. */
export interface Regions {
  tooLong: Line | undefined;
  region: Region | undefined;
  bytes: number;
}

const PIECE_BYTES = 256 * 1024;
const DECODED_BYTES = 8 * 1024;
/** A header of 10,000 columns with names of 100 letters fits. */
export const LONGEST_LINE_BYTES = 1024 * 1024;
const SHOWN_BYTES = 200;
const NEWLINE = 10;
const QUOTE = 34;
const NOTHING = Buffer.from(new ArrayBuffer(0));

/**
 * The lines of a region, some at a time: checked and decoded at once, which is many times faster than line by line, and yet so few that
 * they and what is made of them are gone before a collection would copy them.
 */
export function* linesOf({ number, bytes }: Pick<Region, 'number' | 'bytes'>): Generator<Line[], void> {
  const region = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let first = number;
  for (let from = 0; from < region.length; ) {
    const end = region.indexOf(NEWLINE, from + DECODED_BYTES) + 1 || region.length;
    const lines = decodeLines(first, region.subarray(from, end));
    yield lines;
    first += lines.length;
    from = end;
  }
}

function decodeLines(number: number, region: Buffer): Line[] {
  const isText = isUtf8(region);
  const texts = region.toString(isText ? 'utf8' : 'latin1').split('\n');
  // What follows the last line's end is no line.
  if (texts.at(-1) === '') texts.pop();
  return texts.map((whole, at) => {
    const text = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    return isText ? { number: number + at, text } : { number: number + at, ...decode(text) };
  });
}

/**
 * Reads a UTF-8 file piece by piece; a piece is not read before the one before it was worked off. Memory is bounded by
 * LONGEST_LINE_BYTES whatever the file holds: a longer line is passed over and comes as refused.
 * @throws AppError `invalid-input` for a file in UTF-16; node's own errors for one that cannot be read.
 */
export async function* readRegions(file: string): AsyncGenerator<Regions> {
  const source = await open(file);
  try {
    yield* regionsOf(source);
  } finally {
    await source.close();
  }
}

async function* regionsOf(source: FileHandle): AsyncGenerator<Regions> {
  let number = 1;
  let bytes = 0;
  let rest = NOTHING;
  /** Beginning of a line that is too long, while its end is looked for. */
  let tooLong: Buffer | undefined;

  const regionOf = (whole: Buffer<ArrayBuffer>): Region | undefined => {
    if (whole.length === 0) return undefined;
    const { lines, closesItsQuotes } = survey(whole);
    const region = { number, bytes: whole, closesItsQuotes };
    number += lines;
    return region;
  };

  for (;;) {
    const piece = Buffer.from(new ArrayBuffer(rest.length + PIECE_BYTES));
    rest.copy(piece);
    const { bytesRead } = await source.read(piece, rest.length, PIECE_BYTES);
    if (bytesRead === 0) break;
    let fresh = piece.subarray(0, rest.length + bytesRead);
    if (bytes === 0) fresh = withoutMark(fresh);
    let refused: Line | undefined;
    bytes += bytesRead;
    if (tooLong !== undefined) {
      const end = fresh.indexOf(NEWLINE);
      if (end < 0) continue;
      refused = refuseLong(number++, tooLong);
      tooLong = undefined;
      fresh = fresh.subarray(end + 1);
    }
    const end = fresh.lastIndexOf(NEWLINE) + 1;
    const region = regionOf(fresh.subarray(0, end));
    // A copy: the memory of the piece goes with the region.
    rest = copyOf(fresh.subarray(end));
    if (rest.length > LONGEST_LINE_BYTES) {
      tooLong = copyOf(rest.subarray(0, SHOWN_BYTES));
      rest = NOTHING;
    }
    yield { tooLong: refused, region, bytes };
  }
  const refused = tooLong === undefined ? undefined : refuseLong(number, tooLong);
  yield { tooLong: refused, region: regionOf(rest), bytes };
}

function survey(bytes: Buffer): { lines: number; closesItsQuotes: boolean } {
  let lines = bytes.at(-1) === NEWLINE ? 0 : 1;
  let closesItsQuotes = true;
  let isOpen = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) isOpen = !isOpen;
    else if (byte === NEWLINE) {
      lines += 1;
      if (isOpen) closesItsQuotes = isOpen = false;
    }
  }
  return { lines, closesItsQuotes: closesItsQuotes && !isOpen };
}

/** Excel writes the mark of byte order before UTF-8 too. */
function withoutMark(piece: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  const [first, second, third] = piece;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw invalidInput('file', 'The file is in UTF-16: save it as UTF-8 ("CSV UTF-8" in Excel) and import that.');
  return first === 0xef && second === 0xbb && third === 0xbf ? piece.subarray(3) : piece;
}

function copyOf(bytes: Buffer): Buffer<ArrayBuffer> {
  return Buffer.from(new Uint8Array(bytes).buffer);
}

function decode(latin1: string): Omit<Line, 'number'> {
  const bytes = Buffer.from(latin1, 'latin1');
  const text = bytes.toString('utf8');
  return isUtf8(bytes) ? { text } : { text, refused: 'is not UTF-8: save the file as UTF-8' };
}

function refuseLong(number: number, start: Buffer): Line {
  return { number, text: start.toString('utf8'), refused: `is longer than ${LONGEST_LINE_BYTES} bytes` };
}
