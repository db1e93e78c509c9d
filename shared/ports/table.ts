/** What can stand in an item: JSON. `undefined` attributes are left out on writing. */
export type Attribute = string | number | boolean | null | Attribute[] | { [name: string]: Attribute | undefined };

export interface Key {
  pk: string;
  sk: string;
}

export type Item = Key & { [name: string]: Attribute | undefined };

/**
 * What must hold of the stored item for a write to happen, judged atomically with it.
 * `equals`: each named attribute has that value. `below`: each is present and less than that value (numbers or text).
 */
export type Condition =
  | { absent: true }
  | { present: true }
  | { equals: Record<string, string | number | boolean> }
  | { below: Record<string, string | number> }
  | { missing: readonly string[] }
  | { any: readonly Condition[] }
  | { all: readonly Condition[] };

export interface Change {
  set?: Record<string, Attribute>;
  remove?: readonly string[];
  /** Adds to a number attribute; an absent one counts as 0. */
  add?: Record<string, number>;
}

export interface Query {
  pk: string;
  /** Sort keys from this on (inclusive). */
  from?: string;
  /** Sort keys up to this (inclusive). */
  to?: string;
  /** Sort keys that begin with this; not together with `from`/`to`. */
  startsWith?: string;
  /** Items of a page at most, 1 to 1,000. */
  limit?: number;
  descending?: boolean;
  /** `next` of the page before. */
  after?: Attribute;
}

export interface Page {
  items: Item[];
  /** Where the next page begins; absent on the last. JSON, of the adapter's own shape. */
  next?: Attribute;
}

/**
 * One table of items, each changed by itself (no transactions over items). Reads by key and `query` are consistent;
 * `queryIndex` may lag behind on AWS. Items lie in an index (infra/topology.ts) if they have both its key attributes.
 *
 * Conditional writes answer whether the condition held; a failing store throws (`busy`, retryable, when throttled).
 * No item may pass 400 KB.
 *
 * An item with a number `expiresAt` (whole seconds since 1970) is taken away some time after that: on one machine within the minute, on
 * AWS within days. Until then it is there like any other.
 */
export interface Table {
  get(key: Key): Promise<Item | undefined>;
  put(item: Item, condition?: Condition): Promise<boolean>;
  /** Makes the item if there is none and the condition allows it. Answers the item after the change. */
  update(key: Key, change: Change, condition?: Condition): Promise<Item | undefined>;
  /** True also where there was nothing to delete, if the condition allows that. */
  delete(key: Key, condition?: Condition): Promise<boolean>;
  query(query: Query): Promise<Page>;
  queryIndex(index: string, query: Query): Promise<Page>;
}
