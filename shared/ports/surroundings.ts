import type { Instant } from '../domain/time.ts';

/** Time as the house sees it; the engine may run it behind (`--clock-offset`). */
export interface Clock {
  now(): Instant;
}

/** Randomness as the house sees it. */
export interface Ids {
  /** A new UUID v7: unique, and rising with the clock. */
  next(): string;
}

/** One JSON line each, personal data redacted. `facts` are codes, ids and counts, never free text. */
export interface Log {
  info(what: string, facts?: Record<string, unknown>): void;
  warn(what: string, facts?: Record<string, unknown>): void;
  error(what: string, facts?: Record<string, unknown>): void;
}
