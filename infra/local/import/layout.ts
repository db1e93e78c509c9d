import { invalidInput } from '../../../shared/domain/errors.ts';
import { COLUMNS, columnsOf, type ImportKind } from './columns.ts';
import type { ImportOptions } from './options.ts';

/** Where each column stands in the cells of a record, from 0, and how many cells a record has. */
export interface Layout {
  places: ReadonlyMap<string, number>;
  width: number;
}

/**
 * Finds the columns in the first record: the header, or (without one) the first row, whose width all others must have.
 * @throws AppError `invalid-input` where a column is missing, named twice or out of reach
 */
export function layOut(kind: ImportKind, options: ImportOptions, first: readonly string[]): Layout {
  const headers = options.hasHeader ? first.map((name) => name.trim()) : [];
  const twice = headers.find((name, index) => name !== '' && headers.indexOf(name) !== index);
  if (twice !== undefined)
    throw invalidInput('file', `The header names "${twice}" twice: rename one, so that it is plain which is meant.`);
  const odd = headers.find((name) => /\p{Cc}/u.test(name));
  if (odd !== undefined)
    throw invalidInput(
      'file',
      `The header holds control characters (${JSON.stringify(odd).slice(0, 80)}): is it a CSV file with line feeds?`,
    );

  const places = new Map<string, number>();
  for (const column of columnsOf(kind)) {
    const wanted = options.columns[column];
    const place = typeof wanted === 'number' ? wanted - 1 : headers.indexOf(wanted ?? column);
    if (place >= first.length)
      throw invalidInput('--columns', `--columns ${column}=${wanted}: the file has ${first.length} columns.`);
    if (place < 0 && wanted !== undefined)
      throw invalidInput('--columns', `--columns ${column}=${wanted}: the file's header has ${list(headers)}.`);
    if (place < 0 && COLUMNS[kind].required.includes(column))
      throw invalidInput(
        '--columns',
        `No column "${column}": the header has ${list(headers)}. Say which it is: --columns ${column}="..."`,
      );
    if (place >= 0) places.set(column, place);
  }
  for (const column of Object.keys(options.map))
    if (!places.has(column))
      throw invalidInput('--map', `--map ${column}: the file has no such column; say which it is with --columns.`);
  return { places, width: first.length };
}

const SHOWN_HEADERS = 30;

function list(headers: readonly string[]): string {
  const more = headers.length > SHOWN_HEADERS ? ` and ${headers.length - SHOWN_HEADERS} more` : '';
  return `${headers.slice(0, SHOWN_HEADERS).join(', ').slice(0, 1_000)}${more}`;
}
