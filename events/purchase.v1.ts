import * as z from 'zod';
import { currencyDigits } from '../shared/domain/loyalty/amounts.ts';
import { PURCHASE_KINDS, PURCHASE_STATUSES, type Purchase } from '../shared/domain/loyalty/purchase-rows.ts';
import { importedCase, REMEMBERED_CASES } from './loyalty/imported-case.v1.ts';
import { line } from './text.ts';

/** 12 digits in minor units, as in files: sums over millions of rows stay exact. */
const LARGEST_AMOUNT_MINOR = 999_999_999_999;

/** The same form as in files: one purchase told both ways is one purchase. */
const text = line(200).normalize('NFC');
const moment = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], {
    error: 'must be a date (2026-11-21) or an instant with its offset (2026-11-21T09:30:00Z)',
  })
  .refine((text) => /^(19|20|21)\d\d-/.test(text), 'must be in a year from 1900 to 2199');
const amount = z.int().min(-LARGEST_AMOUNT_MINOR).max(LARGEST_AMOUNT_MINOR);

/**
 * One line of an order, as `POST /purchases` takes it; amounts in minor units. Told again with the same order id, customer,
 * day, kind and product category it replaces what was told before; without an order id only an equal purchase is a repeat.
 */
export const purchase = z
  .strictObject({
    customerId: text,
    orderId: text.optional(),
    purchasedAt: moment,
    amountMinor: amount,
    currency: z.string().refine((code) => currencyDigits(code) !== undefined, 'must be an ISO 4217 code, upper case'),
    status: z.enum(PURCHASE_STATUSES).optional(),
    kind: z.enum(PURCHASE_KINDS).optional(),
    productCategory: text.optional(),
    goodwillMinor: amount.min(0).optional(),
    returnedAt: moment.optional(),
    returnedMinor: amount.min(0).optional(),
    email: text.optional(),
    phone: text.optional(),
    referralCode: text.optional(),
  })
  .refine(({ amountMinor, orderId }) => amountMinor >= 0 || orderId !== undefined, {
    path: ['orderId'],
    error: 'a negative amount needs an order id: it is a credit on an order',
  }) satisfies z.ZodType<Purchase>;

/** The body of `POST /purchases`. All lines of an order belong into one batch; equal lines in it are different purchases. */
export const purchaseBatch = z.strictObject({ purchases: z.array(purchase).min(1).max(1_000) });

export const purchasesKept = z.strictObject({ kept: z.int().positive() }).meta({ id: 'PurchasesKept' });

/** How many of a customer's purchases an agent sees, and a message carries at most. */
export const REMEMBERED_PURCHASES = 200;

/** The sealer's key of messages on `customer-purchases`: they hold ids and contact data of people not yet looked up. */
export const CUSTOMER_PURCHASES_KEY = 'intake';

/** A message on the queue `customer-purchases`; `sealed` holds `customerPurchases` as JSON under `CUSTOMER_PURCHASES_KEY`. */
export const customerPurchasesMessage = z.strictObject({
  type: z.literal('customer-purchases.v1'),
  sealed: z.string(),
});
export type CustomerPurchasesMessage = z.infer<typeof customerPurchasesMessage>;

/** One purchase as an agent sees it. */
export const rememberedPurchase = z.strictObject({
  rowId: z.string(),
  version: z.int(),
  orderId: z.string().optional(),
  purchasedDay: z.iso.date(),
  amountMinor: z.int(),
  currency: z.string(),
  status: z.enum(PURCHASE_STATUSES),
  kind: z.enum(PURCHASE_KINDS),
  productCategory: z.string().optional(),
  returnedMinor: z.int().min(0),
  returnedDay: z.iso.date().optional(),
  goodwillMinor: z.int().min(0).optional(),
});

/**
 * New or changed purchases of one customer for the agents' page, or cases of an import; of the same `rowId` the greatest `version`
 * counts. Purchases are always of a `customerId`.
 */
export const customerPurchases = z.strictObject({
  /** The id in the firm's CRM or shop, not the house's own. */
  customerId: z.string().optional(),
  /** Lower case. */
  email: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
  purchases: z.array(rememberedPurchase).max(REMEMBERED_PURCHASES),
  importedCases: z.array(importedCase).max(REMEMBERED_CASES).optional(),
});
export type CustomerPurchases = z.infer<typeof customerPurchases>;
