import * as z from 'zod';
import { LANGUAGES } from '../../shared/domain/case/vocabulary.ts';

/** On the queue `report-mails`: a report that somebody of the staff is to have, once for its period. */
export const reportMailDue = z.strictObject({
  schema: z.literal('report-mail-due.v1'),
  report: z.string().max(60),
  parameters: z.record(z.string(), z.string().max(400)),
  every: z.enum(['week', 'month']),
  /** The last week or month that is over: `2026-W48`, `2026-11`. */
  period: z.string().regex(/^\d{4}-(W\d\d|\d\d)$/),
  to: z.string().max(320),
  language: z.enum(LANGUAGES),
});
export type ReportMailDue = z.infer<typeof reportMailDue>;
