import { type FileHandle, open } from 'node:fs/promises';

const BUFFERED_LETTERS = 64 * 1024;
/** What of a row is shown; its line number finds the rest. */
const SHOWN_LETTERS = 2_000;
/** What spreadsheets take for the beginning of a formula, also behind room or a quote; and their full-width twins. */
const FORMULA = /^[\s"']*[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Rows that could not be read, as CSV (line, reason, row) for people and spreadsheets. */
export interface RejectsFile {
  add(line: number, reason: string, row: string): Promise<void>;
  /** The file, if there was anything to write. */
  close(): Promise<string | undefined>;
}

/**
 * Made with the first row that comes, in place of one of an earlier import; readable by its owner only, since rows hold
 * personal data.
 */
export function openRejectsFile(path: string): RejectsFile {
  let file: FileHandle | undefined;
  let waiting = '';

  async function flush(): Promise<void> {
    const text = waiting;
    waiting = '';
    if (file === undefined) {
      file = await open(path, 'w', 0o600);
      await file.chmod(0o600);
    }
    await file.write(text);
  }

  return {
    async add(line, reason, row) {
      if (file === undefined && waiting === '') waiting = 'line,reason,row\n';
      waiting += `${line},${cell(reason)},${cell(row.slice(0, SHOWN_LETTERS))}\n`;
      if (waiting.length >= BUFFERED_LETTERS) await flush();
    },
    async close() {
      if (waiting !== '') await flush();
      await file?.close();
      return file === undefined ? undefined : path;
    },
  };
}

/** Quoted after RFC 4180, kept from being a formula, and without what would command a terminal. */
function cell(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '\uFFFD')
    .replaceAll('"', '""');
  return `"${FORMULA.test(text) ? "'" : ''}${shown}"`;
}
