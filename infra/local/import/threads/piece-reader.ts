import { hash } from 'node:crypto';
import { macUnder } from '../../../../shared/adapters/embedded/sealer/mac.ts';
import { normaliseEmail, normalisePhone } from '../../../../shared/adapters/stores/customer/identities.ts';
import type { ToldCase } from '../../../../shared/domain/customers/imported-cases.ts';
import { type RowContext, rowContext } from '../../../../shared/domain/loyalty/row-context.ts';
import type { LakeTable } from '../../../../shared/domain/loyalty/rows.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { Cells } from '../cells.ts';
import type { ImportKind } from '../columns.ts';
import { derive, type RecordedPurchase, type ToldConsent, type ToldIndicator } from '../derive.ts';
import type { Layout } from '../layout.ts';
import type { ImportOptions } from '../options.ts';
import { hashOf } from '../ordinals.ts';
import { type FileRecord, type Piece, recordsOf } from '../records.ts';
import { Gathering, type Said, said } from './gathering.ts';
import { Sheet } from './sheet.ts';

/** All that the reading of a file needs to know beside its pieces; can be sent to another thread. */
export interface ReaderSettings {
  what: ImportKind;
  options: ImportOptions;
  layout: Layout;
  /** Line of the header, 0 without one. */
  headerLine: number;
  houseCurrency: string;
  phoneCountry: string;
  timeZone: string;
  surveyWindowDays: number;
  at: Instant;
  /** Of the lake's pseudonyms. */
  macKey: Uint8Array;
  /** Whether purchases and cases are wanted as they were told, too. */
  isRemembered: boolean;
}

/** What one piece of a file comes to. */
export interface PieceResult {
  rows: number;
  /** In the order of the file. */
  refusals: { line: number; reason: string; text: string }[];
  anomalies: Record<string, number>;
  /** Of CSV, as `rowAsCsv` makes them, in UTF-8. */
  lines: { table: LakeTable; rows: number; bytes: Uint8Array<ArrayBuffer> }[];
  recorded: RecordedPurchase[];
  toldCases: ToldCase[];
  indicators: ToldIndicator[];
  consents: ToldConsent[];
}

/**
 * Reads pieces in two steps, since lines that are alike are told apart by their order in the whole file, and only that: first
 * all of it as if no line had come before, then those anew that had.
 */
export interface PieceReader {
  /** A hash (`hashOf`) of each identity that is counted, in the order of the piece. */
  read(piece: Piece): Float64Array<ArrayBuffer>;
  /** @param ordinals of each hash of the oldest piece that was read and not yet finished: how many came before */
  finish(ordinals: Uint32Array): PieceResult;
  /**
   * @param lines of a result that was worked off: the next piece is written into their memory. Without it each would be made anew,
   * and every few dozen of them have all else in a thread's memory looked through for what can go.
   */
  reuse(lines: PieceResult['lines']): void;
}

/** A piece that was read, with where the identities of each record begin among those of the piece, and where the last end. */
interface ReadPiece {
  piece: Piece;
  gathering: Gathering;
  starts: number[];
}

export function openPieceReader(settings: ReaderSettings): PieceReader {
  const { what, options, layout, headerLine, isRemembered } = settings;
  const cells = new Cells(layout, options, settings.houseCurrency);
  let ordinal: RowContext['ordinal'] = () => 0;
  const context = contextOf(settings, (identity) => ordinal(identity));
  const teller = isRemembered ? context : undefined;
  const spent: ArrayBuffer[] = [];
  const unfinished: ReadPiece[] = [];

  function eachRow(piece: Piece, take: (record: FileRecord) => void): void {
    for (const records of recordsOf(piece, options.delimiter))
      for (const record of records) if (record.line !== headerLine) take(record);
  }

  function whatSays(record: FileRecord): Said {
    if ('refused' in record) return said(record, record, teller);
    cells.load(record.cells, record.text);
    return said(record, derive(what, cells, context), teller);
  }

  /** Reads anew the records with an identity that came before. */
  function readRepeats({ piece, gathering, starts }: ReadPiece, ordinals: Uint32Array): void {
    let at = 0;
    eachRow(piece, (record) => {
      let next = starts[at] ?? 0;
      if (ordinals.subarray(next, starts[at + 1]).some((before) => before > 0)) {
        ordinal = () => ordinals[next++] ?? 0;
        gathering.replace(at, whatSays(record));
      }
      at += 1;
    });
  }

  return {
    read(piece) {
      const hashes: number[] = [];
      ordinal = (identity) => {
        hashes.push(hashOf(identity));
        return 0;
      };
      const [gathering, starts] = [new Gathering(() => new Sheet(spent.pop())), [0]];
      eachRow(piece, (record) => {
        gathering.add(whatSays(record));
        starts.push(hashes.length);
      });
      unfinished.push({ piece, gathering, starts });
      return new Float64Array(hashes);
    },

    finish(ordinals) {
      const read = unfinished.shift();
      if (read === undefined) throw new Error('no piece was read that is not finished');
      if (ordinals.some((before) => before > 0)) readRepeats(read, ordinals);
      return read.gathering.all();
    },

    reuse(lines) {
      for (const { bytes } of lines) spent.push(bytes.buffer);
    },
  };
}

/** Pseudonyms remembered at once; a customer's rows mostly stand close together. */
const MOST_REMEMBERED_MACS = 100_000;

/** @param ordinal counts the identities that came before */
export function contextOf(settings: ReaderSettings, ordinal: RowContext['ordinal']): RowContext {
  const makeMac = macUnder(settings.macKey);
  const known = new Map<string, string>();
  return rowContext({
    mac(kind, value) {
      const text = `${kind}:${value}`;
      // Orders hardly ever come twice, and would drive out the customers.
      if (kind === 'order') return makeMac(text);
      const found = known.get(text);
      if (found !== undefined) return found;
      const mac = makeMac(text);
      if (known.size >= MOST_REMEMBERED_MACS) known.clear();
      known.set(text, mac);
      return mac;
    },
    digest: (text) => hash('sha256', text, 'base64url'),
    ordinal,
    email: normaliseEmail,
    phone: (text) => normalisePhone(text, settings.phoneCountry),
    timeZone: settings.timeZone,
    surveyWindowDays: settings.surveyWindowDays,
    at: settings.at,
  });
}
