/**
 * POST /purchases. A batch of purchases from an order system, written to the lake under ids of their own: a repeat changes
 * nothing. What follows: remember-purchases puts them on the agents' page.
 */
import { purchaseBatch } from '../../events/purchase.v1.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Batch = Pick<Request<typeof purchaseBatch, undefined, undefined, undefined>, 'body'>;

export async function run({ body }: Batch, { purchases }: Pick<Services, 'purchases'>) {
  return { status: 202, body: { kept: await purchases.record(body.purchases) } };
}

export const handler = httpHandler({ roles: ['operator', 'admin'], body: purchaseBatch, needs: ['purchases'], run });
