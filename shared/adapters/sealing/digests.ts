import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Sealer } from '../../ports/sealer.ts';
import { subkey } from './cipher.ts';

/** Keyed digests under a key of their own for each purpose, all drawn from one master of 32 bytes. */
export function openDigests(master: Uint8Array): Sealer['mac'] {
  // Purposes are a few words in the code, so this map stays small.
  const keys = new Map<string, KeyObject>();
  return (purpose, text) => {
    // A key object is prepared once; raw bytes would be, ten times slower, at every call.
    const key = keys.get(purpose) ?? createSecretKey(subkey(master, `mac ${purpose}`));
    keys.set(purpose, key);
    return createHmac('sha256', key).update(text).digest('base64url');
  };
}
