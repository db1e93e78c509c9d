/**
 * Seals text under named keys, each of which can be destroyed for good (erasure), and makes keyed digests.
 * Key ids are `case:<id>` or `customer:<id>`, and `intake` for purchases of people not yet looked up.
 */
export interface Sealer {
  /** Makes the key if there is none. @throws AppError `erased` if it was destroyed. */
  seal(keyId: string, text: string): Promise<string>;
  /** `undefined` once the key is destroyed. @throws AppError if the sealed text was tampered with. */
  unseal(keyId: string, sealed: string): Promise<string | undefined>;
  destroyKey(keyId: string): Promise<void>;
  /** HMAC-SHA256 under the server's key, base64url without padding (43 characters). `purpose` keeps uses apart. */
  mac(purpose: string, text: string): string;
}
