import * as z from 'zod';
import { REMEDY_STATES } from '../shared/domain/case/vocabulary.ts';

export const remedyPath = z.object({
  remedyId: z.string().min(1).max(64).meta({ description: 'As it came in the order.' }),
});

/** Body of `POST /remedies/{remedyId}/outcome`: what became of a remedy in the order system. */
export const remedyOutcome = z
  .strictObject({
    outcome: z
      .enum(['done', 'failed'])
      .meta({ description: 'Failed: it will not be tried again; a person decides anew.' }),
  })
  .meta({ id: 'RemedyOutcome' });

export const remedyStanding = z
  .strictObject({ remedyId: z.string(), state: z.enum(REMEDY_STATES) })
  .meta({ id: 'RemedyStanding' });
