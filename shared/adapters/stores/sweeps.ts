import type { Table } from '../../ports/table.ts';
import { watchKey } from './keys.ts';

/** What a sweep remembers of a case from one round to the next. */
export interface SweepStore {
  /** Notes that this run's execution was not found; true if an earlier round had noted the same run. */
  noteMissing(caseId: string, run: number): Promise<boolean>;
  forget(caseId: string): Promise<void>;
}

export function openSweeps(table: Table): SweepStore {
  return {
    async noteMissing(caseId, run) {
      const noted = await table.get(watchKey(caseId));
      if (noted?.run === run) return true;
      await table.put({ ...watchKey(caseId), run });
      return false;
    },
    async forget(caseId) {
      await table.delete(watchKey(caseId));
    },
  };
}
