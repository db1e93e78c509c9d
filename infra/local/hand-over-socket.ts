import { existsSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Unix takes 104 bytes for a socket's path on macOS and 108 on Linux, with the zero at the end. */
const MAX_SOCKET_PATH_BYTES = 103;

/** Holds the socket's path where the folder's own name is too long for a socket. */
const recordOf = (folder: string) => join(folder, 'engine.sock.path');

/** Path at which the folder's holder would listen, whether or not anybody does. */
export function findSocket(folder: string): string {
  const record = recordOf(folder);
  return existsSync(record) ? readFileSync(record, 'utf8') : join(folder, 'engine.sock');
}

/** Path to listen at: in the folder, or, if that is too long, in a new owner-only temporary folder that it records. */
export function placeSocket(folder: string): string {
  const near = join(folder, 'engine.sock');
  if (Buffer.byteLength(near) <= MAX_SOCKET_PATH_BYTES) return near;
  const far = join(mkdtempSync(join(tmpdir(), 'comeback-')), 'engine.sock');
  writeFileSync(recordOf(folder), far, { mode: 0o600 });
  return far;
}

/** Removes the socket, the temporary folder made for it and its record, as far as they are there. */
export function removeSocket(folder: string): void {
  const socket = findSocket(folder);
  rmSync(socket, { force: true });
  if (!existsSync(recordOf(folder))) return;
  if (existsSync(dirname(socket))) rmdirSync(dirname(socket));
  rmSync(recordOf(folder));
}
