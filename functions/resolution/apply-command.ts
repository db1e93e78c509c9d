/**
 * POST /cases/{caseNumber}/commands. One command of a member of staff through the law; its text is sealed and kept first. Of a call
 * that joins, the line says who called. Of two people at once one wins, the other gets 409 with the case as it stands. What follows,
 * follows the change feed.
 */
import { caseCommand } from '../../events/case-command.v1.ts';
import { casePath } from '../../events/case-view.v1.ts';
import { ATTENDANT_MAY } from '../../shared/domain/case/permissions.ts';
import { ATTENDING_NEEDS, attendedCase } from '../../shared/runtime/desk/attended-case.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';
import { sendCommand } from '../../shared/runtime/writing/send-command.ts';
import { asTheLineKnows } from '../../shared/runtime/writing/who-called.ts';

const NEEDS = [...ATTENDING_NEEDS, 'cases', 'ids'] as const;
type Needs = Pick<Services, (typeof NEEDS)[number]>;
type Asked = Pick<Request<typeof caseCommand, undefined, typeof casePath, undefined>, 'body' | 'path' | 'staff'>;

export async function run({ body, path: { caseNumber }, staff }: Asked, services: Needs) {
  const sender = ATTENDANT_MAY.includes(body.type) ? (await attendedCase(caseNumber, staff, services)).staff : staff;
  return sendCommand(caseNumber, await asTheLineKnows(body, services), sender, services);
}

export const handler = httpHandler({
  roles: ['agent', 'supervisor', 'admin'],
  body: caseCommand,
  path: casePath,
  needs: NEEDS,
  run,
});
