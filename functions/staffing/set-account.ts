/**
 * POST /accounts. Invites somebody, gives them another role, lets them sign in no more, or again, through the law of who belongs to the firm. An
 * invitation is judged, then the account is made, then the house notes it; the others stand in the house first, for it decides whether an
 * admin remains. What breaks off in between is finished by sending the same again.
 */
import { accountCommand } from '../../events/staffing/roster.v1.ts';
import { AppError, notFound } from '../../shared/domain/errors.ts';
import { invite } from '../../shared/runtime/desk/invite.ts';
import { rosterRow } from '../../shared/runtime/desk/roster-row.ts';
import { factsOf, problemFromRefusal } from '../../shared/runtime/failures.ts';
import { httpHandler, type Request } from '../../shared/runtime/http-handler.ts';
import type { Services } from '../../shared/runtime/services.ts';

type Asked = Pick<Request<typeof accountCommand, undefined, undefined, undefined>, 'body' | 'staff'>;
type Needs = Pick<Services, 'roster' | 'accounts' | 'log'>;

export async function run({ body, staff }: Asked, services: Needs) {
  if (body.type === 'invite') {
    const { type: _, ...invitation } = body;
    const { sent, ...made } = await invite(invitation, staff, services);
    return answerOf(sent, made);
  }
  const { roster, accounts } = services;
  // Of nobody nothing is to be noted: the id is typed by hand where the house knows no account.
  if (body.type === 'changeRole' && !(await accounts.has(body.personId))) {
    throw notFound(`Nobody has an account with the id ${body.personId}: invite them.`);
  }
  const answer = answerOf(await roster.send(body, staff), NOBODY_NEW);
  if (answer.status === 200) await follow(body, services);
  return answer;
}

/** What the house has noted, done where accounts are kept. */
async function follow(command: Exclude<Asked['body'], { type: 'invite' }>, { accounts, log }: Needs): Promise<void> {
  const { type, personId } = command;
  try {
    if (command.type === 'changeRole') await accounts.change(personId, { role: command.role, teams: command.teams });
    else await (type === 'deactivate' ? accounts.disable(personId) : accounts.enable(personId));
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'not-found') throw cause;
    log.error('an account stands otherwise than the house says', { personId, type, ...factsOf(cause) });
    const mend = `${personId} is noted as asked, but ${BEHIND[type]}: their account could not be changed. Send the same again.`;
    throw new AppError('AccountBehind', 'account-behind', mend, { retryable: true, expose: true, cause });
  }
}

const BEHIND = {
  deactivate: 'can still sign in',
  reactivate: 'cannot sign in yet',
  changeRole: 'may have the rights of before, or none',
};

const NOBODY_NEW = { isNew: false, isMailed: false };

function answerOf(sent: Awaited<ReturnType<Needs['roster']['send']>>, { isNew, isMailed }: typeof NOBODY_NEW) {
  if ('refusal' in sent) {
    const problem = problemFromRefusal(sent.refusal);
    return { status: problem.status, body: problem };
  }
  const outcome = isNew ? 'invited' : sent.isChanged ? 'changed' : 'unchanged';
  return { status: 200, body: { ...rosterRow(sent.now), outcome, isMailed } };
}

export const handler = httpHandler({
  roles: ['admin'],
  body: accountCommand,
  needs: ['roster', 'accounts', 'log'],
  run,
});
