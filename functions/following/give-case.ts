/**
 * Behind the queue `assignments`. Gives a case that nobody has to whoever's turn it is, through the law: on shift, able, and with
 * room. Where there is nobody it waits; give-waiting comes by again.
 */
import { type AssignmentDue, assignmentDue } from '../../events/staffing/assignment.v1.ts';
import { giveCase } from '../../shared/runtime/give-case.ts';
import { queueHandler } from '../../shared/runtime/queue-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Needs = Pick<Services, 'cases' | 'roster' | 'loads' | 'houseHours' | 'clock' | 'configuration' | 'log'>;

export async function run({ caseId }: AssignmentDue, services: Needs): Promise<void> {
  const end = await giveCase(caseId, services);
  if (end === 'nobody') services.log.info('nobody to give the case to now', { caseId });
}

export const handler = queueHandler({
  input: assignmentDue,
  needs: ['cases', 'roster', 'loads', 'houseHours', 'clock', 'configuration', 'log'],
  run,
});
