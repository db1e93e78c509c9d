import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../domain/errors.ts';
import type { Sealer } from '../../ports/sealer.ts';
import { decrypt, encrypt, KEY_BYTES } from './sealer/cipher.ts';
import { openDataKeys } from './sealer/data-keys.ts';
import { noErasureList, openErasureList } from './sealer/erasure-list.ts';
import { openMasterKey } from './sealer/master-key.ts';

/** What sealed text begins with; another way of sealing will have another. */
const VERSION = 'v1.';

export interface EmbeddedSealer extends Sealer {
  close(): void;
}

/**
 * Envelope encryption by a key file: `master.key` wraps one data key per key id (`keys.sqlite`), destroyed ids are listed in
 * `erased-keys.txt`. In memory, with a master key of the moment, where no folder is named. One process per folder.
 */
export function openSealer(folder: string | undefined): EmbeddedSealer {
  const keysFile = folder === undefined ? ':memory:' : join(folder, 'keys.sqlite');
  const master = folder === undefined ? randomBytes(KEY_BYTES) : openMasterKey(folder, keysFile);
  const erasures = folder === undefined ? noErasureList : openErasureList(join(folder, 'erased-keys.txt'));
  const dataKeys = openDataKeys(
    keysFile,
    subkey(master, 'wrap data keys'),
    subkey(master, 'fingerprint').toString('base64url'),
    erasures,
  );
  const macKeys = new Map<string, KeyObject>();

  return {
    async seal(keyId, text) {
      const key = dataKeys.getOrMake(keyId);
      return VERSION + encrypt(key, VERSION + keyId, Buffer.from(text)).toString('base64url');
    },

    async unseal(keyId, sealed) {
      const key = dataKeys.get(keyId);
      if (key === 'destroyed') return undefined;
      const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
      // Compared as text, because decoding forgives characters that do not belong there.
      if (key === undefined || sealed !== VERSION + bytes.toString('base64url')) throw tampered(keyId);
      try {
        return decrypt(key, VERSION + keyId, bytes).toString();
      } catch (error) {
        throw tampered(keyId, error);
      }
    },

    async destroyKey(keyId) {
      dataKeys.destroy(keyId);
    },

    mac(purpose, text) {
      // Purposes are a few words in the code, so this map stays small.
      // A key object is prepared once; raw bytes would be, ten times slower, at every call.
      const key = macKeys.get(purpose) ?? createSecretKey(subkey(master, `mac ${purpose}`));
      macKeys.set(purpose, key);
      return createHmac('sha256', key).update(text).digest('base64url');
    },

    close() {
      dataKeys.close();
    },
  };
}

/** HKDF-SHA256 (RFC 5869): keys of different uses tell nothing about one another. */
function subkey(master: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `comeback ${use}`, KEY_BYTES));
}

function tampered(keyId: string, cause?: unknown): AppError {
  return new AppError(
    'TamperedText',
    'tampered',
    `What was to be unsealed under ${keyId} was not sealed so, or was changed since.`,
    { cause },
  );
}
