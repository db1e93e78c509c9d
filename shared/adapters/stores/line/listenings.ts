import type { Listening } from '../../../domain/line/listening.ts';
import type { Attribute, Table } from '../../../ports/table.ts';
import { expiresAfter } from '../desk/expiry.ts';
import { casePartition, heardKey } from '../keys.ts';

/** Who was given recordings of calls, beside the case: noted once and never changed. */
export interface Listenings {
  note(caseId: string, listening: Listening, id: string): Promise<void>;
  /** The newest first, 100 at most. */
  of(caseId: string): Promise<Listening[]>;
}

/** As long as reviews of somebody's work: recordings themselves are gone long before. */
const KEPT_DAYS = 2 * 365 + 31;
const MOST_SHOWN = 100;

export function openListenings({ table }: { table: Pick<Table, 'put' | 'query'> }): Listenings {
  return {
    async note(caseId, listening, id) {
      const { at } = listening;
      const heard = { ...listening } as unknown as Attribute;
      await table.put({ ...heardKey(caseId, at, id), heard, ...expiresAfter(at, KEPT_DAYS) });
    },
    async of(caseId) {
      const page = { pk: casePartition(caseId), startsWith: 'HEARD#', descending: true, limit: MOST_SHOWN };
      const { items } = await table.query(page);
      return items.map(({ heard }) => heard as unknown as Listening);
    },
  };
}
