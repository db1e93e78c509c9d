import { type Contact, isContactId } from '../../../domain/line/contact.ts';
import type { Item, Table } from '../../../ports/table.ts';
import { contactKey } from '../keys.ts';

/** Every leg of the calls of a case, as it lies there: a case names the first one, which knows the later ones. */
export async function callLegs(table: Pick<Table, 'get'>, contactIds: readonly string[]): Promise<Item[]> {
  const legs = new Map<string, Item>();
  const left = [...contactIds];
  for (const contactId of left) {
    if (legs.has(contactId) || !isContactId(contactId)) continue;
    const item = await table.get(contactKey(contactId));
    if (item === undefined) continue;
    legs.set(contactId, item);
    const { legIds = [], callback } = contactIn(item);
    left.push(...legIds, ...(callback?.legId === undefined ? [] : [callback.legId]));
  }
  return [...legs.values()];
}

export function contactIn(item: Item): Contact {
  return item.contact as unknown as Contact;
}
