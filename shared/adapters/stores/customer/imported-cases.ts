import { REMEMBERED_CASES } from '../../../../events/loyalty/imported-case.v1.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import {
  type FiledCase,
  type ImportedCase,
  newestImported,
  ownImported,
} from '../../../domain/customers/imported-cases.ts';
import { AppError } from '../../../domain/errors.ts';
import { importKeptUntil, isImportKept } from '../../../domain/record/retention.ts';
import { millisecondsOf, SECOND_MS } from '../../../domain/time.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import type { Table } from '../../../ports/table.ts';
import { importedCasesKey } from '../keys.ts';
import { openSealedList, readSealedList } from './sealed-list.ts';

/**
 * Cases of an earlier system, for the people who work a case; reports read the lake, never these. They lie beside each identity that they
 * name (`kind#digest`, as customers list them), and whoever goes by one finds them: so no customer is made of history.
 */
export interface ImportedCases {
  /**
   * Merges into the last 50 of each identity by row id and version; a repeat changes nothing. An identity that was erased stays without.
   *
   * @throws AppError `busy`
   */
  remember(identities: readonly string[], cases: readonly ImportedCase[]): Promise<void>;
  /** The newest 50 of who goes by all of these; none that is kept no longer (`retention`). */
  of(identities: readonly string[]): Promise<ImportedCase[]>;
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
  const list = openSealedList<FiledCase>(importedCasesKey, { table, sealer });
  const read = importedIn({ table, sealer });
  const stillKept = <T extends ImportedCase>(cases: readonly T[]) =>
    cases.filter((it) => isImportKept(it, retention, clock.now()));

  async function file(identity: string, told: readonly FiledCase[]): Promise<void> {
    await list.change(identity, (known) => {
      const kept = newestImported(stillKept([...known, ...told]), REMEMBERED_CASES);
      const ends = kept.map((it) => Math.ceil(millisecondsOf(importKeptUntil(it, retention)) / SECOND_MS));
      // Nobody goes round by these: the item goes by itself with the last of them.
      return { kept, expiresAt: Math.max(...ends) };
    });
  }

  return {
    async remember(identities, cases) {
      const number = identities.find((it) => it.startsWith('crm#'));
      const told = stillKept(cases).map((it) => (number === undefined ? it : { ...it, number }));
      if (told.length === 0) return;
      for (const identity of identities) {
        try {
          await file(identity, told);
        } catch (error) {
          // Somebody of that name was forgotten: an old file that is told again does not bring it back.
          if (!(error instanceof AppError && error.code === 'erased')) throw error;
        }
      }
    },

    of: async (identities) => newestImported(stillKept(await read(identities)), REMEMBERED_CASES),
  };
}

/** How they are read by those who never write them: all that lies there. */
export function importedIn(ports: {
  table: Pick<Table, 'get'>;
  sealer: Pick<Sealer, 'unseal' | 'mac'>;
}): (identities: readonly string[]) => Promise<ImportedCase[]> {
  const read = readSealedList<FiledCase>(importedCasesKey, ports);
  return async (identities) => {
    const lists = await Promise.all(identities.map(read));
    return ownImported(lists.flat(), identities);
  };
}
