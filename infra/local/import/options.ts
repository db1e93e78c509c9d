import { invalidInput } from '../../../shared/domain/errors.ts';
import { type AmountUnit, currencyDigits } from '../../../shared/domain/loyalty/amounts.ts';
import { dayFormat } from '../../../shared/domain/loyalty/day-formats.ts';
import { COLUMNS, columnsOf, type ImportKind } from './columns.ts';

/** How a file is to be read; JSON, so that a command can hand it to a running server. */
export interface ImportOptions {
  /** Where a column of ours stands, as its header or its position from 1; others are looked for by their own name. */
  columns: Record<string, string | number>;
  hasHeader: boolean;
  /** One letter, or `whitespace`. */
  delimiter: string;
  /** Of local days, beside ISO 8601; undefined: ISO 8601 alone. */
  dateFormat?: string;
  /** ISO 4217, of rows that name none; undefined: the configuration's. */
  currency?: string;
  amounts: AmountUnit;
  /** Column of ours -> word of the file, lower case -> word of ours. */
  map: Record<string, Record<string, string>>;
  /** Whether the agents' pages are told too; undefined: only for files of at most REMEMBERED_ROWS. */
  remember?: boolean;
}

/** Finds what cannot be meant, before a row is read. @throws AppError `invalid-input` that names option and mend */
export function checkOptions(kind: ImportKind, options: ImportOptions): void {
  const known = columnsOf(kind);
  for (const [column, place] of Object.entries(options.columns)) {
    if (!known.includes(column)) throw unknownColumn('--columns', column, kind);
    if (typeof place === 'number' ? !(Number.isSafeInteger(place) && place >= 1) : place === '')
      throw invalidInput('--columns', `--columns ${column}=${place}: give a header, or a position from 1.`);
    if (typeof place === 'string' && !options.hasHeader)
      throw invalidInput('--columns', `--columns ${column}=${place}: with --no-header give a position from 1.`);
  }
  const missing = COLUMNS[kind].required.filter((column) => !Object.hasOwn(options.columns, column));
  if (!options.hasHeader && missing.length > 0)
    throw invalidInput(
      '--no-header',
      `With --no-header say where ${missing.join(', ')} stand: --columns ${missing[0]}=1`,
    );
  if (options.delimiter !== 'whitespace' && !/^[^"\r\n\p{L}\p{N}]$/u.test(options.delimiter))
    throw invalidInput('--delimiter', '--delimiter takes one sign (such as ";"), "tab" or "whitespace".');
  if (options.dateFormat !== undefined && dayFormat(options.dateFormat) === undefined)
    throw invalidInput(
      '--date-format',
      `--date-format ${options.dateFormat}: name year, month and day once each, with yyyy, MM or M, dd or d (and HH, mm, ss), such as M/d/yyyy.`,
    );
  if (options.currency !== undefined && currencyDigits(options.currency) === undefined)
    throw invalidInput('--currency', `--currency ${options.currency}: give an ISO 4217 code in capitals, such as USD.`);
  if (options.amounts !== 'minor' && options.amounts !== 'major')
    throw invalidInput('--amounts', '--amounts takes "minor" (cents, the default) or "major" (dollars).');
  for (const [column, words] of Object.entries(options.map)) checkWords(kind, column, words);
}

function checkWords(kind: ImportKind, column: string, words: Record<string, string>): void {
  if (!columnsOf(kind).includes(column)) throw unknownColumn('--map', column, kind);
  const closed = COLUMNS[kind].words[column];
  const unknown = Object.values(words).find((word) => closed !== undefined && word !== '' && !closed.includes(word));
  if (unknown !== undefined)
    throw invalidInput('--map', `--map ${column}: "${unknown}" is none of ${closed?.join(', ')}.`);
}

function unknownColumn(option: string, column: string, kind: ImportKind) {
  return invalidInput(
    option,
    `${option}: "${column}" is no column of ${kind}; there are ${columnsOf(kind).join(', ')}.`,
  );
}
