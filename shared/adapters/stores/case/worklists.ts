import type { Case } from '../../../domain/case/case.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Item, Page, Query, Table } from '../../../ports/table.ts';
import { caseOf, nobodyIn } from './case-item.ts';
import { BEHIND, type Reading, readEachOnce } from './each-once.ts';

export interface CasePage {
  cases: Case[];
  /** Sort key of the last case, if there are more behind it. */
  next?: string;
}

/** Lists of cases; every one is a read of an index, never a scan. */
export interface Worklists {
  /** Cases not final of these teams, by what is due first. */
  byTeams(teams: readonly string[], reading: Reading): Promise<CasePage>;
  /** Cases not final of one owner, by what is due first. */
  byOwner(owner: string, reading: Reading): Promise<CasePage>;
  /** Cases not final of a team that nobody has, by what is due first; decided ones among them. */
  waitingIn(team: string, reading: Reading): Promise<CasePage>;
  /** All cases of these teams received in [from, to], newest first. */
  byReceipt(teams: readonly string[], period: { from: Instant; to: Instant }, reading: Reading): Promise<CasePage>;
  /**
   * Cases not final of these teams in no order that means anything, each read once: for sweeps over all. A case that is worked
   * on meanwhile may be missed or come twice.
   */
  every(teams: readonly string[], reading: Reading): Promise<CasePage>;
  /** All cases of these teams received until then, final ones too; else as `every`. */
  receivedUntil(teams: readonly string[], until: Instant, reading: Reading): Promise<CasePage>;
  /** All cases of a customer, newest first; at most 100. */
  byCustomer(customerId: string): Promise<Case[]>;
  /** Cases not final of these teams whose instant to look again has come, a page at a time. */
  due(teams: readonly string[], now: Instant, reading: Reading): Promise<CasePage>;
}

/** An index, the attribute it is sorted by, and which way it is read. */
interface Order {
  index: string;
  sk: string;
  direction: 1 | -1;
}

export function openWorklists({ table, shards }: { table: Pick<Table, 'queryIndex'>; shards: number }): Worklists {
  const partitions = (teams: readonly string[]) =>
    teams.flatMap((team) => Array.from({ length: shards }, (_, shard) => `${team}#${shard}`));

  /** The first `limit` over several partitions: each gives its own first ones, and the merge is cut. */
  async function first(
    { index, sk, direction }: Order,
    pks: readonly string[],
    range: Pick<Query, 'from' | 'to'>,
    limit: number,
  ): Promise<CasePage> {
    // They fill evenly, by a hash: few ever have four times their share of a page, and those are read on.
    const share = Math.min(limit, Math.ceil((4 * limit) / pks.length)) + 1;
    const read = (pk: string, after: Pick<Query, 'after'>) =>
      table.queryIndex(index, { pk, ...range, ...after, limit: share, descending: direction === -1 });
    let pages = await Promise.all(pks.map((pk) => read(pk, {})));
    for (;;) {
      const { known, end } = merged(pages, sk, direction);
      if (end === undefined || known.length >= limit) return cut(known, { sk, limit, hasMore: end !== undefined });
      const more = pages.map(async ({ items, next }, at): Promise<Page> => {
        if (next === undefined || String(items.at(-1)?.[sk]) !== end)
          return { items, ...(next !== undefined && { next }) };
        const { items: further, ...rest } = await read(pks[at] ?? '', { after: next });
        return { items: [...items, ...further], ...rest };
      });
      pages = await Promise.all(more);
    }
  }
  const dueFirst = (index: 'worklist' | 'owner'): Order => ({ index, sk: `${index}Sk`, direction: 1 });
  const ascending = (index: 'worklist' | 'owner', pks: readonly string[], to: string, { limit, after }: Reading) =>
    first(dueFirst(index), pks, { ...(after === undefined ? {} : { from: after + BEHIND }), to }, limit);

  async function eachOnce(index: string, sk: string, teams: readonly string[], reading: Reading, to?: string) {
    const { items, ...rest } = await readEachOnce(table, { index, sk, pks: partitions(teams), to }, reading);
    return { cases: items.map(caseOf), ...rest };
  }

  return {
    byTeams: (teams, reading) => ascending('worklist', partitions(teams), BEHIND, reading),
    byOwner: (owner, reading) => ascending('owner', [owner], BEHIND, reading),
    waitingIn: (team, reading) => ascending('owner', [nobodyIn(team)], BEHIND, reading),
    due: (teams, now, reading) => ascending('worklist', partitions(teams), now + BEHIND, reading),

    every: (teams, reading) => eachOnce('worklist', 'worklistSk', teams, reading),
    receivedUntil: (teams, until, reading) => eachOnce('received', 'receivedSk', teams, reading, until + BEHIND),

    byReceipt: (teams, { from, to }, { limit, after }) =>
      first(
        { index: 'received', sk: 'receivedSk', direction: -1 },
        partitions(teams),
        { from, to: after === undefined ? to + BEHIND : justBefore(after) },
        limit,
      ),

    async byCustomer(customerId) {
      const page = await table.queryIndex('customer', { pk: customerId, limit: 100, descending: true });
      return page.items.map(caseOf);
    },
  };
}

/** Sorts before this key, and behind all others before it: keys end in a case id, and those are of one length. */
function justBefore(key: string): string {
  return `${key.slice(0, -1)}${String.fromCharCode(key.charCodeAt(key.length - 1) - 1)}${BEHIND}`;
}

/**
 * What is known in order of one page of each partition. A page can end before its partition does: what lies behind the first such
 * end is not known yet, so the merge stops there.
 */
function merged(pages: readonly Page[], sk: string, direction: 1 | -1): { known: Item[]; end: string | undefined } {
  const keyOf = (item: Item) => String(item[sk]);
  const isBefore = (a: string, b: string) => (direction === 1 ? a < b : a > b);
  const ends = pages.flatMap(({ items, next }) => (next === undefined ? [] : items.slice(-1).map(keyOf)));
  const end = ends.reduce<string | undefined>(
    (first, key) => (first === undefined || isBefore(key, first) ? key : first),
    undefined,
  );
  const known = pages
    .flatMap((page) => page.items)
    .filter((item) => end === undefined || !isBefore(end, keyOf(item)))
    .sort((a, b) => (isBefore(keyOf(a), keyOf(b)) ? -1 : 1));
  return { known, end };
}

function cut(
  known: readonly Item[],
  { sk, limit, hasMore }: { sk: string; limit: number; hasMore: boolean },
): CasePage {
  const kept = known.slice(0, limit);
  const last = kept.at(-1);
  const isCut = hasMore || known.length > kept.length;
  return { cases: kept.map(caseOf), ...(isCut && last !== undefined ? { next: String(last[sk]) } : {}) };
}
