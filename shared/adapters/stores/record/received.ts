import type { Case } from '../../../domain/case/case.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Item, Page, Table } from '../../../ports/table.ts';
import { caseOf } from '../case/case-item.ts';

/** Cases a page: some 4 KB each, so that a page is a few MB in memory at most. */
const PAGE = 500;

/** Sorts behind every digit, letter and dash that case ids are made of. */
const BEHIND = '~';

/**
 * Every case of these teams received in [from, to], a page at a time, shard by shard: a million of them need no more memory than a
 * page. A case that is given to another team meanwhile may be missed or come twice.
 */
export async function* receivedBetween(...asked: Parameters<typeof itemsReceivedBetween>): AsyncGenerator<Case[]> {
  for await (const items of itemsReceivedBetween(...asked)) yield items.map(caseOf);
}

/** The same, as they lie in the table: with the pseudonyms beside the case. */
export async function* itemsReceivedBetween(
  { table, shards }: { table: Pick<Table, 'queryIndex'>; shards: number },
  teams: readonly string[],
  { from, to }: { from: Instant; to: Instant },
): AsyncGenerator<readonly Item[]> {
  for (const team of teams) {
    for (let shard = 0; shard < shards; shard += 1) {
      let page: Page | undefined;
      do {
        const after = page?.next === undefined ? {} : { after: page.next };
        page = await table.queryIndex('received', {
          pk: `${team}#${shard}`,
          from,
          to: to + BEHIND,
          limit: PAGE,
          ...after,
        });
        if (page.items.length > 0) yield page.items;
      } while (page.next !== undefined);
    }
  }
}
