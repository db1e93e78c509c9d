import type { LedgerEntry } from '../../../domain/money/ledger.ts';
import type { Attribute, Item, Table } from '../../../ports/table.ts';
import { casePartition, ledgerKey } from '../keys.ts';

/** Every sum and what became of it, beside the case: entries are made once and never changed. */
export interface Ledger {
  /** An entry that is there stays as it is. */
  enter(caseId: string, entries: readonly LedgerEntry[]): Promise<void>;
  /** In order of time. */
  of(caseId: string): Promise<LedgerEntry[]>;
}

export function openLedger({ table }: { table: Pick<Table, 'put' | 'query'> }): Ledger {
  return {
    async enter(caseId, entries) {
      for (const entry of entries) {
        const key = ledgerKey(caseId, entry.remedyId, entry.state);
        await table.put({ ...key, entry: entry as unknown as Attribute }, { absent: true });
      }
    },
    async of(caseId) {
      const items: Item[] = [];
      for (let after: Attribute | undefined; ; ) {
        const page = await table.query({
          pk: casePartition(caseId),
          startsWith: 'MONEY#',
          ...(after === undefined ? {} : { after }),
        });
        items.push(...page.items);
        after = page.next;
        if (after === undefined) break;
      }
      return items
        .map(({ entry }) => entry as unknown as LedgerEntry)
        .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    },
  };
}

/** Of entries of one instant the grant comes first. */
function placeOf({ at, state, remedyId }: LedgerEntry): string {
  return `${at} ${state === 'granted' ? 0 : 1} ${remedyId}`;
}
