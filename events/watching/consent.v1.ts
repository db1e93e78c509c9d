import * as z from 'zod';
import { instant, line } from '../text.ts';

/** A hundred are some thousand reads and writes of the table: a request can still wait for them. */
const MOST_CONSENTS = 100;

/** Body of `POST /marketing-consents`: who agreed to be approached in order to sell, or took it back. */
export const marketingConsents = z.strictObject({
  consents: z
    .array(
      z.strictObject({
        customerId: line(64).meta({ description: 'The firm’s own number.' }),
        given: z.boolean(),
        at: instant.meta({ description: 'When the customer said so, never in the future. The later word stands.' }),
      }),
    )
    .min(1)
    .max(MOST_CONSENTS),
});

export const consentsKept = z
  .strictObject({
    kept: z.int().min(0),
    older: z.int().min(0).meta({ description: 'Left out: a later word of the same customer is on record.' }),
  })
  .meta({ id: 'ConsentsKept' });
