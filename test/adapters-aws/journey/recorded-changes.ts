import type { FeedRecord } from '../../../shared/ports/feed.ts';
import type { Item, Key, Table } from '../../../shared/ports/table.ts';

/**
 * Stands for the table's stream, which no emulator here offers: notes every change that comes through this table, with what
 * was before and after, writes of one item one after the other.
 */
export function recordedChanges(table: Table): { table: Table; records: FeedRecord[] } {
  const records: FeedRecord[] = [];
  const turns = new Map<string, Promise<unknown>>();

  function noting<R>({ pk, sk }: Key, write: () => Promise<R>): Promise<R> {
    const name = JSON.stringify([pk, sk]);
    const turn = (turns.get(name) ?? Promise.resolve()).then(async () => {
      const before = await table.get({ pk, sk });
      const result = await write();
      const after = await table.get({ pk, sk });
      if (JSON.stringify(sorted(before)) !== JSON.stringify(sorted(after))) {
        const images = { ...(before && { before }), ...(after && { after }) };
        records.push({ sequence: String(records.length).padStart(16, '0'), key: { pk, sk }, ...images });
      }
      return result;
    });
    turns.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  }

  return {
    records,
    table: {
      ...table,
      put: (item, condition) => noting(item, () => table.put(item, condition)),
      update: (key, change, condition) => noting(key, () => table.update(key, change, condition)),
      delete: (key, condition) => noting(key, () => table.delete(key, condition)),
    },
  };
}

function sorted(item: Item | undefined): [string, unknown][] {
  return Object.entries(item ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
