import * as z from 'zod';

const count = z.int().min(0);

/** `GET /desk/board`, on one machine only: who waits in which queue, and who is there. On AWS this is Connect's own real-time page. */
export const telephoneBoard = z.strictObject({
  isOpen: z.boolean(),
  queues: z.array(
    z.strictObject({
      queue: z.string(),
      team: z.string(),
      language: z.string(),
      waiting: count,
      longestWaitSeconds: count.nullable().meta({ description: 'Null where nobody waits.' }),
    }),
  ),
  agents: z
    .array(
      z.strictObject({
        personId: z.string(),
        state: z.enum(['available', 'away', 'after-call', 'on-call']),
        reason: z.string().nullable(),
        isRinging: z.boolean(),
      }),
    )
    .meta({ description: 'Whoever has sat down at the desk since the house was started.' }),
});
export type TelephoneBoard = z.infer<typeof telephoneBoard>;
