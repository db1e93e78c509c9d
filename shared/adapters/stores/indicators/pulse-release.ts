import type { Quarter } from '../../../domain/indicators/quarters.ts';
import { type PulseAnswer, tally } from '../../../domain/pulse/tally.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Table } from '../../../ports/table.ts';
import { partition } from '../record/partition.ts';
import { ANSWER, pulsePartition, pulseSealKey, RESULTS, resultItem } from './pulse-items.ts';

/** The pulse after its quarter: read once, then forgotten. */
export interface PulseRelease {
  /** Counts the answers, keeps the result, deletes what it came from and destroys its key. Done again, it ends what was begun. */
  release(quarter: Quarter, teamIds: readonly string[]): Promise<void>;
}

interface Ports {
  table: Pick<Table, 'get' | 'query' | 'put' | 'delete'>;
  sealer: Pick<Sealer, 'unseal' | 'destroyKey'>;
}

export function openPulseRelease({ table, sealer }: Ports): PulseRelease {
  return {
    async release(quarter, teamIds) {
      const items = await partition(table, pulsePartition(quarter));
      if (items.length === 0) return;
      if ((await table.get({ pk: RESULTS, sk: quarter })) === undefined) {
        const answers: PulseAnswer[] = [];
        for (const { sk, sealed } of items) {
          if (!sk.startsWith(ANSWER)) continue;
          const text = await sealer.unseal(pulseSealKey(quarter), String(sealed));
          if (text !== undefined) answers.push(JSON.parse(text) as PulseAnswer);
        }
        await table.put(resultItem(tally(quarter, answers, teamIds)), { absent: true });
      }
      await sealer.destroyKey(pulseSealKey(quarter));
      for (const { pk, sk } of items) await table.delete({ pk, sk });
    },
  };
}
