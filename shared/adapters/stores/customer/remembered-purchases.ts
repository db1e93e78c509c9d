import {
  CUSTOMER_PURCHASES_KEY,
  type CustomerPurchases,
  customerPurchases,
  REMEMBERED_PURCHASES,
} from '../../../../events/purchase.v1.ts';
import { contention } from '../../../domain/errors.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Condition, Item, Table } from '../../../ports/table.ts';
import { purchasesKey } from '../keys.ts';
import { customerSealKey } from './customer-seal-key.ts';

export type RememberedPurchase = CustomerPurchases['purchases'][number];

/** A customer's newest purchases, for the people who work a case. Reports read the lake, never these. */
export interface RememberedPurchases {
  /** What a message on `customer-purchases` holds; `undefined` once its key is destroyed. */
  unseal(sealed: string): Promise<CustomerPurchases | undefined>;
  /** Merges into the last 200 by row id and version; a repeat changes nothing. @throws AppError `busy` */
  remember(customerId: string, purchases: readonly RememberedPurchase[]): Promise<void>;
  /** Newest first. */
  of(customerId: string): Promise<RememberedPurchase[]>;
}

const TRIES = 5;

export function openRememberedPurchases({
  table,
  sealer,
}: {
  table: Pick<Table, 'get' | 'update'>;
  sealer: Pick<Sealer, 'seal' | 'unseal' | 'mac'>;
}): RememberedPurchases {
  return {
    async unseal(sealed) {
      const text = await sealer.unseal(CUSTOMER_PURCHASES_KEY, sealed);
      return text === undefined ? undefined : customerPurchases.parse(JSON.parse(text));
    },

    async remember(customerId, purchases) {
      for (let attempt = 1; attempt <= TRIES; attempt += 1) {
        const item = await table.get(purchasesKey(customerId));
        const merged = newest([...(await purchasesIn(item, customerId, sealer)), ...purchases]);
        const sealed = await sealer.seal(customerSealKey(sealer, customerId), JSON.stringify(merged));
        const change = { set: { sealed }, add: { version: 1 } };
        const condition: Condition =
          item === undefined ? { absent: true } : { equals: { version: Number(item.version) } };
        if ((await table.update(purchasesKey(customerId), change, condition)) !== undefined) return;
      }
      throw contention('the purchases of a customer');
    },

    of: rememberedIn({ table, sealer }),
  };
}

/** How a customer's purchases are read, newest first, by those who never write them. */
export function rememberedIn({
  table,
  sealer,
}: {
  table: Pick<Table, 'get'>;
  sealer: Pick<Sealer, 'unseal' | 'mac'>;
}): RememberedPurchases['of'] {
  return async (customerId) => purchasesIn(await table.get(purchasesKey(customerId)), customerId, sealer);
}

/** Nothing once the customer was erased. */
async function purchasesIn(
  item: Item | undefined,
  customerId: string,
  sealer: Pick<Sealer, 'unseal' | 'mac'>,
): Promise<RememberedPurchase[]> {
  if (item === undefined) return [];
  const text = await sealer.unseal(customerSealKey(sealer, customerId), String(item.sealed));
  return text === undefined ? [] : JSON.parse(text);
}

function newest(purchases: readonly RememberedPurchase[]): RememberedPurchase[] {
  const byRow = new Map<string, RememberedPurchase>();
  for (const purchase of purchases) {
    const known = byRow.get(purchase.rowId);
    if (known === undefined || known.version < purchase.version) byRow.set(purchase.rowId, purchase);
  }
  return [...byRow.values()]
    .sort((a, b) => b.purchasedDay.localeCompare(a.purchasedDay) || a.rowId.localeCompare(b.rowId))
    .slice(0, REMEMBERED_PURCHASES);
}
