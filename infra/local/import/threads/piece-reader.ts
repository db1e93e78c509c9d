import { hash } from 'node:crypto';
import { macUnder } from '../../../../shared/adapters/embedded/sealer/mac.ts';
import { normaliseEmail, normalisePhone } from '../../../../shared/adapters/stores/customer/identities.ts';
import { type Refused, type RowContext, rowContext } from '../../../../shared/domain/loyalty/row-context.ts';
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
  /** Whether purchases are wanted as they were told, too. */
  isRemembered: boolean;
}

/** What one piece of a file comes to. */
export interface PieceResult {
  rows: number;
  /** In the order of the file. */
  refusals: { line: number; reason: string; text: string }[];
  anomalies: Record<string, number>;
  /** Lines of JSON in UTF-8. */
  lines: { table: LakeTable; rows: number; bytes: Uint8Array<ArrayBuffer> }[];
  recorded: RecordedPurchase[];
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
}

interface ReadRecord {
  record: FileRecord;
  outcome: Said | Refused;
  /** Where its identities stand among those of the piece. */
  from: number;
  to: number;
}

export function openPieceReader(settings: ReaderSettings): PieceReader {
  const { what, options, layout, headerLine, isRemembered } = settings;
  const cells = new Cells(layout, options, settings.houseCurrency);
  let ordinal: RowContext['ordinal'] = () => 0;
  const context = contextOf(settings, (identity) => ordinal(identity));
  const unfinished: ReadRecord[][] = [];

  function outcomeOf(record: FileRecord): Said | Refused {
    if ('refused' in record) return record;
    cells.load(record.cells, record.text);
    const derived = derive(what, cells, context);
    return 'refused' in derived ? derived : said(derived, isRemembered);
  }

  return {
    read(piece) {
      const hashes: number[] = [];
      ordinal = (identity) => {
        hashes.push(hashOf(identity));
        return 0;
      };
      const records = recordsOf(piece, options.delimiter).filter(({ line }) => line !== headerLine);
      unfinished.push(
        records.map((record) => {
          const from = hashes.length;
          return { record, outcome: outcomeOf(record), from, to: hashes.length };
        }),
      );
      return Float64Array.from(hashes);
    },

    finish(ordinals) {
      const result = new Gathering();
      for (const { record, outcome, from, to } of unfinished.shift() ?? []) {
        let [at, isFirst] = [from, true];
        for (let of = from; of < to; of += 1) isFirst &&= ordinals[of] === 0;
        if (!isFirst) ordinal = () => ordinals[at++] ?? 0;
        result.add(record, isFirst ? outcome : outcomeOf(record));
      }
      return result.all();
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
