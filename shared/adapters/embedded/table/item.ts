import { AppError } from '../../../domain/errors.ts';
import type { Item, Key } from '../../../ports/table.ts';

/** DynamoDB's limit of an item. Counted here over the item's JSON, which is a little more than DynamoDB counts. */
export const MAX_ITEM_BYTES = 400 * 1024;

/** DynamoDB's limits of partition and sort keys; those of indexes are the same. */
const MAX_PK_BYTES = 2048;
const MAX_SK_BYTES = 1024;

/** @throws AppError `invalid-key` where DynamoDB would refuse the key too: empty, too long or not Unicode text. */
export function checkKey(key: Key): void {
  checkKeyPart('pk', key.pk, MAX_PK_BYTES);
  checkKeyPart('sk', key.sk, MAX_SK_BYTES);
}

function checkKeyPart(part: string, value: unknown, maxBytes: number): void {
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

/** The item as it is stored. @throws AppError `item-too-large`, `invalid-item` (a number JSON cannot hold). */
export function textOfItem(item: Item): string {
  const text = JSON.stringify(item, refuseUnstorable);
  // No character takes more than three bytes: short texts need no count.
  if (text.length * 3 > MAX_ITEM_BYTES && Buffer.byteLength(text) > MAX_ITEM_BYTES) {
    throw new AppError('ItemTooLarge', 'item-too-large', `${item.pk} / ${item.sk} passes 400 KB`);
  }
  return text;
}

export function itemOfText(text: string): Item {
  return JSON.parse(text) as Item;
}

// JSON would quietly make null of them, DynamoDB throws.
function refuseUnstorable(name: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new AppError('InvalidItem', 'invalid-item', `${name} is ${value}, which cannot be stored`, { field: name });
  }
  return value;
}
