import * as z from 'zod';

const item = z.looseObject({ pk: z.string(), sk: z.string() });

/** On the queues `follow-failures` and `export-failures`: a change of the table whose consumer failed for good. */
export const feedRecordAside = z.strictObject({
  schema: z.literal('feed-record.v1'),
  record: z.strictObject({
    sequence: z.string(),
    key: z.strictObject({ pk: z.string(), sk: z.string() }),
    before: item.optional(),
    after: item.optional(),
  }),
});
