import * as z from 'zod';
import { CLOSURES, DECISIONS, REACTIONS, SEVERITIES } from '../../shared/domain/case/vocabulary.ts';

/** How many of a customer's imported cases an agent sees, and a message carries at most. */
export const REMEMBERED_CASES = 50;

const day = z.iso.date();

/** One case of an earlier system, as an agent sees it: what its file does not say is absent. */
export const importedCase = z.strictObject({
  rowId: z.string(),
  version: z.int(),
  caseId: z.string().optional().meta({ description: 'As the file gives it: no number of ours.' }),
  receivedDay: day,
  decidedDay: day.optional(),
  closedDay: day.optional(),
  indexDay: day.optional().meta({ description: 'From which day on one looks whether the customer came back.' }),
  category: z.string().optional().meta({ description: 'As `rootCause`: a word of the earlier system.' }),
  severity: z.enum(SEVERITIES).optional(),
  rootCause: z.string().optional(),
  decision: z.enum(DECISIONS).optional(),
  closure: z.enum(CLOSURES).optional(),
  reaction: z.enum(REACTIONS).optional(),
  mergedInto: z.string().optional(),
  orderId: z.string().optional().meta({ description: 'The order complained about.' }),
});
