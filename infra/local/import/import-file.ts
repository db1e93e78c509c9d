import { hash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { normaliseEmail, normalisePhone } from '../../../shared/adapters/stores/customer/identities.ts';
import { sendToCustomers } from '../../../shared/adapters/stores/customer/purchases.ts';
import { openIndicators } from '../../../shared/adapters/stores/indicators/indicators.ts';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import { invalidInput } from '../../../shared/domain/errors.ts';
import { type Refused, type RowContext, rowContext } from '../../../shared/domain/loyalty/row-context.ts';
import type { Lake } from '../../../shared/ports/lake.ts';
import type { Queues } from '../../../shared/ports/queue.ts';
import type { Sealer } from '../../../shared/ports/sealer.ts';
import type { Clock } from '../../../shared/ports/surroundings.ts';
import type { Table } from '../../../shared/ports/table.ts';
import { Cells } from './cells.ts';
import type { ImportKind } from './columns.ts';
import { type Batch, derive, emptyBatch, rowsIn } from './derive.ts';
import { hasAtMostLines, REMEMBERED_ROWS } from './file-size.ts';
import { layOut } from './layout.ts';
import { checkOptions, type ImportOptions } from './options.ts';
import { FileOrdinals } from './ordinals.ts';
import { type CommonReason, Reasons } from './reasons.ts';
import { type FileRecord, readRecords } from './records.ts';
import { openRejectsFile, removeRejectsOf } from './rejects-file.ts';

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
  lake: Lake;
  queues: Queues;
  sealer: Sealer;
  clock: Clock;
  configuration: Configuration;
  table: Pick<Table, 'get' | 'put' | 'query'>;
}

const ROWS_AT_ONCE = 20_000;

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
  const context = contextOf(services);
  const isRemembered = what === 'purchases' && (options.remember ?? (await hasAtMostLines(file, REMEMBERED_ROWS)));
  const cellsOf = cellsReader(what, options, services.configuration.currency);
  const rejects = openRejectsFile(rejectsFile);
  const reasons = new Reasons();
  const result: ImportResult = { rows: 0, kept: 0, rejected: 0, anomalies: {} };
  let batch = emptyBatch();
  let keeping: Promise<void> = Promise.resolve();

  /** One batch is being kept while the next is read, and never more: a disk that is slower than the reading stops it. */
  async function keep(): Promise<void> {
    await keeping;
    keeping = keepWhole(batch);
    // Whoever awaits it hears of a failure; until then it must not pass for one that nobody hears.
    keeping.catch(() => {});
    batch = emptyBatch();
  }

  async function keepWhole(whole: Batch): Promise<void> {
    await append(whole, services.lake);
    await tellIndicators(whole, services);
    if (isRemembered) await sendToCustomers(whole.recorded, context, services);
  }

  async function take(record: FileRecord): Promise<void> {
    const cells = cellsOf(record);
    if (cells === 'header') return;
    result.rows += 1;
    const outcome = 'refused' in cells ? cells : derive(what, cells, context, batch);
    if (!isRemembered) batch.recorded.length = 0;
    if ('refused' in outcome) {
      result.rejected += 1;
      reasons.add(record.line, outcome.refused);
      await rejects.add(record.line, outcome.refused, record.text);
      return;
    }
    for (const code of outcome) result.anomalies[code] = (result.anomalies[code] ?? 0) + 1;
  }

  try {
    for await (const { records, bytes } of readRecords(file, options.delimiter)) {
      for (const record of records) {
        await take(record);
        if (rowsIn(batch) >= ROWS_AT_ONCE) await keep();
      }
      progress({ bytes, totalBytes, rows: result.rows, rejected: result.rejected });
    }
    await keep();
    await keeping;
    result.kept = result.rows - result.rejected;
  } finally {
    // The lake may be closed once this has ended.
    await keeping.catch(() => {});
    const written = await rejects.close();
    if (written !== undefined) result.rejectsFile = written;
  }
  const commonest = reasons.commonest();
  if (commonest !== undefined) result.commonestReason = commonest;
  else await removeRejectsOf(rejectsFile);
  return result;
}

/** Cells of one row after the other, loaded; the first record says where the columns stand. */
function cellsReader(what: ImportKind, options: ImportOptions, houseCurrency: string) {
  let cells: Cells | undefined;
  return (record: FileRecord): Cells | Refused | 'header' => {
    if ('refused' in record) {
      if (cells !== undefined || !options.hasHeader) return record;
      throw invalidInput('file', `The header (line ${record.line}) ${record.refused}.`);
    }
    const isFirst = cells === undefined;
    cells ??= new Cells(layOut(what, options, record.cells), options, houseCurrency);
    if (isFirst && options.hasHeader) return 'header';
    cells.load(record.cells);
    return cells;
  };
}

async function append(batch: Batch, lake: Lake): Promise<void> {
  // Identities first: a purchase or case that is there can then always be matched.
  await lake.append('identities', [...batch.identities.values()]);
  await lake.append('customers', batch.customers);
  await lake.append('purchases', batch.purchases);
  await lake.append('cases', batch.cases);
  await lake.append('problem_surveys', batch.surveys);
}

/** The log lies in the table, and its rows in the lake follow from there; of one id the file is the newest word. */
async function tellIndicators({ indicators }: Batch, services: ImportServices): Promise<void> {
  const log = openIndicators(services);
  const by = { by: 'import', now: services.clock.now(), ifVersion: 'newest' } as const;
  for (const { facts, text } of indicators) {
    const told = await log.tell(facts, text, by);
    if ('refused' in told)
      throw invalidInput('file', `The entry ${facts.indicatorId} is ${told.refused}; nothing after it is kept.`);
  }
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

/** Pseudonyms remembered at once; a customer's rows mostly stand close together. */
const MOST_REMEMBERED_MACS = 200_000;

function contextOf({ sealer, clock, configuration }: ImportServices): RowContext {
  const known = new Map<string, string>();
  const ordinals = new FileOrdinals();
  return rowContext({
    mac(kind, value) {
      const text = `${kind}:${value}`;
      // Orders hardly ever come twice, and would drive out the customers.
      if (kind === 'order') return sealer.mac('lake', text);
      const found = known.get(text);
      if (found !== undefined) return found;
      const mac = sealer.mac('lake', text);
      if (known.size >= MOST_REMEMBERED_MACS) known.clear();
      known.set(text, mac);
      return mac;
    },
    digest: (text) => hash('sha256', text, 'base64url'),
    ordinal: (identity) => ordinals.next(identity),
    email: normaliseEmail,
    phone: (text) => normalisePhone(text, configuration.phoneCountry),
    timeZone: configuration.businessTimeZone,
    surveyWindowDays: configuration.surveyWindowDays,
    at: clock.now(),
  });
}
