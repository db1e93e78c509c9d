import type { Item, Page, Query, Table } from '../../shared/ports/table.ts';

/** All items of a query, page by page as a caller of the port must read them; also how many pages it took. */
export async function everyItem(
  read: (query: Query) => Promise<Page>,
  query: Query,
): Promise<{ items: Item[]; pages: number }> {
  const items: Item[] = [];
  let page = await read(query);
  let pages = 1;
  items.push(...page.items);
  while (page.next !== undefined) {
    // Through JSON, as a page token travels.
    page = await read({ ...query, after: JSON.parse(JSON.stringify(page.next)) });
    pages += 1;
    items.push(...page.items);
  }
  return { items, pages };
}

export async function sortKeys(table: Table, query: Query): Promise<string[]> {
  return (await everyItem(table.query, query)).items.map((item) => item.sk);
}
