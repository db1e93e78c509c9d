import * as z from 'zod';
import { moment } from '../text.ts';

/** An item of the table as it lies there, with what is sealed in it opened; `item` is its place. */
const item = z.looseObject({ item: z.string() });
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Answer of `GET /customers/{customerId}/export`: all that the house holds on a person. */
export const personExport = z
  .strictObject({
    customerId: z.string(),
    exportedAt: moment,
    exportedBy: z.string(),
    customer: z
      .array(item)
      .meta({ description: 'What is kept beside the customer: purchases, who looked, and the like.' }),
    cases: z.array(
      z.strictObject({
        caseNumber: z.string(),
        items: z.array(item).meta({ description: 'The case, its texts, its letters.' }),
        files: z
          .array(
            z.strictObject({
              fileId: z.string(),
              name: z.string(),
              mediaType: z.string(),
              bytes: z.int(),
              link: z.string(),
            }),
          )
          .meta({ description: 'Links are good for a few minutes: fetch the files at once.' }),
        calls: z
          .array(item)
          .meta({ description: 'Every leg, with the numbers to call back, and the places of recordings.' }),
        counters: z
          .array(item)
          .meta({ description: 'Of the day: letters, callbacks, wrong PINs; the language of the phone.' }),
      }),
    ),
    lake: z
      .strictObject({
        cases: z.array(row),
        purchases: z.array(row),
        identities: z.array(row),
        customers: z.array(row),
        watches: z.array(row),
      })
      .meta({ description: 'Newest rows under the pseudonyms of this person (on AWS: as of the last snapshot).' }),
    elsewhere: z.array(z.string()).meta({ description: 'What lies with others, and for how long.' }),
  })
  .meta({ id: 'PersonExport' });
