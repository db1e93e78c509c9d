import { stat } from 'node:fs/promises';
import type { EmbeddedLake } from '../../../shared/adapters/embedded/lake.ts';
import type { EmbeddedSealer } from '../../../shared/adapters/embedded/sealer.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { invalidInput } from '../../../shared/domain/errors.ts';
import { millisecondsOf } from '../../../shared/domain/time.ts';
import type { Queues } from '../../../shared/ports/queue.ts';
import type { Clock, Ids } from '../../../shared/ports/surroundings.ts';
import type { Table } from '../../../shared/ports/table.ts';
import type { ImportKind } from './columns.ts';
import { hasAtMostLines, REMEMBERED_ROWS } from './file-size.ts';
import { openKeeper } from './keeping.ts';
import { layOut } from './layout.ts';
import { checkOptions, type ImportOptions } from './options.ts';
import { type CommonReason, Reasons } from './reasons.ts';
import { readRecords } from './records.ts';
import { openRejectsFile, removeRejectsOf } from './rejects-file.ts';
import type { ReaderSettings } from './threads/piece-reader.ts';
import { readFile } from './threads/reading.ts';

/** JSON, so that a command can hand it to the server that holds the data folder. Paths are absolute. */
export interface ImportRequest {
  what: ImportKind;
  file: string;
  options: ImportOptions;
  /** Written only if a row is rejected; one of an earlier import goes. */
  rejectsFile: string;
}

export interface ImportProgress {
  bytes: number;
  totalBytes: number;
  rows: number;
  rejected: number;
}

/** JSON. `rows` = `kept` + `rejected`; rows with an anomaly are among the kept. */
export interface ImportResult {
  rows: number;
  kept: number;
  rejected: number;
  /** Code of docs/import.md -> rows. */
  anomalies: Record<string, number>;
  /** Why most of the rejected rows were. */
  commonestReason?: CommonReason;
  rejectsFile?: string;
}

export interface ImportServices {
  lake: EmbeddedLake;
  queues: Queues;
  sealer: EmbeddedSealer;
  clock: Clock;
  ids: Ids;
  configuration: Configuration;
  table: Pick<Table, 'get' | 'put' | 'update' | 'query' | 'queryIndex'>;
}

/** What agents see beside a case. */
const REMEMBERED: readonly ImportKind[] = ['purchases', 'cases'];

/**
 * Reads a file into the lake, batch by batch: what is kept when it breaks off stays, and importing again changes nothing
 * that is there already. @throws AppError `invalid-input` before the first row is kept, if options and file do not agree
 */
export async function importFile(
  { what, file, options, rejectsFile }: ImportRequest,
  services: ImportServices,
  progress: (progress: ImportProgress) => void,
): Promise<ImportResult> {
  checkOptions(what, options);
  const totalBytes = await sizeOf(file);
  const isRemembered = REMEMBERED.includes(what) && (options.remember ?? (await hasAtMostLines(file, REMEMBERED_ROWS)));
  const settings = await settingsOf({ what, file, options, isRemembered }, services);
  const rejects = openRejectsFile(rejectsFile);
  const reasons = new Reasons();
  const result: ImportResult = { rows: 0, kept: 0, rejected: 0, anomalies: {} };
  const keeper = openKeeper(services, { version: millisecondsOf(settings.at), at: settings.at });

  try {
    for await (const { result: piece, bytes } of readFile({ file, totalBytes }, settings)) {
      result.rows += piece.rows;
      result.rejected += piece.refusals.length;
      for (const { line, reason, text } of piece.refusals) {
        reasons.add(line, reason);
        await rejects.add(line, reason, text);
      }
      for (const [code, rows] of Object.entries(piece.anomalies))
        result.anomalies[code] = (result.anomalies[code] ?? 0) + rows;
      await keeper.add(piece);
      progress({ bytes, totalBytes, rows: result.rows, rejected: result.rejected });
    }
    await keeper.keep();
    result.kept = result.rows - result.rejected;
  } finally {
    // The lake may be closed once this has ended.
    await keeper.close();
    const written = await rejects.close();
    if (written !== undefined) result.rejectsFile = written;
  }
  const commonest = reasons.commonest();
  if (commonest !== undefined) result.commonestReason = commonest;
  else await removeRejectsOf(rejectsFile);
  return result;
}

/** Where the columns of a file stand, from its first record, and all else that its reading needs. */
async function settingsOf(
  { what, file, options, isRemembered }: Omit<ImportRequest, 'rejectsFile'> & { isRemembered: boolean },
  { sealer, clock, configuration }: ImportServices,
): Promise<ReaderSettings> {
  const first = await firstRecord(file, options);
  return {
    ...{ what, options, isRemembered },
    layout: first === undefined ? { places: new Map(), width: 0 } : layOut(what, options, first.cells),
    headerLine: options.hasHeader ? (first?.line ?? 0) : 0,
    houseCurrency: configuration.currency,
    phoneCountry: configuration.phoneCountry,
    timeZone: configuration.businessTimeZone,
    surveyWindowDays: configuration.surveyWindowDays,
    at: clock.now(),
    macKey: sealer.macKey('lake'),
  };
}

/** The header, or the first row that can be read; `undefined` if there is none. */
async function firstRecord(file: string, { delimiter, hasHeader }: ImportOptions) {
  for await (const { records } of readRecords(file, delimiter))
    for (const record of records) {
      if (!('refused' in record)) return record;
      if (hasHeader) throw invalidInput('file', `The header (line ${record.line}) ${record.refused}.`);
    }
  return undefined;
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (found.isFile() && found.size === 0) throw invalidInput('file', `The file ${file} is empty.`);
    if (found.isFile()) return found.size;
    if (found.isDirectory()) throw invalidInput('file', `${file} is a folder; name one file in it.`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  throw invalidInput('file', `There is no file ${file}.`);
}
