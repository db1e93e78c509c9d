import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../../domain/errors.ts';
import { KEY_BYTES } from '../../sealing/cipher.ts';

/** Owner-only; everything sealed in the folder is lost without it. */
const KEY_FILE = 'master.key';

/**
 * Reads the folder's master key, or makes it, once. `keysFile` is what it wraps: a new key beside old keys would open none of
 * them. @throws AppError `key-file-missing`, `key-file-damaged`.
 */
export function openMasterKey(folder: string, keysFile: string): Buffer {
  const file = join(folder, KEY_FILE);
  if (!existsSync(file)) {
    if (existsSync(keysFile)) {
      throw new AppError(
        'KeyFileMissing',
        'key-file-missing',
        `${file} is missing, and ${keysFile} cannot be read without it: put it back.`,
        { expose: true },
      );
    }
    makeOnce(file);
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.length !== KEY_BYTES) {
    throw new AppError('KeyFileDamaged', 'key-file-damaged', `${file} does not hold a key: put the right file back.`, {
      expose: true,
    });
  }
  return key;
}

/** Written whole beside its place and then linked there: a kill leaves no half key, and a second process takes the first's. */
function makeOnce(file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${randomBytes(KEY_BYTES).toString('base64url')}\n`);
    fsyncSync(handle);
    linkSync(draft, file);
    syncFolder(dirname(file));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    closeSync(handle);
    rmSync(draft);
  }
}

/** The name of the key must outlive a power cut as surely as its bytes. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
