import { hash } from 'node:crypto';
import type { Sealer } from '../../ports/sealer.ts';
import { subkey } from './cipher.ts';

/** Keyed digests under a key of their own for each purpose, all drawn from one master of 32 bytes. */
export function openDigests(master: Uint8Array): Sealer['mac'] {
  // Purposes are a few words in the code, so this map stays small.
  const macs = new Map<string, (text: string) => string>();
  return (purpose, text) => {
    const mac = macs.get(purpose) ?? hmacSha256(digestKey(master, purpose));
    macs.set(purpose, mac);
    return mac(text);
  };
}

/** The key under which `openDigests` makes those of a purpose. */
export function digestKey(master: Uint8Array, purpose: string): Uint8Array {
  return subkey(master, `mac ${purpose}`);
}

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;

/**
 * HMAC-SHA-256 as base64url, in its two hashes (RFC 2104, section 2). node's own makes an object for each digest, which costs twice
 * the time and most of the garbage of an import of millions of rows; a test holds this one against it.
 */
export function hmacSha256(key: Uint8Array): (text: string) => string {
  if (key.length > BLOCK_BYTES) throw new RangeError('longer keys would have to be hashed first');
  const block = Uint8Array.from({ length: BLOCK_BYTES }, (_, at) => key[at] ?? 0);
  // One for all: what is written into it is hashed before anything else can be.
  let inside = Buffer.from(block.map((byte) => byte ^ 0x36));
  const outside = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES);
  outside.set(block.map((byte) => byte ^ 0x5c));
  return (text) => {
    const most = BLOCK_BYTES + text.length * 3;
    if (most > inside.length) inside = Buffer.concat([inside], 2 * most);
    const end = BLOCK_BYTES + inside.write(text, BLOCK_BYTES);
    outside.write(hash('sha256', inside.subarray(0, end), 'binary'), BLOCK_BYTES, 'binary');
    return hash('sha256', outside, 'base64url');
  };
}
