import * as z from 'zod';

/** On the queue `assignments`: a case of a team whose cases are given in turn has nobody. */
export const assignmentDue = z.strictObject({ schema: z.literal('assignment-due.v1'), caseId: z.uuid() });
export type AssignmentDue = z.infer<typeof assignmentDue>;
