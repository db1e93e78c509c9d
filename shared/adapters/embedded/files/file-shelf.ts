import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FilePlace } from '../../../ports/files.ts';

/** `arrived`: sent by somebody, not yet taken for a file of the case. */
type Room = 'arrived' | 'kept';

interface FileShelf {
  put(room: Room, place: FilePlace, sealed: string): void;
  get(room: Room, place: FilePlace): string | undefined;
  /** From `arrived` to `kept`; what is kept already stays as it is. */
  keep(place: FilePlace): void;
  remove(caseId: string): void;
}

/** `files/arrived/<case>/<file>` and `files/kept/<case>/<file>`, each written beside its place and moved there whole. */
export function openFileShelf(folder: string | undefined): FileShelf {
  return folder === undefined ? inMemory() : onDisk(join(folder, 'files'));
}

function onDisk(root: string): FileShelf {
  const folderOf = (room: Room, caseId: string) => join(root, room, checked(caseId));
  const pathOf = (room: Room, { caseId, fileId }: FilePlace) => join(folderOf(room, caseId), checked(fileId));
  return {
    put(room, place, sealed) {
      mkdirSync(folderOf(room, place.caseId), { recursive: true, mode: 0o700 });
      const path = pathOf(room, place);
      writeFileSync(`${path}.part`, sealed, { mode: 0o600, flush: true });
      renameSync(`${path}.part`, path);
    },
    get(room, place) {
      const path = pathOf(room, place);
      return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    },
    keep(place) {
      const from = pathOf('arrived', place);
      if (existsSync(pathOf('kept', place)) || !existsSync(from)) return;
      mkdirSync(folderOf('kept', place.caseId), { recursive: true, mode: 0o700 });
      renameSync(from, pathOf('kept', place));
    },
    remove(caseId) {
      for (const room of ['arrived', 'kept'] as const) rmSync(folderOf(room, caseId), { recursive: true, force: true });
    },
  };
}

function inMemory(): FileShelf {
  const shelf = new Map<string, string>();
  const keyOf = (room: Room, { caseId, fileId }: FilePlace) => `${room}/${checked(caseId)}/${checked(fileId)}`;
  return {
    put: (room, place, sealed) => void shelf.set(keyOf(room, place), sealed),
    get: (room, place) => shelf.get(keyOf(room, place)),
    keep(place) {
      const sealed = shelf.get(keyOf('arrived', place));
      if (sealed === undefined || shelf.has(keyOf('kept', place))) return;
      shelf.set(keyOf('kept', place), sealed);
      shelf.delete(keyOf('arrived', place));
    },
    remove(caseId) {
      for (const key of [...shelf.keys()]) if (key.split('/')[1] === caseId) shelf.delete(key);
    },
  };
}

/** Ids are of the house's own making; one that could lead out of the folder is a fault of ours. */
function checked(id: string): string {
  if (/^[\w-]{1,80}$/.test(id)) return id;
  throw new Error(`"${id}" is no id of a case or file`);
}
