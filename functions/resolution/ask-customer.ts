/**
 * Wait AskCustomer. Sends `ask` through the law (which asks once, and nobody who is not to be asked; the letter follows
 * the change feed), then keeps the task token beside the case. Woken by follow-changes.
 */
import { type WaitInput, waitInput } from '../../events/task.v1.ts';
import { addMilliseconds, SECOND_MS } from '../../shared/domain/time.ts';
import { sendForRun } from '../../shared/runtime/courier.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { taskHandler } from '../../shared/runtime/task-handler.ts';

export async function run(wait: WaitInput, services: Pick<Services, 'cases' | 'waits' | 'clock'>): Promise<undefined> {
  await sendForRun(wait, 'ask', 'ask-customer', services);
  const { timeoutSeconds, ...kept } = wait;
  const armedUntil = addMilliseconds(services.clock.now(), timeoutSeconds * SECOND_MS);
  await services.waits.arm({ ...kept, armedUntil });
}

export const handler = taskHandler({ input: waitInput, needs: ['cases', 'waits', 'clock'], run });
