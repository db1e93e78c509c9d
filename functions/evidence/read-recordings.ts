/**
 * GET /cases/{caseNumber}/calls/{contactId}/recordings. What was recorded of a call of the case, by links of another origin that are good
 * for minutes. Notes beside the case who was given them; changes nothing else.
 */
import { recordingsPath } from '../../events/correspondence/recordings.v1.ts';
import { AppError, notFound } from '../../shared/domain/errors.ts';
import { ATTENDING_NEEDS, attendedCase } from '../../shared/runtime/desk/attended-case.ts';
import { hearCall } from '../../shared/runtime/evidence/hear-call.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<undefined, undefined, typeof recordingsPath, undefined>, 'path' | 'staff'>;
const NEEDS = [
  ...ATTENDING_NEEDS,
  ...(['cases', 'contactFacts', 'recordings', 'callAnalyses', 'listenings', 'ids'] as const),
] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;

export async function run({ path: { caseNumber, contactId }, staff }: Asked, services: Needs) {
  const { it } = await attendedCase(caseNumber, staff, services);
  if (it.erasedAt !== undefined) {
    throw new AppError('Erased', 'erased', 'The person was erased: nobody listens to what they said.', {
      expose: true,
    });
  }
  if (!it.contacts.includes(contactId)) throw notFound();
  const recordings = await hearCall(contactId, services);
  const { listenings, ids, clock } = services;
  await listenings.note(it.caseId, { contactId, by: staff.id, at: clock.now() }, ids.next());
  return { status: 200, body: { recordings } };
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'manager', 'admin'],
  path: recordingsPath,
  needs: NEEDS,
  run,
});
