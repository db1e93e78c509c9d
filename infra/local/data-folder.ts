import { closeSync, mkdirSync, openSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AppError, dataDamaged } from '../../shared/domain/errors.ts';

const SQLITE_BUSY = 5;

/** A folder that this process alone holds, until it releases it or ends in whatever way. */
export interface DataFolder {
  /** Absolute. */
  path: string;
  release(): void;
}

/** Absolute path of the data folder: the option `--data`, else COMEBACK_DATA, else `data` where the command was started. */
export function chooseDataFolder(option: string | undefined, environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(option || environment.COMEBACK_DATA || 'data');
}

/**
 * Makes the folder (owner only) where there is none, out of git's sight: keys and personal data are never to be committed.
 * @throws AppError `folder-unwritable`
 */
export function makeDataFolder(folder: string): void {
  try {
    const isNew = makeWithParents(folder);
    if (isNew) writeFileSync(join(folder, '.gitignore'), '*\n');
  } catch (cause) {
    throw unwritable(folder, cause);
  }
}

/**
 * Makes the folder and holds it for this process. The hold is a lock of the operating system on `lock.sqlite`, so a
 * killed process leaves nothing to clean up. @throws AppError `folder-unwritable`, `folder-held`
 */
export function claimDataFolder(folder: string): DataFolder {
  makeDataFolder(folder);
  const file = join(folder, 'lock.sqlite');
  try {
    closeSync(openSync(file, 'a', 0o600));
  } catch (cause) {
    throw unwritable(folder, cause);
  }
  const lock = new DatabaseSync(file);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw cause instanceof Error && 'errcode' in cause && cause.errcode === SQLITE_BUSY
      ? held(folder, cause)
      : unwritable(folder, cause);
  }
  return { path: folder, release: () => lock.close() };
}

/** What a house cannot lose without losing what people told it. */
const DATA_FILES = ['comeback.sqlite', 'keys.sqlite', 'lake.sqlite', 'master.key'];

/**
 * Checks that a folder in which a house has run still holds all of it: a missing file would be made anew, empty.
 * @throws AppError `data-damaged`
 */
export function checkDataFiles(folder: string): void {
  for (const name of DATA_FILES) {
    const file = join(folder, name);
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) throw dataDamaged(file);
  }
}

/**
 * Answers whether the folder was made here. Node's own `recursive` never ends below a folder like /proc, where making
 * anything answers ENOENT (seen in 24.21).
 */
function makeWithParents(folder: string): boolean {
  if (isFolder(folder)) return false;
  makeWithParents(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    // Another command may have made it since.
    if (isFolder(folder)) return false;
    throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function unwritable(folder: string, cause: unknown) {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AppError(
    'FolderUnwritable',
    'folder-unwritable',
    `The data folder ${folder} cannot be used (${reason}); name another with --data FOLDER.`,
    { expose: true, cause },
  );
}

function held(folder: string, cause: unknown) {
  return new AppError(
    'FolderHeld',
    'folder-held',
    `The data folder ${folder} is held by another Comeback process; wait for it or stop it, or name another with --data FOLDER.`,
    { expose: true, retryable: true, cause },
  );
}
