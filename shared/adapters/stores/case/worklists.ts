import type { Case } from '../../../domain/case/case.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Item, Page, Table } from '../../../ports/table.ts';
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

export function openWorklists({ table, shards }: { table: Pick<Table, 'queryIndex'>; shards: number }): Worklists {
  const partitions = (teams: readonly string[]) =>
    teams.flatMap((team) => Array.from({ length: shards }, (_, shard) => `${team}#${shard}`));

  /** The first `limit` over several partitions: each gives its own first ones, and the merge is cut. */
  async function ascending(index: string, pks: readonly string[], sk: string, to: string, { limit, after }: Reading) {
    const from = after === undefined ? {} : { from: after + BEHIND };
    const pages = await Promise.all(pks.map((pk) => table.queryIndex(index, { pk, ...from, to, limit: limit + 1 })));
    return merged(pages, sk, limit, 1);
  }

  async function eachOnce(index: string, sk: string, teams: readonly string[], reading: Reading, to?: string) {
    const { items, ...rest } = await readEachOnce(table, { index, sk, pks: partitions(teams), to }, reading);
    return { cases: items.map(caseOf), ...rest };
  }

  return {
    byTeams: (teams, reading) => ascending('worklist', partitions(teams), 'worklistSk', BEHIND, reading),
    byOwner: (owner, reading) => ascending('owner', [owner], 'ownerSk', BEHIND, reading),
    waitingIn: (team, reading) => ascending('owner', [nobodyIn(team)], 'ownerSk', BEHIND, reading),
    due: (teams, now, reading) => ascending('worklist', partitions(teams), 'worklistSk', now + BEHIND, reading),

    every: (teams, reading) => eachOnce('worklist', 'worklistSk', teams, reading),
    receivedUntil: (teams, until, reading) => eachOnce('received', 'receivedSk', teams, reading, until + BEHIND),

    async byReceipt(teams, { from, to }, { limit, after }) {
      const last = after === undefined ? to + BEHIND : justBefore(after);
      const pages = await Promise.all(
        partitions(teams).map((pk) =>
          table.queryIndex('received', { pk, from, to: last, limit: limit + 1, descending: true }),
        ),
      );
      return merged(pages, 'receivedSk', limit, -1);
    },

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
 * One page out of one of each partition. A page can end early (at 1 MB): what lies behind the end of such a page is not
 * known yet, so the merge stops there too.
 */
function merged(pages: readonly Page[], sk: string, limit: number, direction: 1 | -1): CasePage {
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
  const kept = known.slice(0, limit);
  const last = kept.at(-1);
  const hasMore = known.length > kept.length || ends.length > 0;
  return { cases: kept.map(caseOf), ...(hasMore && last !== undefined ? { next: keyOf(last) } : {}) };
}
