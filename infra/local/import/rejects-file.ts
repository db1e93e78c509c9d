import { type FileHandle, open, rm } from 'node:fs/promises';

const HEADER = 'line,reason,row\n';
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
      if (file === undefined && waiting === '') waiting = HEADER;
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

/** Removes the rejects of an earlier import, which would speak of rows that are kept by now. A file of others is left alone. */
export async function removeRejectsOf(path: string): Promise<void> {
  if ((await beginningOf(path)) === HEADER) await rm(path);
}

async function beginningOf(path: string): Promise<string | undefined> {
  let file: FileHandle | undefined;
  try {
    file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch (error) {
    // A folder of that name opens, and cannot be read.
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR') return undefined;
    throw error;
  } finally {
    await file?.close();
  }
}

/** Quoted after RFC 4180, kept from being a formula, and without what would command a terminal. */
function cell(text: string): string {
  const shown = text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n]/gu, '\uFFFD')
    .replaceAll('"', '""');
  return `"${FORMULA.test(text) ? "'" : ''}${shown}"`;
}
