import type { Item, Key } from '../../../ports/table.ts';
import { checkKey } from '../../../ports/table-limits.ts';
import type { Database } from '../sqlite.ts';
import { itemOfText } from './item.ts';

/** The names of the two attributes that put an item into an index, and where. */
export interface IndexKeys {
  readonly pk: string;
  readonly sk: string;
}

/** Index entries follow their items inside the same transaction. */
export interface IndexEntries {
  /** @throws AppError `invalid-key` where the item has a key attribute that cannot be one. */
  move(itemId: number, before: Item | undefined, after: Item | undefined): void;
}

/** Brings the entries in line with `indexes`: those of an index that is new, or has other keys than before, are made anew. */
export function openIndexEntries(database: Database, indexes: Readonly<Record<string, IndexKeys>>): IndexEntries {
  const insert = database.prepare('INSERT INTO index_entries (name, pk, sk, item_id) VALUES (?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM index_entries WHERE name = ? AND pk = ? AND sk = ? AND item_id = ?');

  const move = (names: readonly string[], itemId: number, before: Item | undefined, after: Item | undefined): void => {
    for (const name of names) {
      const keys = indexes[name];
      if (!keys) continue;
      const from = before && placeIn(keys, before);
      const to = after && placeIn(keys, after);
      if (from?.pk === to?.pk && from?.sk === to?.sk) continue;
      if (from) remove.run(name, from.pk, from.sk, itemId);
      if (to) insert.run(name, to.pk, to.sk, itemId);
    }
  };

  const outdated = outdatedIndexes(database, indexes);
  if (outdated.length > 0) {
    database.write(() => {
      for (const name of outdated) define(database, name, indexes[name]);
      for (const row of database.prepare('SELECT id, body FROM items').iterate() as Iterable<{
        id: number;
        body: string;
      }>) {
        move(outdated, row.id, undefined, itemOfText(row.body));
      }
    });
  }

  const all = Object.keys(indexes);
  return { move: (itemId, before, after) => move(all, itemId, before, after) };
}

function placeIn(keys: IndexKeys, item: Item): Key | undefined {
  const pk = item[keys.pk];
  const sk = item[keys.sk];
  if (pk === undefined || sk === undefined) return undefined;
  const place = { pk, sk } as Key;
  checkKey(place);
  return place;
}

function outdatedIndexes(database: Database, indexes: Readonly<Record<string, IndexKeys>>): string[] {
  const stored = database.prepare('SELECT name, pk, sk FROM index_definitions').all() as unknown as ({
    name: string;
  } & IndexKeys)[];
  const known = new Map(stored.map((row) => [row.name, row]));
  const changed = Object.entries(indexes).filter(
    ([name, keys]) => known.get(name)?.pk !== keys.pk || known.get(name)?.sk !== keys.sk,
  );
  const dropped = stored.filter((row) => !Object.hasOwn(indexes, row.name));
  return [...changed.map(([name]) => name), ...dropped.map((row) => row.name)];
}

function define(database: Database, name: string, keys: IndexKeys | undefined): void {
  database.prepare('DELETE FROM index_entries WHERE name = ?').run(name);
  database.prepare('DELETE FROM index_definitions WHERE name = ?').run(name);
  if (keys)
    database.prepare('INSERT INTO index_definitions (name, pk, sk) VALUES (?, ?, ?)').run(name, keys.pk, keys.sk);
}
