import { CFPB_COLUMNS, type RegisterRow } from './cfpb-row.ts';

/** RFC 4180, with titles; a program that opens it must never take a cell for a formula. */
export const CSV_TITLES = lineOf(CFPB_COLUMNS.map(({ title }) => title));

export function csvLine(row: RegisterRow): string {
  return lineOf(CFPB_COLUMNS.map(({ key }) => row[key]));
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(csvText).join(',')}\r\n`;
}

/** A spreadsheet runs text that begins like a formula; an apostrophe in front makes it text again (OWASP, CSV injection). */
export function csvText(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
