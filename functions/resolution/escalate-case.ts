/**
 * Task EscalateCase. A wait has timed out: the law does whatever is due now (flags a breach, raises the level, ends a
 * survey or a hold), or nothing. Answers when to look again.
 */
import type * as z from 'zod';
import { taskInput } from '../../events/task.v1.ts';
import { courierReply } from '../../shared/domain/case/timing.ts';
import { sendForRun } from '../../shared/runtime/courier.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { taskHandler } from '../../shared/runtime/task-handler.ts';

export async function run(task: z.output<typeof taskInput>, services: Pick<Services, 'cases' | 'clock'>) {
  const it = await sendForRun(task, 'escalate', 'escalate-case', services);
  return courierReply(it, 'wait', services.clock.now());
}

export const handler = taskHandler({ input: taskInput, needs: ['cases', 'clock'], run });
