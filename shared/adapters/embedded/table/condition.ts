import type { Attribute, Condition, Item } from '../../../ports/table.ts';

/** Whether the condition holds of the stored item; an absent item has no attributes. */
export function holds(condition: Condition, item: Item | undefined): boolean {
  // Own attributes only: an item without "constructor" has none, whatever its prototype says.
  const attribute = (name: string) => (item && Object.hasOwn(item, name) ? item[name] : undefined);

  if ('absent' in condition) return item === undefined;
  if ('present' in condition) return item !== undefined;
  if ('equals' in condition)
    return Object.entries(condition.equals).every(([name, value]) => attribute(name) === value);
  if ('below' in condition)
    return Object.entries(condition.below).every(([name, limit]) => isBelow(attribute(name), limit));
  if ('missing' in condition) return condition.missing.every((name) => attribute(name) === undefined);
  if ('any' in condition) return condition.any.some((part) => holds(part, item));
  return condition.all.every((part) => holds(part, item));
}

/** A number is never below a text, nor a text below a number; texts compare as UTF-8 bytes, as in DynamoDB. */
function isBelow(value: Attribute | undefined, limit: string | number): boolean {
  if (typeof value === 'number' && typeof limit === 'number') return value < limit;
  if (typeof value === 'string' && typeof limit === 'string') {
    return Buffer.compare(Buffer.from(value), Buffer.from(limit)) < 0;
  }
  return false;
}
