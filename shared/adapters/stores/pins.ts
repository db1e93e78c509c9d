import type { Sealer } from '../../ports/sealer.ts';
import type { Clock } from '../../ports/surroundings.ts';
import type { Key, Table } from '../../ports/table.ts';
import { limitKey } from './keys.ts';

export type PinAnswer = 'right' | 'wrong' | 'locked';

/** Judges a phone PIN, counting every wrong try by case, by caller and overall. */
export interface PinStore {
  /** `caller` is the caller id, or anything that names the call. The right PIN of a locked case is `locked` too. */
  judge(tried: { caseId: string; pin: string; expected: string; caller: string }): Promise<PinAnswer>;
}

/**
 * Wrong tries a UTC day. Six digits give a guesser 5 in 1,000,000 a case and day; the caller's limit stops one phone from
 * walking over many cases, the overall one a crowd of phones.
 */
const MOST_WRONG = { case: 5, caller: 10, overall: 2_000 } as const;

/** Under which wrong tries of a caller and for a case are counted. */
export const pinCallerScope = (sealer: Pick<Sealer, 'mac'>, caller: string): string =>
  `pin#caller#${sealer.mac('pin-caller', caller)}`;
export const pinCaseScope = (caseId: string): string => `pin#case#${caseId}`;

export function openPins(ports: { table: Pick<Table, 'update'>; sealer: Pick<Sealer, 'mac'>; clock: Clock }): PinStore {
  const { table, sealer, clock } = ports;
  return {
    async judge({ caseId, pin, expected, caller }) {
      const day = clock.now().slice(0, 10);
      const counters = [
        { key: limitKey(pinCallerScope(sealer, caller), day), most: MOST_WRONG.caller },
        { key: limitKey(pinCaseScope(caseId), day), most: MOST_WRONG.case },
        { key: limitKey('pin#overall', day), most: MOST_WRONG.overall },
      ];
      // Counted before judging, so that parallel guesses cannot slip in between; a right PIN is taken off again.
      const counted: Key[] = [];
      const takeOff = async () => {
        for (const key of counted) await table.update(key, { add: { count: -1 } });
      };
      for (const { key, most } of counters) {
        const within = { any: [{ absent: true as const }, { below: { count: most } }] };
        if ((await table.update(key, { add: { count: 1 } }, within)) === undefined) {
          // Not judged, so not counted: a caller who is locked shall not lock the cases of others.
          await takeOff();
          return 'locked';
        }
        counted.push(key);
      }
      if (sealer.mac('pin', pin) !== sealer.mac('pin', expected)) return 'wrong';
      await takeOff();
      return 'right';
    },
  };
}
