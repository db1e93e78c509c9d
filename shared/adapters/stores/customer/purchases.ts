import { createHash } from 'node:crypto';
import {
  CUSTOMER_PURCHASES_KEY,
  type CustomerPurchases,
  type CustomerPurchasesMessage,
  REMEMBERED_PURCHASES,
} from '../../../../events/purchase.v1.ts';
import type { Configuration } from '../../../domain/configuration.ts';
import { invalidInput } from '../../../domain/errors.ts';
import { purchasesByCustomer } from '../../../domain/loyalty/customer-purchases.ts';
import { type Purchase, purchaseRows } from '../../../domain/loyalty/purchase-rows.ts';
import { rowContext } from '../../../domain/loyalty/row-context.ts';
import type { Lake } from '../../../ports/lake.ts';
import type { Queues } from '../../../ports/queue.ts';
import type { Sealer } from '../../../ports/sealer.ts';
import type { Clock } from '../../../ports/surroundings.ts';
import { normaliseEmail, normalisePhone } from './identities.ts';

/** Where purchases are recorded: the lake first, which is their commit point; the agents' page follows by queue. */
export interface PurchaseStore {
  /**
   * All of the batch, or none of it.
   *
   * @returns the number of purchases kept
   * @throws AppError `invalid-input` naming the purchase that cannot be kept
   */
  record(purchases: readonly Purchase[]): Promise<number>;
}

/** SQS takes ten messages at once. */
const MESSAGES_AT_ONCE = 10;

export function openPurchases(ports: {
  lake: Lake;
  queues: Queues;
  sealer: Pick<Sealer, 'seal' | 'mac'>;
  clock: Clock;
  configuration: Configuration;
}): PurchaseStore {
  const { lake, queues, sealer, clock, configuration } = ports;
  return {
    async record(purchases) {
      const context = rowContext({
        mac: (kind, value) => sealer.mac('lake', `${kind}:${value}`),
        digest: (text) => createHash('sha256').update(text).digest('base64url'),
        email: normaliseEmail,
        phone: (text) => normalisePhone(text, configuration.phoneCountry),
        timeZone: configuration.businessTimeZone,
        surveyWindowDays: configuration.surveyWindowDays,
        at: clock.now(),
      });
      const derived = purchases.map((purchase, at) => {
        const rows = purchaseRows(purchase, context);
        if ('refused' in rows) throw invalidInput(`purchases.${at}`, `${rows.refused}.`);
        return { purchase, row: rows.purchase, identities: rows.identities };
      });
      // Identities first: a purchase that is there can then always be matched.
      await lake.append(
        'identities',
        derived.flatMap(({ identities }) => identities),
      );
      await lake.append(
        'purchases',
        derived.map(({ row }) => row),
      );
      await sendToCustomers(purchasesByCustomer(derived, context, REMEMBERED_PURCHASES), { queues, sealer });
      return derived.length;
    },
  };
}

/** Puts what the lake has kept of customers on its way to the agents' page, sealed, one message for each. */
export async function sendToCustomers(
  customers: readonly CustomerPurchases[],
  { queues, sealer }: { queues: Queues; sealer: Pick<Sealer, 'seal'> },
): Promise<void> {
  for (let at = 0; at < customers.length; at += MESSAGES_AT_ONCE) {
    const messages = customers.slice(at, at + MESSAGES_AT_ONCE).map(async (customer) => {
      const sealed = await sealer.seal(CUSTOMER_PURCHASES_KEY, JSON.stringify(customer));
      return { body: JSON.stringify({ type: 'customer-purchases.v1', sealed } satisfies CustomerPurchasesMessage) };
    });
    await queues.send('customer-purchases', await Promise.all(messages));
  }
}
