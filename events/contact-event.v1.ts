import * as z from 'zod';

/** The docs' own samples write `agentInfo` and `AgentInfo`: names begin with a small letter here, however they came. */
export function withSmallInitials(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withSmallInitials);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name.slice(0, 1).toLowerCase() + name.slice(1),
      withSmallInitials(part),
    ]),
  );
}

const text = z.string().max(300).optional().catch(undefined);
/** Any time that is one, as the house writes instants. */
const time = z
  .string()
  .transform((written) => new Date(written))
  .refine((date) => !Number.isNaN(date.getTime()))
  .transform((date) => date.toISOString())
  .optional()
  .catch(undefined);

/**
 * What EventBridge brings of a contact in Amazon Connect: best effort, unordered, more than once. Read leniently: types and
 * fields that are not known are ignored, and what is not of its shape counts as not said. Words as they came (`VOICE`, `Voice`).
 */
export const contactEvent = z.preprocess(
  withSmallInitials,
  z.object({
    /** When the event was written. */
    time,
    detail: z
      .object({
        eventType: text,
        contactId: text,
        initialContactId: text,
        channel: text,
        initiationMethod: text,
        initiationTimestamp: time,
        disconnectTimestamp: time,
        queueInfo: z.object({ enqueueTimestamp: time }).nullish().catch(undefined),
        agentInfo: z.object({ agentArn: text, connectedToAgentTimestamp: time }).nullish().catch(undefined),
      })
      .optional()
      .catch(undefined),
  }),
);
export type ContactEvent = z.infer<typeof contactEvent>;
