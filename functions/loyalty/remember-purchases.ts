/**
 * Behind the queue `customer-purchases`. Finds or makes the customer and keeps the last 200 purchases beside it, for the
 * agents' page; cases of an import it keeps beside whatever they name somebody by. Reports do not read these; they can be rebuilt by
 * recording or importing again. What follows: watch-segments looks at the customer every night.
 */
import type * as z from 'zod';
import { customerPurchasesMessage } from '../../events/purchase.v1.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'customers' | 'rememberedPurchases' | 'importedCases' | 'watches' | 'log'>;

export async function run(
  { sealed }: z.output<typeof customerPurchasesMessage>,
  { customers, rememberedPurchases, importedCases, watches, log }: Needs,
) {
  const message = await rememberedPurchases.unseal(sealed);
  if (message === undefined) return;
  const { customerId: crm, email, phone, purchases, importedCases: cases } = message;
  if (cases !== undefined)
    return importedCases.remember(customers.identitiesOf({ customerId: crm, email, phone }), cases);
  const named = await customers.findOrMake({ customerId: crm, email, phone });
  // E-mail or phone are of somebody else by our records: the firm's own number is the surer word.
  const { customerId } = named.match === 'ambiguous' ? await customers.findOrMake({ customerId: crm }) : named;
  if (customerId === undefined) {
    log.warn('purchases of nobody', { purchases: purchases.length });
    return;
  }
  await rememberedPurchases.remember(customerId, purchases);
  await watches.enrol(customerId);
}

export const handler = queueHandler({
  input: customerPurchasesMessage,
  needs: ['customers', 'rememberedPurchases', 'importedCases', 'watches', 'log'],
  run,
});
