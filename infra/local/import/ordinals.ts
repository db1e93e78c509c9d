/** Below this share of filled slots, probing stays short. */
const FULLEST = 0.6;
const SMALLEST = 1 << 12;
/** 48 bits: what of an identity a slot keeps. */
const HASH_LETTERS = 8;

/**
 * Counts how often each identity came before, for a whole file: 12 bytes a slot in one open hash table (5,000,000 rows:
 * 100 MB, 150 MB for the moment of growing), where a Map would need six times that and end at 16.7 million.
 *
 * Only 48 bits of an identity are kept. Two that agree in them (chance 1 in 20 among 5,000,000) count together, in every
 * import of the file alike: one of them gets another ordinal, and stays a row of its own since its id differs.
 */
export class FileOrdinals {
  private keys = new Float64Array(SMALLEST);
  private counts = new Uint32Array(SMALLEST);
  private filled = 0;

  /** @param identity text whose first 8 letters are base64url of a digest @returns 0 for the first of its kind */
  next(identity: string): number {
    return this.nextOf(hashOf(identity));
  }

  /** @param hash `hashOf` an identity */
  nextOf(hash: number): number {
    if (this.filled >= this.keys.length * FULLEST) this.grow();
    // 0 marks an empty slot.
    const key = hash + 1;
    const slot = this.slotOf(key);
    if (this.keys[slot] === 0) {
      this.keys[slot] = key;
      this.filled += 1;
    }
    const before = this.counts[slot] ?? 0;
    this.counts[slot] = before + 1;
    return before;
  }

  /** The same for each in turn. */
  nextOfAll(hashes: Float64Array): Uint32Array<ArrayBuffer> {
    const before = new Uint32Array(hashes.length);
    for (let at = 0; at < hashes.length; at += 1) before[at] = this.nextOf(hashes[at] as number);
    return before;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    // The key is a piece of a digest: its low bits, of which these operators take 32, are as good as any.
    let slot = key & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.counts = new Uint32Array(keys.length * 2);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as number;
      if (key === 0) continue;
      const slot = this.slotOf(key);
      this.keys[slot] = key;
      this.counts[slot] = counts[index] ?? 0;
    }
  }
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const SEXTETS = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, LETTERS.indexOf(String.fromCharCode(code))));

/** The number that the first letters are in base64url: below 2^48. */
export function hashOf(identity: string): number {
  let number = 0;
  for (let at = 0; at < HASH_LETTERS; at += 1) number = number * 64 + (SEXTETS[identity.charCodeAt(at)] ?? 0);
  return number;
}
