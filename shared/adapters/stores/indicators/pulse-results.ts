import type { PulseResult } from '../../../domain/pulse/tally.ts';
import type { Table } from '../../../ports/table.ts';
import { RESULTS, resultOf } from './pulse-items.ts';

/** Results of past quarters, the newest first. */
export interface PulseResults {
  newest(count: number): Promise<PulseResult[]>;
}

export function openPulseResults({ table }: { table: Pick<Table, 'query'> }): PulseResults {
  return {
    async newest(count) {
      const { items } = await table.query({ pk: RESULTS, descending: true, limit: count });
      return items.map(resultOf);
    },
  };
}
