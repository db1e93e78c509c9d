import {
  CUSTOMER_PURCHASES_KEY,
  type CustomerPurchases,
  customerPurchases,
  REMEMBERED_PURCHASES,
} from '../../../../events/purchase.v1.ts';
import { newestRows } from '../../../domain/customers/newest-rows.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Table } from '../../../ports/table.ts';
import { purchasesKey } from '../keys.ts';
import { openSealedList, readSealedList } from './sealed-list.ts';

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

export function openRememberedPurchases({
  table,
  sealer,
}: {
  table: Pick<Table, 'get' | 'update'>;
  sealer: Pick<Sealer, 'seal' | 'unseal' | 'mac'>;
}): RememberedPurchases {
  const list = openSealedList<RememberedPurchase>(purchasesKey, { table, sealer });
  return {
    async unseal(sealed) {
      const text = await sealer.unseal(CUSTOMER_PURCHASES_KEY, sealed);
      return text === undefined ? undefined : customerPurchases.parse(JSON.parse(text));
    },

    remember: (customerId, purchases) =>
      list.change(customerId, (known) => ({
        kept: newestRows([...known, ...purchases], ({ purchasedDay }) => purchasedDay, REMEMBERED_PURCHASES),
      })),

    of: list.of,
  };
}

/** How a customer's purchases are read, newest first, by those who never write them. */
export function rememberedIn(ports: {
  table: Pick<Table, 'get'>;
  sealer: Pick<Sealer, 'unseal' | 'mac'>;
}): RememberedPurchases['of'] {
  return readSealedList(purchasesKey, ports);
}
