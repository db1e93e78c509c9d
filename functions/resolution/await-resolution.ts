/**
 * Wait AwaitResolution. Keeps the task token beside the case, and that is all: the feed record of that very write wakes it
 * at once if the case is past this state already. Woken by follow-changes.
 */
import { type WaitInput, waitInput } from '../../events/task.v1.ts';
import { addMilliseconds, SECOND_MS } from '../../shared/domain/time.ts';
import { caseOfRun } from '../../shared/runtime/courier.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { taskHandler } from '../../shared/runtime/task-handler.ts';

export async function run(wait: WaitInput, services: Pick<Services, 'cases' | 'waits' | 'clock'>): Promise<undefined> {
  await caseOfRun(wait, services);
  const { timeoutSeconds, ...kept } = wait;
  const armedUntil = addMilliseconds(services.clock.now(), timeoutSeconds * SECOND_MS);
  await services.waits.arm({ ...kept, armedUntil });
}

export const handler = taskHandler({ input: waitInput, needs: ['cases', 'waits', 'clock'], run });
