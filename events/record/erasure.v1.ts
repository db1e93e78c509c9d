import * as z from 'zod';
import { ERASURE_REASONS } from '../../shared/domain/case/vocabulary.ts';
import { caseNumberText, line, moment } from '../text.ts';

/** Body of `POST /erasures`: whom to erase, and on what ground. */
export const erasureRequest = z
  .strictObject({
    customerId: line(64).exactOptional(),
    caseNumber: caseNumberText.exactOptional().meta({
      description: 'Of any case of the person. One that could not be tied to a customer is erased by itself.',
    }),
    reason: z.enum(ERASURE_REASONS).meta({ description: 'The ground, after Article 17(1) GDPR.' }),
  })
  .refine(({ customerId, caseNumber }) => (customerId === undefined) !== (caseNumber === undefined), {
    path: ['customerId'],
    error: 'customerId or caseNumber, one of them',
  })
  .meta({ id: 'ErasureRequest' });

export const erasurePath = z.object({ erasureId: z.string().regex(/^[\w-]{22}$/, 'not the id of an erasure') });

/** Answer of `POST /erasures` and `GET /erasures/{erasureId}`. */
export const erasureView = z
  .strictObject({
    erasureId: z.string(),
    scope: z.enum(['customer', 'case']),
    reason: z.enum(ERASURE_REASONS),
    state: z.enum(['asked', 'refused', 'done']),
    askedBy: z.string(),
    askedAt: moment,
    endedAt: moment.nullable(),
    refusedFor: z.string().nullable().meta({ description: 'The case whose legal hold stands in the way.' }),
    cases: z.int().min(0).meta({ description: 'How many cases were erased.' }),
  })
  .meta({ id: 'Erasure' });

const caseId = z.uuid();

/**
 * On the queue `erasures`. `request`: somebody asked. `retention`: the time for keeping a case is over. `replay`: a key of this case
 * is on the list of destroyed keys, and the table may have come back from a backup that knows nothing of it.
 */
export const erasureDue = z.discriminatedUnion('what', [
  z.strictObject({ schema: z.literal('erasure-due.v1'), what: z.literal('request'), erasureId: z.string() }),
  z.strictObject({
    schema: z.literal('erasure-due.v1'),
    what: z.literal('retention'),
    caseId,
    customerId: z.string().exactOptional(),
  }),
  z.strictObject({ schema: z.literal('erasure-due.v1'), what: z.literal('replay'), caseId }),
]);
export type ErasureDue = z.infer<typeof erasureDue>;
