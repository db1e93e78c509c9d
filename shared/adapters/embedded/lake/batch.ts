import { type FileHandle, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { LakeTable } from '../../../domain/loyalty/rows.ts';

/** Rows of several tables, kept table by table once all have come; until then they lie in files that nobody reads. */
export interface LakeBatch {
  /** @param lines rows as `rowAsCsv` makes them, each with a line feed, in UTF-8 */
  add(table: LakeTable, lines: Uint8Array, rows: number): Promise<void>;
  /** Added so far, of all tables. */
  readonly rows: number;
  /** Has kept them when it resolves; identities first, so that a purchase or case that is there can be matched. */
  keep(): Promise<void>;
  /** Forgets what was not kept. */
  drop(): Promise<void>;
}

/** @param keep a table's rows, given the path of a file with a row on each line */
export function openBatch(
  scratch: string,
  keep: (table: LakeTable, lines: string, rows: number) => Promise<void>,
): LakeBatch {
  const files = new Map<LakeTable, { path: string; file: FileHandle; rows: number }>();

  async function fileOf(table: LakeTable) {
    const known = files.get(table);
    if (known !== undefined) return known;
    const path = join(scratch, `${process.hrtime.bigint()}.${table}.csv`);
    const made = { path, file: await open(path, 'wx', 0o600), rows: 0 };
    files.set(table, made);
    return made;
  }

  async function drop(): Promise<void> {
    for (const [table, { path, file }] of files) {
      files.delete(table);
      await file.close();
      await rm(path, { force: true });
    }
  }

  return {
    async add(table, lines, rows) {
      const into = await fileOf(table);
      await into.file.writeFile(lines);
      into.rows += rows;
    },
    get rows() {
      return [...files.values()].reduce((sum, { rows }) => sum + rows, 0);
    },
    async keep() {
      const tables = [...files.keys()].sort((a, b) => Number(b === 'identities') - Number(a === 'identities'));
      try {
        for (const table of tables) {
          const { path, rows } = await fileOf(table);
          await keep(table, path, rows);
        }
      } finally {
        await drop();
      }
    },
    drop,
  };
}
