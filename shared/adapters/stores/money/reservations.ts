import type { Room } from '../../../domain/money/balance.ts';
import { type GrantedSum, type Place, placesOf } from '../../../domain/money/limits.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Item, Table } from '../../../ports/table.ts';
import { reservedPartition } from '../keys.ts';
import { openLimitItems } from './limit-items.ts';
import { noteKey } from './reserving.ts';

/** Room that was taken for a case and of which nobody said since what became of it. */
export interface Reservation {
  sums: readonly GrantedSum[];
  /** The attempt failed, and gave its room back. */
  isGivenUp: boolean;
}

/** What becomes of the room that was taken for a grant. Every step can be done twice. */
export interface Reservations {
  /** The case has these sums: they are the customer's. */
  confirm(sums: readonly GrantedSum[]): Promise<void>;
  /** They were on their way and came back: declined, or failed. */
  giveBack(sums: readonly GrantedSum[]): Promise<void>;
  /** Taken at this instant or before, the oldest first, a page of each part of the house. */
  olderThan(instant: Instant): Promise<Reservation[]>;
  /** The case does not have these sums and never will. */
  free(sums: readonly GrantedSum[]): Promise<void>;
  forget(sums: readonly GrantedSum[]): Promise<void>;
  /** A limit as it stands. */
  room(place: Place): Promise<Room>;
}

/** Of each shard in one round: each costs a read and a write of its case. */
const PAGE = 100;
/** Sorts behind the `#` that follows the instant. */
const BEHIND = '$';

export function openReservations(ports: {
  table: Pick<Table, 'get' | 'update' | 'delete' | 'query'>;
  shards: number;
}): Reservations {
  const { table, shards } = ports;
  const limits = openLimitItems({ table });

  const forget = async ([first]: readonly GrantedSum[]) => {
    if (first !== undefined) await table.delete(noteKey(first, shards));
  };

  return {
    forget,
    room: limits.read,

    async confirm(sums) {
      const [first] = sums;
      if (first === undefined) return;
      for (const place of placesOf(first)) await limits.settle(place, sums);
      await forget(sums);
    },

    async giveBack(sums) {
      for (const sum of sums) for (const place of placesOf(sum)) await limits.giveBack(place, sum);
    },

    async free(sums) {
      for (const sum of sums) for (const place of placesOf(sum)) await limits.free(place, sum);
    },

    async olderThan(instant) {
      const pages = await Promise.all(
        Array.from({ length: shards }, (_, shard) =>
          table.query({ pk: reservedPartition(shard), to: instant + BEHIND, limit: PAGE }),
        ),
      );
      return pages.flatMap(({ items }) => items.map(reservationOf));
    },
  };
}

function reservationOf({ sums, givenUp }: Item): Reservation {
  return { sums: sums as unknown as GrantedSum[], isGivenUp: givenUp === true };
}
