import * as z from 'zod';
import { DECISIONS, REACTIONS, REMEDY_KINDS, REMEDY_STATES } from '../shared/domain/case/vocabulary.ts';
import { caseNumberText, moment } from './text.ts';

export const statusPath = z.object({ caseNumber: caseNumberText });

export const statusHeaders = z.object({
  'x-complaint-secret': z
    .string()
    .max(100)
    .default('')
    .meta({ description: 'The secret that came with the case number.' }),
});

/** Answer of `GET /complaints/{caseNumber}`, for the customer: nobody's name, no history. Null where there is none yet. */
export const complaintStatus = z
  .strictObject({
    caseNumber: z.string().meta({ description: 'As printed in letters, 3-3-4.' }),
    status: z.enum(['received', 'in-progress', 'decided', 'closed', 'withdrawn']),
    receivedAt: moment.nullable(),
    promisedBy: moment.nullable().meta({ description: 'By when we promised the next step.' }),
    decision: z.enum(DECISIONS).nullable(),
    decidedAt: moment.nullable(),
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
  })
  .meta({ id: 'ComplaintStatus' });
