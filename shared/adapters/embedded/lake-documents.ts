import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { Lake } from '../../ports/lake.ts';
import { moveDurably } from './lake-parquet.ts';

/** Parts of letters, digits, `-` and `_`, and one ending: no part can lead out of the folder or hide. */
const NAME = /^[\w-]+(\/[\w-]+)*\.[a-z]+$/;
const LONGEST_NAME = 200;

/** Documents as files of their names below `folder`; the last writer of a name wins, whole. */
export function openDocuments(folder: string, scratch: string): Pick<Lake, 'putDocument' | 'getDocument'> {
  return {
    async putDocument(name, text) {
      const target = pathOf(folder, name);
      await mkdir(scratch, { recursive: true });
      const temporary = join(scratch, `${process.hrtime.bigint()}.document`);
      await writeFile(temporary, text, { mode: 0o600 });
      await moveDurably(temporary, target);
    },
    async getDocument(name) {
      try {
        return await readFile(pathOf(folder, name), 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
  };
}

function pathOf(folder: string, name: string): string {
  if (name.length <= LONGEST_NAME && NAME.test(name)) return join(folder, name);
  throw new AppError(
    'InvalidName',
    'invalid-input',
    'A document name is words and slashes with an ending, like reports/a1.json.',
    {
      expose: true,
      field: 'name',
    },
  );
}
