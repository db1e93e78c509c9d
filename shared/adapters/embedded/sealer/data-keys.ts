import { randomBytes } from 'node:crypto';
import { AppError } from '../../../domain/errors.ts';
import { decrypt, encrypt, KEY_BYTES } from '../../sealing/cipher.ts';
import { erased } from '../../sealing/sealed-text.ts';
import { type Database, openSqlite } from '../sqlite.ts';
import type { ErasureList } from './erasure-list.ts';

const MIGRATIONS = [
  `
  CREATE TABLE data_keys (key_id TEXT PRIMARY KEY, wrapped BLOB NOT NULL);
  CREATE TABLE destroyed (key_id TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE wrapped_under (fingerprint TEXT NOT NULL);
  `,
];

/** 32 bytes each; the ones used longest ago make room. */
const MAX_CACHED_KEYS = 10_000;

/** One key per key id, kept wrapped. A key id whose key was destroyed never has one again. */
export interface DataKeys {
  /** @throws AppError `erased`. */
  getOrMake(keyId: string): Buffer;
  /** `undefined`: there never was one. */
  get(keyId: string): Buffer | 'destroyed' | undefined;
  destroy(keyId: string): void;
  close(): void;
}

/** @param fingerprint says, without revealing it, which master key these are wrapped under. @throws AppError `wrong-key-file`. */
export function openDataKeys(file: string, wrappingKey: Buffer, fingerprint: string, erasures: ErasureList): DataKeys {
  const database = openSqlite(file, MIGRATIONS);
  checkFingerprint(database, file, fingerprint);

  const select = database.prepare('SELECT wrapped FROM data_keys WHERE key_id = ?');
  const insert = database.prepare('INSERT INTO data_keys (key_id, wrapped) VALUES (?, ?)');
  const remove = database.prepare('DELETE FROM data_keys WHERE key_id = ?');
  const isDestroyed = database.prepare('SELECT 1 FROM destroyed WHERE key_id = ?');
  const remember = database.prepare('INSERT OR IGNORE INTO destroyed (key_id) VALUES (?)');
  const cache = new Map<string, Buffer>();

  const forget = (keyIds: readonly string[]) => {
    database.write(() => {
      for (const keyId of keyIds) {
        remember.run(keyId);
        remove.run(keyId);
      }
    });
    // secure_delete overwrites the page in the file; older images of it are still in the log until that is cut off.
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
  };

  const keep = (keyId: string, key: Buffer): Buffer => {
    cache.delete(keyId);
    cache.set(keyId, key);
    const oldest = cache.keys().next();
    if (cache.size > MAX_CACHED_KEYS && !oldest.done) cache.delete(oldest.value);
    return key;
  };

  const get = (keyId: string): Buffer | 'destroyed' | undefined => {
    const cached = cache.get(keyId);
    if (cached) return keep(keyId, cached);
    const row = select.get(keyId) as { wrapped: Uint8Array } | undefined;
    if (row) return keep(keyId, decrypt(wrappingKey, keyId, row.wrapped));
    return isDestroyed.get(keyId) ? 'destroyed' : undefined;
  };

  const restored = erasures.all().filter((keyId) => !isDestroyed.get(keyId));
  if (restored.length > 0) forget(restored);

  return {
    get,
    getOrMake(keyId) {
      const found = get(keyId);
      if (Buffer.isBuffer(found)) return found;
      return database.write(() => {
        if (isDestroyed.get(keyId)) throw erased();
        const made = randomBytes(KEY_BYTES);
        insert.run(keyId, encrypt(wrappingKey, keyId, made));
        return keep(keyId, made);
      });
    },
    destroy(keyId) {
      if (isDestroyed.get(keyId)) return;
      // First the list: a kill in between is made good on opening.
      erasures.append(keyId);
      forget([keyId]);
      cache.delete(keyId);
    },
    close() {
      database.close();
    },
  };
}

function checkFingerprint(database: Database, file: string, fingerprint: string): void {
  const stored = database.write(() => {
    const row = database.prepare('SELECT fingerprint FROM wrapped_under').get() as { fingerprint: string } | undefined;
    if (!row) database.prepare('INSERT INTO wrapped_under (fingerprint) VALUES (?)').run(fingerprint);
    return row?.fingerprint ?? fingerprint;
  });
  if (stored === fingerprint) return;
  database.close();
  throw new AppError(
    'WrongKeyFile',
    'wrong-key-file',
    `The master key is not the one that ${file} was made with: put the right one back.`,
    { expose: true },
  );
}
