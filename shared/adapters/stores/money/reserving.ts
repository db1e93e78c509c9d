import type { Actor } from '../../../domain/case/commands.ts';
import { type GrantedSum, type MoneyRules, mostAt, type Place, placesOf } from '../../../domain/money/limits.ts';
import type { NoRoom } from '../../../domain/money/words.ts';
import type { Attribute, Key, Table } from '../../../ports/table.ts';
import { shardOf } from '../case/case-item.ts';
import { reservedKey } from '../keys.ts';
import { openLimitItems } from './limit-items.ts';

/**
 * Room in the limits, taken before a case commits to what it grants. First a note of the intent, then each limit in a fixed order:
 * whatever dies in between leaves the note, by which free-reservations finds it and puts it right.
 */
export interface Reserving {
  /** Sums of one attempt: same case, instant and person. Answers the limit that has no room; then nothing is taken. */
  reserve(sums: readonly GrantedSum[], by: Actor): Promise<NoRoom | undefined>;
  /** Only where no commit with these sums can still come: its version is past. */
  giveUp(sums: readonly GrantedSum[]): Promise<void>;
}

export function openReserving(ports: {
  table: Pick<Table, 'get' | 'put' | 'update'>;
  configuration: MoneyRules;
  shards: number;
}): Reserving {
  const { table, configuration: rules, shards } = ports;
  const limits = openLimitItems({ table });

  async function giveUp(sums: readonly GrantedSum[], places: readonly Place[]): Promise<void> {
    for (const place of places) for (const sum of sums) await limits.free(place, sum);
    const [first] = sums;
    // The note stays until it is swept: there is nothing left to put right.
    if (first !== undefined) await table.update(noteKey(first, shards), { set: { givenUp: true } }, { present: true });
  }

  return {
    async reserve(sums, by) {
      const [first] = sums;
      if (first === undefined) return undefined;
      await table.put({ ...noteKey(first, shards), sums: sums as unknown as Attribute });
      const taken: Place[] = [];
      for (const place of placesOf(first)) {
        const answer = await limits.take(place, sums, mostAt(place, first.team, by, rules), first.at);
        if (answer !== 'taken') {
          await giveUp(sums, taken);
          return answer === 'list-full' && place.limit === 'customer-90-days' ? 'customer-grants' : place.limit;
        }
        taken.push(place);
      }
      return undefined;
    },
    giveUp: async (sums) => giveUp(sums, sums[0] === undefined ? [] : placesOf(sums[0])),
  };
}

/** Sums of one attempt lie under one note: their ids differ in what stands behind the dot. */
export function noteKey({ id, at, caseId }: GrantedSum, shards: number): Key {
  return reservedKey(shardOf(caseId, shards), at, id.slice(0, id.lastIndexOf('.')));
}
