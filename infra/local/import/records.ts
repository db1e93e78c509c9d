import { parse } from 'csv-parse/sync';
import { type Line, linesOf, type Region, readRegions } from './lines.ts';

/** One record: its cells, or why it has none. `line` is the one it begins on; `text` is as it stands in the file. */
export type FileRecord = { line: number; text: string } & ({ cells: string[] } | { refused: string });

/** The records that one piece of the file completed, and how many bytes of it are read. */
export interface Records {
  records: FileRecord[];
  bytes: number;
}

/** A quoted cell may hold line breaks; a quote that is never closed must not swallow the file. */
const LONGEST_RECORD_LINES = 1_000;
const LONGEST_RECORD_LETTERS = 1024 * 1024;

/**
 * Reads the records of a CSV file (RFC 4180) in UTF-8, piece by piece. Empty lines are passed over.
 * @param delimiter one letter, or `whitespace`: runs of spaces and tabs separate, leading ones do not, quotes mean nothing
 */
export async function* readRecords(file: string, delimiter: string): AsyncGenerator<Records> {
  for await (const { piece, bytes } of readPieces(file, delimiter))
    yield { records: [...recordsOf(piece, delimiter)].flat(), bytes };
}

/** Part of a file whose records can be read without the rest of it; or, where a record went on over lines, its records. */
export type Piece = Pick<Region, 'number' | 'bytes'> | { records: FileRecord[] };

/**
 * A file in pieces that can be read apart, by different threads, and together say what the whole file says. Where every line
 * closes the quotes that it opens, each line is a record; all else is put together here.
 */
export async function* readPieces(file: string, delimiter: string): AsyncGenerator<{ piece: Piece; bytes: number }> {
  const assembly = new Assembly(delimiter);
  let bytes = 0;
  for await (const { tooLong, region, bytes: read } of readRegions(file)) {
    bytes = read;
    if (tooLong !== undefined) yield { piece: { records: assembly.take([tooLong]) }, bytes };
    if (region === undefined) continue;
    const isApart = !assembly.isHolding && (region.closesItsQuotes || delimiter === 'whitespace');
    yield { piece: isApart ? region : { records: assembly.take([...linesOf(region)].flat()) }, bytes };
  }
  yield { piece: { records: assembly.end() }, bytes };
}

/** The records of a piece, a few at a time. */
export function* recordsOf(piece: Piece, delimiter: string): Generator<readonly FileRecord[], void> {
  if ('records' in piece) return yield piece.records;
  const assembly = new Assembly(delimiter);
  for (const lines of linesOf(piece)) yield assembly.take(lines);
  yield assembly.end();
}

/**
 * Puts records together from lines. Only a record with quotes can have more than one line; those are read by csv-parse,
 * one at a time: left alone with a file it would stop for good at the first fault, and read an open quote to the end of
 * the file. After a faulty record, reading goes on with the line after its first.
 */
class Assembly {
  private readonly delimiter: string;
  /** Lines of a record that ends on a line yet to come. */
  private held: Line[] = [];
  private heldLetters = 0;
  private heldQuotes = 0;

  constructor(delimiter: string) {
    this.delimiter = delimiter;
  }

  get isHolding(): boolean {
    return this.held.length > 0;
  }

  /** The records that these lines complete. */
  take(lines: readonly Line[]): FileRecord[] {
    const records: FileRecord[] = [];
    for (const line of lines) this.read(line, records);
    return records;
  }

  /** What is left when no line follows. */
  end(): FileRecord[] {
    const records: FileRecord[] = [];
    while (this.held.length > 0) this.giveUp(records);
    return records;
  }

  private read(line: Line, records: FileRecord[]): void {
    // A line that is no text cannot be inside a cell either.
    while (this.held.length > 0 && (line.refused !== undefined || this.isTooLong())) this.giveUp(records);
    if (line.refused !== undefined) {
      records.push({ line: line.number, text: line.text, refused: line.refused });
      return;
    }
    const quotes = this.delimiter === 'whitespace' ? 0 : countQuotes(line.text);
    if (this.held.length === 0 && quotes === 0) {
      if (line.text.trim() !== '') records.push({ line: line.number, text: line.text, cells: this.split(line.text) });
      return;
    }
    this.held.push(line);
    this.heldLetters += line.text.length;
    this.heldQuotes += quotes;
    // Only an even number of quotes can be closed; and a line without one closes nothing.
    if (quotes > 0 && this.heldQuotes % 2 === 0) this.close(records);
  }

  private close(records: FileRecord[]): void {
    const text = this.held.map((line) => line.text).join('\n');
    const cells = this.parse(text);
    if (cells === undefined) {
      this.refuseFirst('has a quote inside a cell: quote the whole cell and double the quote', records);
      return;
    }
    records.push({ line: this.held[0]?.number ?? 0, text, cells });
    this.letGo();
  }

  private giveUp(records: FileRecord[]): void {
    this.refuseFirst('opens a quote that is never closed', records);
  }

  /** The fault is on the first held line; those after it are read anew. */
  private refuseFirst(refused: string, records: FileRecord[]): void {
    const [first, ...rest] = this.letGo();
    if (first !== undefined) records.push({ line: first.number, text: first.text, refused });
    for (const line of rest) this.read(line, records);
  }

  private letGo(): Line[] {
    const lines = this.held;
    this.held = [];
    this.heldLetters = 0;
    this.heldQuotes = 0;
    return lines;
  }

  private isTooLong(): boolean {
    return this.held.length >= LONGEST_RECORD_LINES || this.heldLetters > LONGEST_RECORD_LETTERS;
  }

  private split(text: string): string[] {
    return this.delimiter === 'whitespace' ? text.trim().split(/[ \t]+/) : text.split(this.delimiter);
  }

  /** The cells of one record with quotes; `undefined` if it is malformed. */
  private parse(text: string): string[] | undefined {
    try {
      const [cells, more] = parse(text, {
        delimiter: this.delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        // Room around a closing quote is forgiven; a tab would be taken for room where it is the delimiter.
        trim: this.delimiter !== '\t',
      });
      return more === undefined ? cells : undefined;
    } catch (error) {
      if (error instanceof Error && 'code' in error) return undefined;
      throw error;
    }
  }
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}
