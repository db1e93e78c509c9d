import type { Item, Table } from '../../../ports/table.ts';

export interface Reading {
  limit: number;
  /** `next` of the page before. */
  after?: string;
}

/** Sorts behind every digit, letter and dash that ids are made of. */
export const BEHIND = '~';

/**
 * Items of several partitions of an index, partition after partition, each from its first on: in no order that means anything, each
 * read once. An item that is moved meanwhile may be missed or come twice.
 */
export async function readEachOnce(
  table: Pick<Table, 'queryIndex'>,
  { index, sk, pks, to }: { index: string; sk: string; pks: readonly string[]; to?: string | undefined },
  { limit, after }: Reading,
): Promise<{ items: Item[]; next?: string }> {
  const [at = '', behind = ''] = after?.split('|') ?? [];
  const first = Math.max(pks.indexOf(at), 0);
  const read: Item[] = [];
  for (const pk of pks.slice(first)) {
    const from = pk === at && behind !== '' ? { from: behind + BEHIND } : {};
    const until = to === undefined ? {} : { to };
    const { items, next } = await table.queryIndex(index, { pk, ...from, ...until, limit: limit - read.length });
    read.push(...items);
    const last = items.at(-1);
    const isFull = read.length === limit || next !== undefined;
    if (isFull && last !== undefined) return { items: read, next: `${pk}|${String(last[sk])}` };
  }
  return { items: read };
}
