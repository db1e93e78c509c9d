import { AppError } from '../../domain/errors.ts';
import { decrypt, encrypt } from './cipher.ts';

/** What sealed text begins with; another way of sealing will have another. */
const VERSION = 'v1.';

/** `v1.` and base64url of nonce, tag and ciphertext; bound to the key's id as well as to the key. */
export function sealText(key: Uint8Array, keyId: string, text: string): string {
  return VERSION + encrypt(key, VERSION + keyId, Buffer.from(text)).toString('base64url');
}

/** @param key `undefined` if there never was one: then nothing was sealed under it. @throws AppError `tampered`. */
export function unsealText(key: Uint8Array | undefined, keyId: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
  // Compared as text, because decoding forgives characters that do not belong there.
  if (key === undefined || sealed !== VERSION + bytes.toString('base64url')) throw tampered(keyId);
  try {
    return decrypt(key, VERSION + keyId, bytes).toString();
  } catch (error) {
    throw tampered(keyId, error);
  }
}

/** Also for a key itself that was exchanged. */
export function tampered(keyId: string, cause?: unknown): AppError {
  return new AppError(
    'TamperedText',
    'tampered',
    `What was to be unsealed under ${keyId} was not sealed so, or was changed since.`,
    { cause },
  );
}

/** Nothing can be sealed under a key that was destroyed. */
export const erased = () => new AppError('Erased', 'erased', 'The key of this person or case was destroyed.');
