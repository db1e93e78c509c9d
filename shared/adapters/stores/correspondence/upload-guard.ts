import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { limitKey } from '../keys.ts';

/** Keeps a link of one case from filling the store of files. */
export interface UploadGuard {
  /** Counts a place for a file. False beyond the limit of the UTC day. */
  admits(caseId: string): Promise<boolean>;
}

/** A case takes 20 files: so many tries leave room for slips. */
const MOST_A_DAY = 60;

export function openUploadGuard({ table, clock }: { table: Pick<Table, 'update'>; clock: Clock }): UploadGuard {
  return {
    async admits(caseId) {
      const counted = await table.update(limitKey(`upload#${caseId}`, clock.now().slice(0, 10)), { add: { count: 1 } });
      return Number(counted?.count) <= MOST_A_DAY;
    },
  };
}
