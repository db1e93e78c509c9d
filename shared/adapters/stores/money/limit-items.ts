import type { Room } from '../../../domain/money/balance.ts';
import {
  type GrantedSum,
  isRolling,
  MOST_GRANTS_OF_CUSTOMER,
  type Place,
  windowStart,
} from '../../../domain/money/limits.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Attribute, Condition, Item, Table } from '../../../ports/table.ts';
import { limitKey } from '../keys.ts';

/**
 * One limit is one item: `usedMinor`, all that counts against it; `open`, how many sums are listed; and an attribute for each of
 * these, `g:` and the grant's id. Every change is one conditional update that moves the sum and the total together, so that the
 * total is exact at every instant and no two writers wait for each other.
 *
 * Of a day or a month: a sum is listed until its case is known to have it (`settle`); then only the total knows it, and the item
 * stays small. What is given back after that leaves a mark, `b:` and the grant's id, so that it is given back once.
 * Of the last 90 days: every sum stays listed, with its date, until it is too old to count.
 */
export interface LimitItems {
  /** Makes room for the sums, all or none. True also where they stand there already. */
  take(
    place: Place,
    sums: readonly GrantedSum[],
    mostMinor: number,
    now: Instant,
  ): Promise<'taken' | 'no-room' | 'list-full'>;
  /** The case has the sums. */
  settle(place: Place, sums: readonly GrantedSum[]): Promise<void>;
  /** The case does not have the sum, and never will. */
  free(place: Place, sum: GrantedSum): Promise<void>;
  /** The case had the sum, and it came back. */
  giveBack(place: Place, sum: GrantedSum): Promise<void>;
  read(place: Place): Promise<Room>;
}

/**
 * Sums listed at once of one day or month: 1,000 of some 130 bytes, for a time in which nothing follows what was granted. Marks of
 * what came back, 2,000 of 45 bytes: who passes that keeps the room used up, which is safe, and has other worries.
 */
const MOST_OPEN = 1_000;
const MOST_BACK = 2_000;

export function openLimitItems({ table }: { table: Pick<Table, 'get' | 'update'> }): LimitItems {
  const keyOf = ({ scope, period }: Place) => limitKey(scope, period);

  async function tryToTake(place: Place, sums: readonly GrantedSum[], mostMinor: number): Promise<boolean> {
    const sumMinor = sums.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
    const listed = isRolling(place) ? MOST_GRANTS_OF_CUSTOMER : MOST_OPEN;
    if (sumMinor > mostMinor) return false;
    const hasRoom: Condition = {
      all: [
        { below: { usedMinor: mostMinor - sumMinor + 1, open: listed - sums.length + 1 } },
        { missing: sums.map(listedAs) },
      ],
    };
    const change = {
      set: Object.fromEntries(sums.map((sum) => [listedAs(sum), listing(sum)])),
      add: { usedMinor: sumMinor, open: sums.length, back: 0 },
    };
    return (await table.update(keyOf(place), change, { any: [{ absent: true }, hasRoom] })) !== undefined;
  }

  /** What is older than the window leaves the list, each sum once: the condition is that it still stands there. */
  async function withoutOld(place: Place, item: Item, now: Instant): Promise<Item> {
    const since = windowStart(now);
    const old = Object.entries(item).filter(([name, value]) => name.startsWith('g:') && partsOf(value).at < since);
    if (old.length === 0) return item;
    const sumMinor = old.reduce((sum, [, value]) => sum + partsOf(value).amountMinor, 0);
    const change = { remove: old.map(([name]) => name), add: { usedMinor: -sumMinor, open: -old.length } };
    const equals = Object.fromEntries(old) as Record<string, string>;
    return (await table.update(keyOf(place), change, { equals })) ?? (await table.get(keyOf(place))) ?? item;
  }

  return {
    async take(place, sums, mostMinor, now) {
      if (await tryToTake(place, sums, mostMinor)) return 'taken';
      const item = await table.get(keyOf(place));
      // An answer that was lost on the way: the write had been done.
      if (item !== undefined && sums.every((sum) => item[listedAs(sum)] !== undefined)) return 'taken';
      if (item === undefined || !isRolling(place)) return 'no-room';
      const left = await withoutOld(place, item, now);
      if (left !== item && (await tryToTake(place, sums, mostMinor))) return 'taken';
      return Number(left.open) + sums.length > MOST_GRANTS_OF_CUSTOMER ? 'list-full' : 'no-room';
    },

    async settle(place, sums) {
      if (isRolling(place)) return;
      for (const sum of sums) {
        const change = { remove: [listedAs(sum)], add: { open: -1 } };
        await table.update(keyOf(place), change, { equals: { [listedAs(sum)]: listing(sum) } });
      }
    },

    async free(place, sum) {
      const change = { remove: [listedAs(sum)], add: { usedMinor: -sum.amountMinor, open: -1 } };
      await table.update(keyOf(place), change, { equals: { [listedAs(sum)]: listing(sum) } });
    },

    async read(place) {
      const item: Partial<Item> = (await table.get(keyOf(place))) ?? {};
      const listed = Object.entries(item).filter(([name]) => name.startsWith('g:'));
      return {
        usedMinor: Number(item.usedMinor ?? 0),
        listed: listed.map(([name, value]) => ({ id: name.slice(2), ...partsOf(value) })),
      };
    },

    async giveBack(place, sum) {
      if (isRolling(place)) return this.free(place, sum);
      const [listed, mark] = [listedAs(sum), `b:${sum.id}`];
      const add = { usedMinor: -sum.amountMinor, back: 1 };
      const once: Condition = { all: [{ missing: [mark] }, { below: { back: MOST_BACK } }] };
      const change = { set: { [mark]: 1 }, remove: [listed], add: { ...add, open: -1 } };
      const isListed: Condition = { equals: { [listed]: listing(sum) } };
      if ((await table.update(keyOf(place), change, { all: [isListed, once] })) !== undefined) return;
      await table.update(keyOf(place), { set: { [mark]: 1 }, add }, { all: [{ missing: [listed] }, once] });
    },
  };
}

const listedAs = ({ id }: GrantedSum) => `g:${id}`;

/** A text, so that conditions can compare it whole. It follows from the sum alone. */
const listing = ({ amountMinor, caseId, at }: GrantedSum) => `${amountMinor}|${caseId}|${at}`;

function partsOf(value: Attribute | undefined): { amountMinor: number; caseId: string; at: Instant } {
  const [amountMinor, caseId = '', at = ''] = String(value).split('|');
  return { amountMinor: Number(amountMinor), caseId, at };
}
