import { contention } from '../../../domain/errors.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Condition, Item, Key, Table } from '../../../ports/table.ts';
import { customerSealKey } from './customer-seal-key.ts';

/** A list in an item of its own beside a customer, sealed under the customer's key: nothing once the customer was erased. */
export interface SealedList<T> {
  of(customerId: string): Promise<T[]>;
  /**
   * @param change what is to be there in place of what is; called again where another writer was faster. `expiresAt` as in `Table`
   * @throws AppError `busy`
   */
  change(customerId: string, change: (known: T[]) => { kept: T[]; expiresAt?: number }): Promise<void>;
}

const TRIES = 5;

export function openSealedList<T>(
  keyOf: (customerId: string) => Key,
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

    async change(customerId, change) {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const item = await table.get(keyOf(customerId));
        const { kept, ...end } = change(await unsealed(item, customerId, sealer));
        const sealed = await sealer.seal(customerSealKey(sealer, customerId), JSON.stringify(kept));
        const condition: Condition =
          item === undefined ? { absent: true } : { equals: { version: Number(item.version) } };
        const written = { set: { sealed, ...end }, add: { version: 1 } };
        if ((await table.update(keyOf(customerId), written, condition)) !== undefined) return;
      }
      throw contention('what is kept beside a customer');
    },
  };
}

/** How it is read by those who never write it. */
export function readSealedList<T>(
  keyOf: (customerId: string) => Key,
  { table, sealer }: { table: Pick<Table, 'get'>; sealer: Pick<Sealer, 'unseal' | 'mac'> },
): SealedList<T>['of'] {
  return async (customerId) => unsealed(await table.get(keyOf(customerId)), customerId, sealer);
}

async function unsealed<T>(
  item: Item | undefined,
  customerId: string,
  sealer: Pick<Sealer, 'unseal' | 'mac'>,
): Promise<T[]> {
  if (item === undefined) return [];
  const text = await sealer.unseal(customerSealKey(sealer, customerId), String(item.sealed));
  return text === undefined ? [] : JSON.parse(text);
}
