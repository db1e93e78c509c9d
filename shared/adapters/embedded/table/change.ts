import { AppError } from '../../../domain/errors.ts';
import type { Attribute, Change, Item, Key } from '../../../ports/table.ts';

/**
 * The item after the change, made from its key where there is none; the item given stays as it is.
 * @throws AppError `invalid-change` where DynamoDB refuses too: a key attribute, one attribute changed in two ways, or an
 * addition to what is no number.
 */
export function changedItem(key: Key, before: Item | undefined, change: Change): Item {
  checkNames(change);
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

function checkNames(change: Change): void {
  const seen = new Set(['pk', 'sk']);
  for (const name of [...Object.keys(change.set ?? {}), ...(change.remove ?? []), ...Object.keys(change.add ?? {})]) {
    if (seen.has(name)) throw invalidChange(name, 'is a key or changed twice');
    seen.add(name);
  }
}

function invalidChange(name: string, why: string): AppError {
  return new AppError('InvalidChange', 'invalid-change', `${name} ${why}`, { field: name });
}
