import { contention } from '../../../domain/errors.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Condition, Item, Key, Table } from '../../../ports/table.ts';
import { customerSealKey } from './customer-seal-key.ts';

/** A list in an item of its own beside a customer or an identity, sealed under the key of that: nothing once it was erased. */
export interface SealedList<T> {
  of(subject: string): Promise<T[]>;
  /**
   * @param change what is to be there in place of what is; called again where another writer was faster. `expiresAt` as in `Table`
   * @throws AppError `busy`
   */
  change(subject: string, change: (known: T[]) => { kept: T[]; expiresAt?: number }): Promise<void>;
}

const TRIES = 5;

export function openSealedList<T>(
  keyOf: (subject: string) => Key,
  {
    table,
    sealer,
  }: {
    table: Pick<Table, 'get' | 'update'>;
    sealer: Pick<Sealer, 'seal' | 'unseal' | 'mac'>;
  },
): SealedList<T> {
  return {
    of: readSealedList(keyOf, { table, sealer }),

    async change(subject, change) {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const item = await table.get(keyOf(subject));
        const { kept, ...end } = change(await unsealed(item, subject, sealer));
        const sealed = await sealer.seal(customerSealKey(sealer, subject), JSON.stringify(kept));
        const condition: Condition =
          item === undefined ? { absent: true } : { equals: { version: Number(item.version) } };
        const written = { set: { sealed, ...end }, add: { version: 1 } };
        if ((await table.update(keyOf(subject), written, condition)) !== undefined) return;
      }
      throw contention('what is kept beside a customer');
    },
  };
}

/** How it is read by those who never write it. */
export function readSealedList<T>(
  keyOf: (subject: string) => Key,
  { table, sealer }: { table: Pick<Table, 'get'>; sealer: Pick<Sealer, 'unseal' | 'mac'> },
): SealedList<T>['of'] {
  return async (subject) => unsealed(await table.get(keyOf(subject)), subject, sealer);
}

async function unsealed<T>(
  item: Item | undefined,
  subject: string,
  sealer: Pick<Sealer, 'unseal' | 'mac'>,
): Promise<T[]> {
  if (item === undefined) return [];
  const text = await sealer.unseal(customerSealKey(sealer, subject), String(item.sealed));
  return text === undefined ? [] : JSON.parse(text);
}
