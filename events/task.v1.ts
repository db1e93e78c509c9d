import * as z from 'zod';

/** What the state machine sends to a task: the whole input of an execution. */
export const taskInput = z.object({ caseId: z.uuid(), run: z.int().positive() });

/** What it sends to a wait: the newest by (run, enteredAt, retryCount) is the one to wake. */
export const waitInput = taskInput.extend({
  state: z.enum(['AwaitResolution', 'AskCustomer']),
  timeoutSeconds: z.int().positive(),
  token: z.string().min(1),
  enteredAt: z.string(),
  retryCount: z.int().min(0),
});
export type WaitInput = z.infer<typeof waitInput>;
