import type { Actor } from '../../domain/case/commands.ts';
import type { Invitation } from '../../domain/roster/account.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type { Services } from '../services.ts';

type Needs = Pick<Services, 'roster'> & { accounts: Pick<Accounts, 'invite'> };

/** Judges an invitation, makes the account, and has the house note it (`sent`). Done again it finishes what broke off in between. */
export async function invite(invitation: Invitation, by: Actor, { roster, accounts }: Needs) {
  const refusal = await roster.refusalOf(invitation, by);
  if (refusal !== undefined) return { sent: { refusal }, isNew: false, isMailed: false };
  const { place: _, ...account } = invitation;
  const { personId, ...made } = await accounts.invite(account);
  return { sent: await roster.send({ type: 'invite', personId, invitation }, by), ...made };
}
