import type { Configuration } from '../../domain/configuration.ts';
import { AppError } from '../../domain/errors.ts';
import type { Accounts } from '../../ports/accounts.ts';
import type { Services } from '../services.ts';
import { invite } from './invite.ts';

/** As whom the house notes it: nobody of the firm could. */
const BY = { kind: 'system', name: 'accounts' } as const;

interface Needs {
  roster: Services['roster'];
  accounts: Pick<Accounts, 'admins' | 'enable' | 'invite'>;
  configuration: Pick<Configuration, 'teams'>;
}

/**
 * Invites the admin who invites everybody else, for all teams of the firm. Of the same address once more it finishes what broke off,
 * and mails who never signed in again.
 *
 * @throws AppError `admin-exists`: somebody else may sign in as an admin; a refusal of the law by its code; as `Accounts` does
 */
export async function inviteFirstAdmin(
  { name, email }: { name: string; email: string },
  { roster, accounts, configuration }: Needs,
): Promise<{ isMailed: boolean }> {
  const other = (await accounts.admins()).find((address) => address.toLowerCase() !== email.toLowerCase());
  if (other !== undefined) {
    const message = `There is an admin already, ${other}: they invite everybody else in the console.`;
    throw new AppError('AdminExists', 'admin-exists', message, { expose: true });
  }
  const teams = configuration.teams.map(({ id }) => id);
  const { sent, isMailed } = await invite({ name, email, role: 'admin', teams }, BY, { roster, accounts });
  if ('refusal' in sent) throw new AppError('Refused', sent.refusal.code, sent.refusal.message, { expose: true });
  // Disabled by hand it would be an admin who cannot sign in; whom the house deactivated, it has refused.
  await accounts.enable(sent.now.personId);
  return { isMailed };
}
