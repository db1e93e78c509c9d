import * as z from 'zod';
import { REMEDY_KINDS } from '../shared/domain/case/vocabulary.ts';
import { line } from './text.ts';

/** On the queue `fulfilments`: a remedy with a sum was granted; what it is and for whom is looked up when it is handed over. */
export const remedyDue = z.strictObject({
  schema: z.literal('remedy-due.v1'),
  remedyId: line(64),
  caseId: z.uuid(),
});
export type RemedyDue = z.infer<typeof remedyDue>;

/** What the order system is told: at least once, so it pays once for each `remedyId`. */
export const remedyOrder = z.strictObject({
  schema: z.literal('remedy-order.v1'),
  remedyId: line(64),
  caseNumber: z.string(),
  kind: z.enum(REMEDY_KINDS),
  amountMinor: z.int().positive(),
  currency: z.string().length(3),
  /** Goodwill: given without admitting anything. */
  withoutAdmission: z.boolean(),
  /** What is known of the order and the person; the order system knows the rest. */
  orderId: z.string().exactOptional(),
  customer: z.strictObject({
    customerId: z.string().exactOptional(),
    name: z.string().exactOptional(),
    email: z.string().exactOptional(),
    phone: z.string().exactOptional(),
  }),
});
export type RemedyOrder = z.infer<typeof remedyOrder>;
