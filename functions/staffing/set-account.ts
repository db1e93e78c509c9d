/**
 * POST /accounts. Invites somebody, lets them sign in no more, or again, through the law of who belongs to the firm. An invitation is judged, then
 * the account is made, then the house notes it; the other two stand in the house first, for it decides whether an admin remains. What
 * breaks off in between is finished by sending the same again.
 */
import { accountCommand } from '../../events/staffing/roster.v1.ts';
import type { Actor } from '../../shared/domain/case/commands.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { Invitation, StaffCommand } from '../../shared/domain/roster/account.ts';
import { rosterRow } from '../../shared/runtime/desk/roster-row.ts';
import { factsOf, problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof accountCommand, undefined, undefined, undefined>, 'body' | 'staff'>;
type Needs = Pick<Services, 'roster' | 'accounts' | 'log'>;

export async function run({ body, staff }: Asked, services: Needs) {
  if (body.type === 'invite') {
    const { type: _, ...invitation } = body;
    return invite(invitation, staff, services);
  }
  const { roster, accounts, log } = services;
  const { type, personId } = body;
  const answer = await noted(body, staff, roster);
  if (answer.status !== 200) return answer;
  try {
    await (type === 'deactivate' ? accounts.disable(personId) : accounts.enable(personId));
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'not-found') throw cause;
    log.error('an account stands otherwise than the house says', { personId, type, ...factsOf(cause) });
    const what = type === 'deactivate' ? 'can still sign in' : 'cannot sign in yet';
    const mend = `${personId} is noted as asked, but ${what}: their account could not be changed. Send the same again.`;
    throw new AppError('AccountBehind', 'account-behind', mend, { retryable: true, expose: true, cause });
  }
  return answer;
}

async function invite(invitation: Invitation, by: Actor, { roster, accounts }: Needs) {
  const refusal = await roster.refusalOf(invitation, by);
  if (refusal !== undefined) {
    const problem = problemFromRefusal(refusal);
    return { status: problem.status, body: problem };
  }
  const { place: _, ...account } = invitation;
  const { personId, isMailed } = await accounts.invite(account);
  return noted({ type: 'invite', personId, invitation }, by, roster, isMailed);
}

async function noted(command: StaffCommand, by: Actor, roster: Needs['roster'], isMailed = false) {
  const sent = await roster.send(command, by);
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  return { status: 200, body: { ...rosterRow(sent), isMailed } };
}

export const handler = httpHandler({
  roles: ['admin'],
  body: accountCommand,
  needs: ['roster', 'accounts', 'log'],
  run,
});
