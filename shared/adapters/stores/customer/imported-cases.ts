import { REMEMBERED_CASES } from '../../../../events/loyalty/imported-case.v1.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { type ImportedCase, newestImported } from '../../../domain/customers/imported-cases.ts';
import { importKeptUntil, isImportKept } from '../../../domain/record/retention.ts';
import { millisecondsOf, SECOND_MS } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { importedCasesKey } from '../keys.ts';
import { openSealedList } from './sealed-list.ts';

/** A customer's newest cases of an earlier system, for the people who work a case. Reports read the lake, never these. */
export interface ImportedCases {
  /** Merges into the last 50 by row id and version; a repeat changes nothing. @throws AppError `busy` */
  remember(customerId: string, cases: readonly ImportedCase[]): Promise<void>;
  /** Newest first; none that is kept no longer (`retention`). */
  of(customerId: string): Promise<ImportedCase[]>;
}

export function openImportedCases({
  table,
  sealer,
  clock,
  configuration: { retention },
}: {
  table: Pick<Table, 'get' | 'update'>;
  sealer: Pick<Sealer, 'seal' | 'unseal' | 'mac'>;
  clock: Clock;
  configuration: Pick<Configuration, 'retention'>;
}): ImportedCases {
  const list = openSealedList<ImportedCase>(importedCasesKey, { table, sealer });
  const stillKept = (cases: readonly ImportedCase[]) => cases.filter((it) => isImportKept(it, retention, clock.now()));

  return {
    async remember(customerId, cases) {
      const told = stillKept(cases);
      if (told.length === 0) return;
      await list.change(customerId, (known) => {
        const kept = newestImported(stillKept([...known, ...told]), REMEMBERED_CASES);
        const ends = kept.map((it) => Math.ceil(millisecondsOf(importKeptUntil(it, retention)) / SECOND_MS));
        // Nobody goes round by these: the item goes by itself with the last of them.
        return { kept, expiresAt: Math.max(...ends) };
      });
    },

    of: async (customerId) => stillKept(await list.of(customerId)),
  };
}
