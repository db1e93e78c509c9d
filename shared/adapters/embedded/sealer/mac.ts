import { hmacSha256 } from '../../sealing/digests.ts';

/** `mac` of a purpose for a thread that was given its key (`macKey`), and nothing else of the sealer. */
export function macUnder(key: Uint8Array): (text: string) => string {
  return hmacSha256(key);
}
