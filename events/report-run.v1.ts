import * as z from 'zod';

/** On the queue `reports`: a question whose answer nobody has worked out yet. */
export const reportDue = z.strictObject({
  schema: z.literal('report-due.v1'),
  id: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  parameters: z.record(z.string(), z.unknown()),
});
export type ReportDue = z.infer<typeof reportDue>;

export const reportPath = z.object({ name: z.string().max(60) });
export const runPath = z.object({ id: z.string().max(80) });

const word = z.string().max(400);

/** Each report checks its own parameters; here only that they are words. Those of the report there is are named. */
export const reportQuery = z
  .object({
    windows: word.exactOptional().meta({ description: 'Whole days, like `30,90,180,365`.' }),
    from: word.exactOptional().meta({ description: 'First day of decision, `YYYY-MM-DD`.' }),
    until: word.exactOptional().meta({ description: 'Last day of observation, `YYYY-MM-DD`.' }),
    groupBy: word.exactOptional().meta({ description: 'By what cases are compared, like `reaction` or `category`.' }),
    reference: word.exactOptional().meta({ description: 'The group that others are compared with; else the first.' }),
    headline: word.exactOptional().meta({ description: 'The window of the headline comparison, in days; else 90.' }),
  })
  .catchall(word);

export const reportPending = z.strictObject({ id: z.string() }).meta({ id: 'ReportPending' });

/** What every report has; the rest is the report's own and written up in docs/reports/<name>.md. */
export const reportAnswer = z.looseObject({ report: z.string(), notes: z.array(z.string()) }).meta({ id: 'Report' });
