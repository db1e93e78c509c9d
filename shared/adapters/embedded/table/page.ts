import type { Attribute, Item, Page, Query } from '../../../ports/table.ts';
import { invalidAfter, pageLimit } from '../../../ports/table-limits.ts';
import type { Database } from '../sqlite.ts';
import { itemOfText } from './item.ts';

/** DynamoDB ends a page at 1 MB, whatever the limit says: whoever forgets `next` shall find out here already. */
const MAX_PAGE_BYTES = 1024 * 1024;

/** A byte that UTF-8 never contains, and so above whatever may follow a prefix. */
const ABOVE_ALL_TEXT = Uint8Array.of(0xff);

/** What is listed: rows of `rowid`, `sk` and `body` in one partition, in the order of (`sk`, `rowid`). */
export interface Listing {
  select: string;
  /** Its values are those of the question marks in `select`. */
  partition: readonly string[];
  sk: string;
  rowid: string;
}

export const listItems = (pk: string): Listing => ({
  select: 'SELECT id AS rowid, sk, body FROM items WHERE pk = ?',
  partition: [pk],
  sk: 'sk',
  rowid: 'id',
});

export const listIndex = (name: string, pk: string): Listing => ({
  select: `SELECT e.item_id AS rowid, e.sk, i.body FROM index_entries AS e
    JOIN items AS i ON i.id = e.item_id WHERE e.name = ? AND e.pk = ?`,
  partition: [name, pk],
  sk: 'e.sk',
  rowid: 'e.item_id',
});

/** @throws AppError `invalid-input` for a limit or an `after` that is none. */
export function readPage(database: Database, listing: Listing, query: Query): Page {
  const limit = pageLimit(query);
  const { sql, values } = boundedBy(listing, query);
  const items: Item[] = [];
  let bytes = 0;
  let last: Attribute | undefined;
  // One row more than asked for tells whether there is a next page.
  for (const row of database.prepare(sql).iterate(...values, limit + 1)) {
    const { rowid, sk, body } = row as { rowid: number; sk: string; body: string };
    if (last !== undefined && (items.length === limit || bytes > MAX_PAGE_BYTES)) return { items, next: last };
    items.push(itemOfText(body));
    bytes += body.length;
    last = [sk, rowid];
  }
  return { items };
}

function boundedBy(listing: Listing, query: Query): { sql: string; values: (string | number | Uint8Array)[] } {
  const { sk, rowid } = listing;
  const order = query.descending ? 'DESC' : 'ASC';
  const after = query.after === undefined ? undefined : placeOf(query.after);
  const bounds: [sql: string, ...values: (string | number | Uint8Array)[]][] = [];

  const first = query.from ?? query.startsWith;
  if (first !== undefined) bounds.push([`${sk} >= ?`, first]);
  if (query.to !== undefined) bounds.push([`${sk} <= ?`, query.to]);
  if (query.startsWith !== undefined) {
    bounds.push([`${sk} < CAST(? AS TEXT)`, Buffer.concat([Buffer.from(query.startsWith), ABOVE_ALL_TEXT])]);
  }
  if (after) bounds.push([`(${sk}, ${rowid}) ${query.descending ? '<' : '>'} (?, ?)`, ...after]);

  return {
    sql: `${[listing.select, ...bounds.map(([text]) => text)].join(' AND ')}
      ORDER BY ${sk} ${order}, ${rowid} ${order} LIMIT ?`,
    values: [...listing.partition, ...bounds.flatMap(([, ...values]) => values)],
  };
}

// It may have been out in the world as a page token.
function placeOf(after: Attribute): [sk: string, rowid: number] {
  if (Array.isArray(after)) {
    const [sk, rowid] = after;
    if (typeof sk === 'string' && Number.isSafeInteger(rowid)) return [sk, Number(rowid)];
  }
  throw invalidAfter();
}
