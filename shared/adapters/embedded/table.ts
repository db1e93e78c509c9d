import type { Condition, Item, Key, Table } from '../../ports/table.ts';
import { checkKey, textOfItem, unknownIndex } from '../../ports/table-limits.ts';
import type { Database } from './database.ts';
import { changedItem } from './table/change.ts';
import { holds } from './table/condition.ts';
import { type IndexKeys, openIndexEntries } from './table/index-entries.ts';
import { itemOfText } from './table/item.ts';
import { listIndex, listItems, readPage } from './table/page.ts';

interface StoredItem {
  id: number;
  body: string;
}

/**
 * The table of items over SQLite, with DynamoDB's meaning: an item, its index entries and its feed record change in one
 * transaction. `indexes` names the key attributes of each index.
 */
export function openTable(database: Database, indexes: Readonly<Record<string, IndexKeys>>): Table {
  const entries = openIndexEntries(database, indexes);
  const select = database.prepare('SELECT id, body FROM items WHERE pk = ? AND sk = ?');
  const upsert = database.prepare(
    'INSERT INTO items (pk, sk, body) VALUES (?, ?, ?) ON CONFLICT (pk, sk) DO UPDATE SET body = excluded.body RETURNING id',
  );
  const remove = database.prepare('DELETE FROM items WHERE id = ?');
  const record = database.prepare('INSERT INTO feed (pk, sk, body_before, body_after) VALUES (?, ?, ?, ?)');

  const read = (key: Key) => select.get(key.pk, key.sk) as StoredItem | undefined;

  /** Replaces the item by what `replace` makes of it (nothing: deletes it), if the condition holds. */
  async function save(
    key: Key,
    condition: Condition | undefined,
    replace: (before: Item | undefined) => Item | undefined,
  ) {
    checkKey(key);
    return database.writeTogether(() => {
      const stored = read(key);
      const before = stored && itemOfText(stored.body);
      if (condition && !holds(condition, before)) return { held: false };

      const after = replace(before);
      const body = after && textOfItem(after);
      // DynamoDB Streams have no record of a write that changes nothing; nobody shall come to rely on one here.
      if (body === stored?.body) return { held: true, body };

      if (body !== undefined) {
        const { id } = upsert.get(key.pk, key.sk, body) as { id: number };
        entries.move(id, before, after);
      } else if (stored) {
        remove.run(stored.id);
        entries.move(stored.id, before, undefined);
      }
      record.run(key.pk, key.sk, stored?.body ?? null, body ?? null);
      return { held: true, body };
    });
  }

  return {
    async get(key) {
      checkKey(key);
      const stored = read(key);
      return stored && itemOfText(stored.body);
    },
    async put(item, condition) {
      return (await save(item, condition, () => item)).held;
    },
    async update(key, change, condition) {
      const { body } = await save(key, condition, (before) => changedItem(key, before, change));
      return body === undefined ? undefined : itemOfText(body);
    },
    async delete(key, condition) {
      return (await save(key, condition, () => undefined)).held;
    },
    async query(query) {
      return readPage(database, listItems(query.pk), query);
    },
    async queryIndex(index, query) {
      if (!Object.hasOwn(indexes, index)) throw unknownIndex(index);
      return readPage(database, listIndex(index, query.pk), query);
    },
  };
}
