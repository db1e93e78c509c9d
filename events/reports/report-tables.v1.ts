import * as z from 'zod';

/** Of `GET /reports/runs/{id}/tables`. */
export const finishedRun = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/, 'the id of a run, please') });

const figure = z.number().nullable();

const cell = z
  .union([z.string(), z.number(), z.strictObject({ rate: z.number(), lower: figure, upper: figure }), z.null()])
  .meta({ description: 'A share is a fraction with its 95% limits; null is suppressed, or cannot be said.' });

const table = z.strictObject({
  report: z.string(),
  heading: z.string(),
  columns: z.array(
    z.strictObject({
      name: z.string(),
      kind: z
        .enum(['text', 'count', 'share', 'points', 'mean', 'money', 'mean-money'])
        .meta({ description: '`money` and `mean-money` are minor units of the currency in the line’s `currency`.' }),
      csvOnly: z.boolean().exactOptional().meta({ description: 'One of many; people read the others.' }),
    }),
  ),
  lines: z.array(
    z.strictObject({
      cells: z.array(cell).meta({ description: 'In the order of the columns.' }),
      suppressed: z.boolean().meta({ description: 'A null of this line is hidden: too few people.' }),
    }),
  ),
  notes: z.array(z.string()),
});

/** The answer. `csv` has a byte order mark; null for a manager pack, whose reports have one each. */
export const reportTables = z
  .strictObject({ tables: z.array(table), csv: z.string().nullable() })
  .meta({ id: 'ReportTables' });
export type ReportTables = z.infer<typeof reportTables>;
