import * as z from 'zod';

/** `callback`: the caller waited and got nobody. `breach`: a promise was broken. `voicemail`: words to be heard. `nobody`: a case lies. */
export const TASK_REASONS = ['callback', 'breach', 'voicemail', 'nobody'] as const;

/** On the queue `tasks`: work for an agent in the contact centre; what it says is made of the case when it is offered. */
export const taskDue = z.strictObject({
  schema: z.literal('task-due.v1'),
  /** The same id is offered once. */
  taskId: z.string().min(1).max(64),
  caseId: z.uuid(),
  what: z.enum(TASK_REASONS),
});
export type TaskDue = z.infer<typeof taskDue>;
