import * as z from 'zod';
import {
  CUSTOMER_ACTIONS,
  DEADLINE_KINDS,
  DECISIONS,
  NEXT_FOR_CUSTOMER,
  PROMISE_STATES,
  REACTIONS,
  REMEDY_KINDS,
  REMEDY_STATES,
  REOPEN_REASONS,
} from '../shared/domain/case/vocabulary.ts';
import { caseNumberText, moment, prose } from './text.ts';

export const statusPath = z.object({ caseNumber: caseNumberText });

export const statusHeaders = z.object({
  'x-complaint-secret': z
    .string()
    .max(100)
    .default('')
    .meta({ description: 'The secret that came with the case number.' }),
});

/** Answer of `GET /complaints/{caseNumber}` and of what is done at `/status/{token}`, for the customer: nobody's name, no history. Null where there is none yet. */
export const complaintStatus = z
  .strictObject({
    caseNumber: z.string().meta({ description: 'As printed in letters, 3-3-4.' }),
    status: z.enum(['received', 'in-progress', 'decided', 'closed', 'withdrawn']),
    receivedAt: moment.nullable(),
    promisedBy: moment.nullable().meta({ description: 'By when we promised the next step.' }),
    decision: z.enum(DECISIONS).nullable(),
    decidedAt: moment.nullable(),
    reopenedFor: z.enum(REOPEN_REASONS).nullable().meta({ description: 'Why it was opened again, if it was.' }),
    remedies: z.array(
      z.strictObject({
        kind: z.enum(REMEDY_KINDS),
        amountMinor: z.int().nullable().meta({ description: 'Minor units (cents).' }),
        currency: z.string().nullable(),
        state: z.enum(REMEDY_STATES),
      }),
    ),
    reaction: z.enum(REACTIONS).nullable(),
    waitingFor: z.enum(['us', 'you', 'nobody']),
    next: z
      .strictObject({ who: z.enum(['us', 'you', 'nobody']), what: z.enum(NEXT_FOR_CUSTOMER), by: moment.nullable() })
      .meta({ description: 'What happens next, by whom, and by when at the latest.' }),
    deadlines: z.array(z.strictObject({ kind: z.enum(DEADLINE_KINDS), dueAt: moment, state: z.enum(PROMISE_STATES) })),
    may: z.array(z.enum(CUSTOMER_ACTIONS)).meta({ description: 'What can be done at `POST /status/{token}` now.' }),
  })
  .meta({ id: 'ComplaintStatus' });

export const pageHeaders = z.object({
  'accept-language': z.string().max(500).optional().catch(undefined).meta({ description: 'As browsers send it.' }),
});

/** Of `/status/{token}`. */
export const statusTokenPath = z.object({
  token: z.string().max(200).meta({ description: 'From the link in the acknowledgement.' }),
});

export const statusPageQuery = z.object({
  /** What was just done there; anything else is nothing. */
  done: z.string().max(20).optional(),
});

/** Body of `POST /status/{token}`; the link is the proof. */
export const statusAction = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('accept') }),
    z.strictObject({ do: z.literal('decline') }),
    z.strictObject({ do: z.literal('withdraw') }),
    z.strictObject({ do: z.literal('decline-gift') }),
    z.strictObject({ do: z.literal('add'), text: prose(5_000) }),
  ])
  .meta({ id: 'StatusAction', description: 'What a customer does about a case, as the status page shows it.' });
export type StatusAction = z.infer<typeof statusAction>;

/** Body of `POST /status`: what the receipt says. */
export const statusSearch = z
  .strictObject({
    caseNumber: caseNumberText,
    secret: z.string().trim().min(1).max(100).meta({ description: 'The secret that came with the case number.' }),
  })
  .meta({ id: 'StatusSearch' });

export const statusFound = z
  .strictObject({ link: z.string().meta({ description: 'Address of the status page.' }) })
  .meta({ id: 'StatusFound' });
