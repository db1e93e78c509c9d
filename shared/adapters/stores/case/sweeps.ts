import { addMilliseconds, type Instant } from '../../../domain/time.ts';
import type { Table } from '../../../ports/table.ts';
import { sweepKey, watchKey } from '../keys.ts';

/** What a sweep remembers from one round to the next. */
export interface SweepStore {
  /** Where the last round stopped; nothing where it came to the end. */
  place(sweep: string): Promise<string | undefined>;
  /** Where the next round goes on. */
  stopAt(sweep: string, place: string | undefined): Promise<void>;
  /** Notes that this run's execution was not found; true if the round before had noted the same run. */
  noteMissing(caseId: string, run: number, now: Instant): Promise<boolean>;
  forget(caseId: string): Promise<void>;
}

/** Rounds are 5 minutes apart; one that started late or was skipped still lets two follow each other. */
const IN_A_ROW_MS = 15 * 60 * 1000;

export function openSweeps({ table }: { table: Pick<Table, 'get' | 'put' | 'delete'> }): SweepStore {
  return {
    async place(sweep) {
      const noted = await table.get(sweepKey(sweep));
      return typeof noted?.place === 'string' ? noted.place : undefined;
    },
    async stopAt(sweep, place) {
      await table.put({ ...sweepKey(sweep), place });
    },
    async noteMissing(caseId, run, now) {
      const noted = await table.get(watchKey(caseId));
      // An old note proves nothing: the execution ran in between, and nobody takes notes back.
      const since = addMilliseconds(now, -IN_A_ROW_MS);
      if (noted?.run === run && typeof noted.at === 'string' && noted.at >= since) return true;
      await table.put({ ...watchKey(caseId), run, at: now });
      return false;
    },
    async forget(caseId) {
      await table.delete(watchKey(caseId));
    },
  };
}
