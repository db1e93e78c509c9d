import { dayOf, readIsoMoment } from './day-formats.ts';
import { readReferralCode } from './retention/referral-code.ts';
import { identify, identityRows, idOfRepeat, type Refused, type RowContext, readContact } from './row-context.ts';
import type { IdentityRow, PurchaseRow } from './rows.ts';

export const PURCHASE_STATUSES = ['paid', 'cancelled'] as const;
export type PurchaseStatus = (typeof PURCHASE_STATUSES)[number];

/** Only a `sale` is a purchase; the others are shown to agents and count for nothing. */
export const PURCHASE_KINDS = ['sale', 'replacement', 'gift', 'fee'] as const;
export type PurchaseKind = (typeof PURCHASE_KINDS)[number];

/** One line of an order, as an order system tells it. Texts are trimmed and not empty; moments are ISO 8601. */
export interface Purchase {
  /** The customer's id in the firm's CRM or shop. */
  customerId: string;
  orderId?: string | undefined;
  purchasedAt: string;
  /** Below zero only with an order id: a credit that can be laid against its order. */
  amountMinor: number;
  currency: string;
  /** `paid` unless said. */
  status?: PurchaseStatus | undefined;
  /** `sale` unless said. */
  kind?: PurchaseKind | undefined;
  productCategory?: string | undefined;
  /** Part of the amount that was given back or waived as goodwill; not below zero. */
  goodwillMinor?: number | undefined;
  returnedAt?: string | undefined;
  /** What went back to the customer for returned goods; not below zero. All of it where only the day is known. */
  returnedMinor?: number | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  referralCode?: string | undefined;
}

export interface PurchaseRows {
  purchase: PurchaseRow;
  identities: IdentityRow[];
}

/**
 * The lake's rows of one purchase. Who it is: with an order id, the order, customer, day, kind, product category and
 * whether it is a credit, so that a later word on the same line (cancelled, returned) replaces the earlier; without one,
 * everything said about it, so that only a repeat is a repeat. Lines alike in all this are told apart by their order in
 * the file or request.
 */
export function purchaseRows(purchase: Purchase, context: RowContext): PurchaseRows | Refused {
  const { amountMinor, currency, status = 'paid', kind = 'sale', goodwillMinor = 0 } = purchase;
  if (amountMinor < 0 && purchase.orderId === undefined)
    return { refused: 'a negative amount needs an order_id: it is a credit on an order' };
  if (goodwillMinor < 0) return { refused: 'goodwill_amount is below zero' };
  if (purchase.returnedMinor !== undefined && purchase.returnedMinor < 0)
    return { refused: 'returned_amount is below zero' };
  const purchasedAt = readIsoMoment(purchase.purchasedAt);
  if (purchasedAt === undefined) return { refused: 'purchased_at is no date that exists' };
  const returnedAt = purchase.returnedAt === undefined ? undefined : readIsoMoment(purchase.returnedAt);
  if (purchase.returnedAt !== undefined && returnedAt === undefined)
    return { refused: 'returned_at is no date that exists' };

  const purchased_day = dayOf(purchasedAt, context.timeZone);
  const returned_day = returnedAt === undefined ? null : dayOf(returnedAt, context.timeZone);
  const returnedMinor = purchase.returnedMinor ?? (returned_day === null ? 0 : Math.max(0, amountMinor));
  const contact = readContact(purchase, context);
  const customer_key = context.mac('crm', purchase.customerId);
  const order_key = purchase.orderId === undefined ? null : context.mac('order', purchase.orderId);
  const product_category = purchase.productCategory ?? null;
  const referral_code = purchase.referralCode === undefined ? null : readReferralCode(purchase.referralCode);

  const anomalies = contact.anomalies;
  if (purchased_day > context.today) anomalies.push('purchased-in-the-future');
  if (returned_day !== null && returned_day < purchased_day) anomalies.push('returned-before-purchase');
  if (returned_day !== null && purchase.returnedMinor === undefined) anomalies.push('return-without-amount');
  if (returned_day === null && returnedMinor > 0) anomalies.push('return-without-day');
  if (amountMinor >= 0 && returnedMinor + goodwillMinor > amountMinor) anomalies.push('more-back-than-paid');

  const { id, ordinal, version } = identify(
    order_key === null
      ? ['purchase', customer_key, purchasedAt, amountMinor, currency, status, kind, product_category].concat([
          goodwillMinor,
          returnedMinor,
          returned_day,
          referral_code,
        ])
      : ['order', order_key, customer_key, purchased_day, kind, product_category, amountMinor < 0],
    context,
  );
  return {
    purchase: {
      row_id: idOfRepeat(id, ordinal),
      version,
      customer_key,
      order_key,
      purchased_day,
      amount_minor: amountMinor,
      goodwill_minor: goodwillMinor,
      returned_minor: returnedMinor,
      returned_day,
      currency,
      status,
      kind,
      product_category,
      referral_code,
      anomaly: anomalies.length === 0 ? null : anomalies.join(' '),
      at: context.at,
    },
    identities: identityRows(customer_key, contact, context),
  };
}
