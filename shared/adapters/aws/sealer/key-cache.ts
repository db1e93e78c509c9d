import { addMilliseconds, type Instant, SECOND_MS } from '../../../domain/time.ts';
import type { Clock } from '../../../ports/surroundings.ts';

/** So long may an erasure elsewhere go unnoticed here; without it every text would cost a read and a call of KMS. */
const KEPT_MS = 60 * SECOND_MS;

/** 32 bytes each; the oldest make room. */
const MAX_KEYS = 10_000;

/** Plain keys, in memory only, for at most 60 s after the reading of them began. */
export interface KeyCache {
  /** The key kept, or what `read` answers; if that is a key, it is kept. */
  getOr<T>(keyId: string, read: () => Promise<Uint8Array | T>): Promise<Uint8Array | T>;
  forget(keyId: string): void;
}

export function openKeyCache(clock: Clock): KeyCache {
  const kept = new Map<string, { key: Uint8Array; until: Instant }>();

  const keep = (keyId: string, key: Uint8Array, until: Instant) => {
    kept.delete(keyId);
    kept.set(keyId, { key, until });
    const oldest = kept.keys().next();
    if (kept.size > MAX_KEYS && !oldest.done) kept.delete(oldest.value);
  };

  return {
    async getOr(keyId, read) {
      const now = clock.now();
      const known = kept.get(keyId);
      if (known !== undefined && now < known.until) return known.key;
      const found = await read();
      if (found instanceof Uint8Array) keep(keyId, found, addMilliseconds(now, KEPT_MS));
      return found;
    },
    forget(keyId) {
      kept.delete(keyId);
    },
  };
}
