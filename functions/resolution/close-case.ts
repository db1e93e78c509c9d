/**
 * Task CloseCase. Closes the case if the law allows it; a final case stays as it is. Throws StillOpen where the law will
 * not close yet, which sends the state machine back to waiting.
 */
import type * as z from 'zod';
import { taskInput } from '../../events/task.v1.ts';
import { courierReply } from '../../shared/domain/case/timing.ts';
import { sendForRun } from '../../shared/runtime/courier.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { taskHandler } from '../../shared/runtime/task-handler.ts';

export async function run(task: z.output<typeof taskInput>, services: Pick<Services, 'cases' | 'clock'>) {
  const it = await sendForRun(task, 'close', 'close-case', services);
  return courierReply(it, 'close', services.clock.now());
}

export const handler = taskHandler({ input: taskInput, needs: ['cases', 'clock'], run });
