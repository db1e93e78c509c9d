import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/**
 * The ids of destroyed keys, one a line, only ever added to. A file of its own, so that it can be kept when the rest of the
 * folder is put back from a backup: replayed on opening, it takes the keys away again.
 */
export interface ErasureList {
  all(): string[];
  /** Is on disk when it returns. */
  append(keyId: string): void;
}

export function openErasureList(file: string): ErasureList {
  return {
    all() {
      if (!existsSync(file)) return [];
      return readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
    },
    append(keyId) {
      const handle = openSync(file, 'a', 0o600);
      try {
        // The line begins with its break: what a power cut tore off before stays a line of its own.
        writeSync(handle, `\n${keyId}`);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    },
  };
}

/** For a sealer in memory: it ends with the keys it remembers. */
export const noErasureList: ErasureList = { all: () => [], append: () => {} };
