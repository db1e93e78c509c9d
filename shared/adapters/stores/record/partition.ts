import type { Attribute, Item, Page, Table } from '../../../ports/table.ts';

/** Every item that a query answers, page after page. */
export async function* itemsOf(read: (after: { after?: Attribute }) => Promise<Page>): AsyncGenerator<Item> {
  let page: Page | undefined;
  do {
    page = await read(page?.next === undefined ? {} : { after: page.next });
    yield* page.items;
  } while (page.next !== undefined);
}

/** All that lies under one partition key. */
export async function partition(table: Pick<Table, 'query'>, pk: string): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of itemsOf((after) => table.query({ pk, ...after }))) items.push(item);
  return items;
}
