/**
 * Wait AskCustomer. Sends `ask` through the law (which asks once, and nobody who is not to be asked or was asked about another case
 * lately; the letter follows the change feed), then keeps the task token beside the case. Woken by follow-changes.
 */
import { type WaitInput, waitInput } from '../../events/task.v1.ts';
import { lastAsked } from '../../shared/domain/survey/last-asked.ts';
import { addMilliseconds, SECOND_MS } from '../../shared/domain/time.ts';
import { sendForRun } from '../../shared/runtime/courier.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { taskHandler } from '../../shared/runtime/task-handler.ts';

type Needs = Pick<Services, 'cases' | 'worklists' | 'waits' | 'clock'>;

export async function run(wait: WaitInput, services: Needs): Promise<undefined> {
  const it = await services.cases.load(wait.caseId);
  const all = it?.customerId === undefined ? [] : await services.worklists.byCustomer(it.customerId);
  const lastAskedAt = lastAsked(all.filter(({ caseId }) => caseId !== wait.caseId));
  await sendForRun(wait, 'ask', 'ask-customer', services, lastAskedAt === undefined ? {} : { lastAskedAt });
  const { timeoutSeconds, ...kept } = wait;
  const armedUntil = addMilliseconds(services.clock.now(), timeoutSeconds * SECOND_MS);
  await services.waits.arm({ ...kept, armedUntil });
}

export const handler = taskHandler({ input: waitInput, needs: ['cases', 'worklists', 'waits', 'clock'], run });
