import type { Table } from '../../../ports/table.ts';
import { remedyKey } from '../keys.ts';

/** Whose a remedy is that went out: the order system knows no cases. */
export interface Remedies {
  note(remedyId: string, caseId: string): Promise<void>;
  caseOf(remedyId: string): Promise<string | undefined>;
}

export function openRemedies({ table }: { table: Pick<Table, 'get' | 'put'> }): Remedies {
  return {
    async note(remedyId, caseId) {
      await table.put({ ...remedyKey(remedyId), caseId });
    },
    async caseOf(remedyId) {
      const caseId = (await table.get(remedyKey(remedyId)))?.caseId;
      return typeof caseId === 'string' ? caseId : undefined;
    },
  };
}
