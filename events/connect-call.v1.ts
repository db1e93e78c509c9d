import * as z from 'zod';

/** Connect adds fields without notice and leaves others out: everything is optional, text, and nothing else is refused. */
const text = z.string().max(2_000).optional().catch(undefined);

/**
 * What a Connect flow sends to a function ("ContactFlowEvent"). Read leniently: a caller must get an answer whatever the
 * shape. `Parameters` are the block's own: `purpose` (`openCase`, `caseStatus`), `block`, and what was keyed.
 */
export const contactFlowEvent = z.object({
  Details: z.object({
    ContactData: z
      .object({
        ContactId: text,
        InitialContactId: text,
        LanguageCode: text,
        CustomerEndpoint: z.object({ Address: text }).nullish().catch(undefined),
        Attributes: z.record(z.string(), z.unknown()).nullish().catch(undefined),
      })
      .nullish()
      .catch(undefined),
    Parameters: z.record(z.string(), z.unknown()).nullish().catch(undefined),
  }),
});

/** A flat map of strings, as STRING_MAP wants it; `status` is compared by the flow. */
export type CallReply = { status: 'OK' | 'NO_MATCH' | 'LOCKED' | 'ERROR' } & Record<string, string>;

/** Parameters of a call block, all strings as the flow language has it. */
export const callParameters = z.object({
  purpose: z.enum(['openCase', 'caseStatus']).catch('openCase'),
  /** 1 for the first complaint of a call, 2 for the second. */
  ordinal: z.coerce.number().int().min(1).max(99).catch(1),
  kind: text,
  category: text,
  severity: text,
  message: text,
  preferredChannel: text,
  callbackNumber: text,
  caseNumber: text,
  pin: text,
});
export type CallParameters = z.infer<typeof callParameters>;
