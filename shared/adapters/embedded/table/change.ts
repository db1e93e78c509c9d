import type { Attribute, Change, Item, Key } from '../../../ports/table.ts';
import { checkChange, invalidChange } from '../../../ports/table-limits.ts';

/**
 * The item after the change, made from its key where there is none; the item given stays as it is.
 * @throws AppError `invalid-change` where DynamoDB refuses too: a key attribute, one attribute changed in two ways, or an
 * addition to what is no number.
 */
export function changedItem(key: Key, before: Item | undefined, change: Change): Item {
  checkChange(change);
  // A map, because an attribute may have any name, "__proto__" too.
  const attributes = new Map<string, Attribute | undefined>(Object.entries(before ?? { pk: key.pk, sk: key.sk }));
  for (const [name, value] of Object.entries(change.set ?? {})) {
    if (value !== undefined) attributes.set(name, value);
  }
  for (const name of change.remove ?? []) attributes.delete(name);
  for (const [name, amount] of Object.entries(change.add ?? {})) {
    const current = attributes.has(name) ? attributes.get(name) : 0;
    if (typeof current !== 'number') throw invalidChange(name, 'is no number to add to');
    attributes.set(name, current + amount);
  }
  return Object.fromEntries(attributes) as Item;
}
