import type { Purchase, PurchaseKind, PurchaseStatus } from './purchase-rows.ts';
import type { RowContext } from './row-context.ts';
import type { PurchaseRow } from './rows.ts';

/** What an agent sees of one purchase. */
export interface RememberedPurchase {
  rowId: string;
  version: number;
  orderId?: string;
  purchasedDay: string;
  amountMinor: number;
  currency: string;
  status: PurchaseStatus;
  kind: PurchaseKind;
  productCategory?: string;
  returnedMinor: number;
  /** Absent where nothing came back, or nobody said when. */
  returnedDay?: string;
  /** The part of the amount that the house itself paid. */
  goodwillMinor?: number;
}

/** Purchases of one customer on their way to the agents' page: with real ids, so only ever sealed. */
export interface PurchasesOfCustomer {
  customerId: string;
  email?: string;
  phone?: string;
  purchases: RememberedPurchase[];
}

/** Groups recorded purchases by customer, each with its newest `limit` and the contact data last named. */
export function purchasesByCustomer(
  recorded: readonly { purchase: Purchase; row: PurchaseRow }[],
  context: Pick<RowContext, 'email' | 'phone'>,
  limit: number,
): PurchasesOfCustomer[] {
  const customers = new Map<string, PurchasesOfCustomer>();
  for (const { purchase, row } of recorded) {
    const { customerId } = purchase;
    const customer = customers.get(customerId) ?? { customerId, purchases: [] };
    customers.set(customerId, customer);
    const email = purchase.email === undefined ? undefined : context.email(purchase.email);
    const phone = purchase.phone === undefined ? undefined : context.phone(purchase.phone);
    if (email !== undefined) customer.email = email;
    if (phone !== undefined) customer.phone = phone;
    customer.purchases.push(remembered(purchase, row));
  }
  for (const customer of customers.values()) {
    customer.purchases.sort((a, b) => (a.purchasedDay < b.purchasedDay ? -1 : a.purchasedDay > b.purchasedDay ? 1 : 0));
    customer.purchases = customer.purchases.slice(-limit);
  }
  return [...customers.values()];
}

function remembered(purchase: Purchase, row: PurchaseRow): RememberedPurchase {
  return {
    rowId: row.row_id,
    version: row.version,
    ...(purchase.orderId !== undefined && { orderId: purchase.orderId }),
    purchasedDay: row.purchased_day,
    amountMinor: row.amount_minor,
    currency: row.currency,
    status: purchase.status ?? 'paid',
    kind: purchase.kind ?? 'sale',
    ...(purchase.productCategory !== undefined && { productCategory: purchase.productCategory }),
    returnedMinor: row.returned_minor,
    ...(row.returned_day !== null && { returnedDay: row.returned_day }),
    ...(row.goodwill_minor > 0 && { goodwillMinor: row.goodwill_minor }),
  };
}
