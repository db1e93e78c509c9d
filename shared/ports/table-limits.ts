import { AppError, invalidInput } from '../domain/errors.ts';
import type { Change, Item, Key, Query } from './table.ts';

/** DynamoDB's limit of an item. Counted here over the item's JSON, which is a little more than DynamoDB counts. */
export const MAX_ITEM_BYTES = 400 * 1024;

/** DynamoDB's limits of partition and sort keys; those of indexes are the same. */
const MAX_PK_BYTES = 2048;
const MAX_SK_BYTES = 1024;

const MAX_PAGE_ITEMS = 1_000;

/** @throws AppError `invalid-key` where DynamoDB would refuse the key too: empty, too long or not Unicode text. */
export function checkKey(key: Key): void {
  checkKeyPart('pk', key.pk);
  checkKeyPart('sk', key.sk);
}

/** @throws AppError `invalid-key`, as `checkKey` does. */
export function checkKeyPart(part: 'pk' | 'sk', value: unknown): void {
  const maxBytes = part === 'pk' ? MAX_PK_BYTES : MAX_SK_BYTES;
  const mend =
    typeof value !== 'string' || value === ''
      ? 'must be text and not empty'
      : // A lone surrogate would be stored as U+FFFD, and two keys would become one.
        !value.isWellFormed()
        ? 'must be well-formed Unicode'
        : Buffer.byteLength(value) > maxBytes
          ? `must not pass ${maxBytes} bytes`
          : undefined;
  if (mend) throw new AppError('InvalidKey', 'invalid-key', `${part} ${mend}`, { field: part });
}

/** The item as JSON. @throws AppError `item-too-large`, `invalid-item` (a number JSON cannot hold). */
export function textOfItem(item: Item): string {
  const text = JSON.stringify(item, refuseUnstorable);
  // No character takes more than three bytes: short texts need no count.
  if (text.length * 3 > MAX_ITEM_BYTES && Buffer.byteLength(text) > MAX_ITEM_BYTES) throw itemTooLarge(item);
  return text;
}

export const itemTooLarge = ({ pk, sk }: Key, cause?: unknown) =>
  new AppError('ItemTooLarge', 'item-too-large', `${pk} / ${sk} passes 400 KB`, { cause });

// JSON would quietly make null of them, DynamoDB throws.
function refuseUnstorable(name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new AppError('InvalidItem', 'invalid-item', `${name} is ${value}, which cannot be stored`, { field: name });
  }
  return value;
}

/** @throws AppError `invalid-change` for a key attribute, or one attribute changed in two ways. */
export function checkChange(change: Change): void {
  const seen = new Set(['pk', 'sk']);
  for (const name of [...Object.keys(change.set ?? {}), ...(change.remove ?? []), ...Object.keys(change.add ?? {})]) {
    if (seen.has(name)) throw invalidChange(name, 'is a key or changed twice');
    seen.add(name);
  }
}

export const invalidChange = (name: string, why: string) =>
  new AppError('InvalidChange', 'invalid-change', `${name} ${why}`, { field: name });

/**
 * How many items the page has at most.
 * @throws AppError `invalid-input` for a limit that is none, `invalid-query` for bounds that exclude one another.
 */
export function pageLimit(query: Query): number {
  const limit = query.limit ?? MAX_PAGE_ITEMS;
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE_ITEMS) {
    throw invalidInput('limit', `A limit is a whole number from 1 to ${MAX_PAGE_ITEMS}.`);
  }
  if (query.startsWith !== undefined && (query.from !== undefined || query.to !== undefined)) {
    throw new AppError('InvalidQuery', 'invalid-query', 'startsWith cannot stand together with from or to');
  }
  return limit;
}

/** `after` of a query is not what a page before it gave as `next`. */
export const invalidAfter = () => invalidInput('after', 'Send the `next` of the page before, unchanged.');

export const unknownIndex = (index: string) =>
  new AppError('UnknownIndex', 'unknown-index', `there is no index ${index}`);
