import type { Item, Key } from './table.ts';

/** One change of one item. Order holds per item only; a record may come more than once. */
export interface FeedRecord {
  /** Rises with every change; stable over repeated deliveries. */
  sequence: string;
  key: Key;
  before?: Item;
  after?: Item;
}

/** Reads the records out of what the engine hands to a consumer of the change feed. */
export type ReadFeedEvent = (event: unknown) => FeedRecord[];
