import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Sealer } from '../../ports/sealer.ts';
import { KEY_BYTES, subkey } from '../sealing/cipher.ts';
import { digestKey, openDigests } from '../sealing/digests.ts';
import { sealText, unsealText } from '../sealing/sealed-text.ts';
import { openDataKeys } from './sealer/data-keys.ts';
import { noErasureList, openErasureList } from './sealer/erasure-list.ts';
import { openMasterKey } from './sealer/master-key.ts';

export interface EmbeddedSealer extends Sealer {
  /** Ids of every key that was ever destroyed, in that order; the list outlives a restored backup. */
  erasedKeys(): string[];
  /** The key of `mac` for a purpose, for threads of this process that make digests by the million. */
  macKey(purpose: string): Uint8Array;
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

  return {
    async seal(keyId, text) {
      return sealText(dataKeys.getOrMake(keyId), keyId, text);
    },

    async unseal(keyId, sealed) {
      const key = dataKeys.get(keyId);
      return key === 'destroyed' ? undefined : unsealText(key, keyId, sealed);
    },

    async destroyKey(keyId) {
      dataKeys.destroy(keyId);
    },

    mac: openDigests(master),

    macKey: (purpose) => digestKey(master, purpose),

    erasedKeys: () => erasures.all(),

    close() {
      dataKeys.close();
    },
  };
}
