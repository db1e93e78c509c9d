import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentName } from '../../domain/reports/document-name.ts';
import type { Documents } from '../../ports/lake.ts';
import { moveDurably } from './lake-parquet.ts';

/** Documents as files of their names below `folder`; the last writer of a name wins, whole. */
export function openDocuments(folder: string, scratch: string): Documents {
  return {
    async putDocument(name, text) {
      const target = join(folder, documentName(name));
      await mkdir(scratch, { recursive: true });
      const temporary = join(scratch, `${process.hrtime.bigint()}.document`);
      await writeFile(temporary, text, { mode: 0o600 });
      await moveDurably(temporary, target);
    },
    async getDocument(name) {
      try {
        return await readFile(join(folder, documentName(name)), 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}
