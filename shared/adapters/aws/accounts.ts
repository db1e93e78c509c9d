import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  ListUsersInGroupCommand,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { AppError, notFound } from '../../domain/errors.ts';
import { type Account, otherRole } from '../../domain/roster/account.ts';
import type { Accounts } from '../../ports/accounts.ts';
import { clientSettings } from './clients.ts';
import { asking } from './service-away.ts';
import { setting } from './settings.ts';

/**
 * Accounts in the user pool, in which people are called by the id that Cognito gives them (`sub`), or by their address. The group
 * comes last: whoever has none may nothing, so that an invitation that broke off is harmless until it is sent once more.
 */
export function openAccounts({
  // A try given up too early is a mail sent twice.
  client = new CognitoIdentityProviderClient(clientSettings(5_000, 3)),
  userPoolId = setting('USER_POOL_ID'),
}: {
  client?: CognitoIdentityProviderClient;
  userPoolId?: string;
} = {}): Accounts {
  const of = (Username: string) => ({ UserPoolId: userPoolId, Username });
  const mailTo = (email: string, input: object) =>
    asking('Cognito', () =>
      client.send(new AdminCreateUserCommand({ ...of(email), DesiredDeliveryMediums: ['EMAIL'], ...input })),
    ).catch(notMailed);

  /** Cognito takes an address for an id; here it would be somebody else than the one whom the law judged. */
  const isAccount = async (personId: string) => {
    const asked = asking('Cognito', () => client.send(new AdminGetUserCommand(of(personId))));
    const found = await asked.catch(nothingIf(UNKNOWN));
    return valueIn(found?.UserAttributes ?? [], 'sub') === personId;
  };

  const groupsOf = async (user: ReturnType<typeof of>) => {
    const { Groups = [] } = await asking('Cognito', () => client.send(new AdminListGroupsForUserCommand(user)));
    return Groups.flatMap(({ GroupName }) => GroupName ?? []);
  };

  /** Of an address that has an account: what it is to say, and the mail once more to who never signed in (it holds for three days). */
  async function renew(account: Account): ReturnType<Accounts['invite']> {
    const user = of(account.email);
    const other = (await groupsOf(user)).find((name) => name !== account.role);
    if (other !== undefined) {
      const { code, message, field } = otherRole(other);
      throw new AppError('AccountExists', code, message, { expose: true, field });
    }
    const update = new AdminUpdateUserAttributesCommand({ ...user, UserAttributes: attributesOf(account) });
    await asking('Cognito', () => client.send(update));
    const found = await asking('Cognito', () => client.send(new AdminGetUserCommand(user)));
    const isMailed = found.UserStatus === 'FORCE_CHANGE_PASSWORD' && found.Enabled !== false;
    if (isMailed) await mailTo(account.email, { MessageAction: 'RESEND' });
    return { personId: idIn(found.UserAttributes), isNew: false, isMailed };
  }

  return {
    async invite(account) {
      const made = await mailTo(account.email, { UserAttributes: attributesOf(account) }).catch(nothingIf(EXISTS));
      const done = made ? { personId: idIn(made.User?.Attributes), isNew: true, isMailed: true } : await renew(account);
      const join = new AdminAddUserToGroupCommand({ ...of(account.email), GroupName: account.role });
      await asking('Cognito', () => client.send(join));
      return done;
    },
    async disable(personId) {
      if (!(await isAccount(personId))) return;
      const user = of(personId);
      await asking('Cognito', () => client.send(new AdminDisableUserCommand(user)));
      // Tokens to renew by end now; access tokens live on for what is left of their hour.
      await asking('Cognito', () => client.send(new AdminUserGlobalSignOutCommand(user)));
    },
    async enable(personId) {
      if (!(await isAccount(personId))) throw nobody(personId);
      await asking('Cognito', () => client.send(new AdminEnableUserCommand(of(personId))));
    },
    has: isAccount,
    async change(personId, { role, teams }) {
      if (!(await isAccount(personId))) throw nobody(personId);
      const user = of(personId);
      const groups = await groupsOf(user);
      const teamsNow = new AdminUpdateUserAttributesCommand({ ...user, UserAttributes: [teamsAttribute(teams)] });
      await asking('Cognito', () => client.send(teamsNow));
      // The old role goes first: in between they may nothing, and a change that broke off gave nobody two.
      for (const GroupName of groups.filter((name) => name !== role)) {
        const leave = new AdminRemoveUserFromGroupCommand({ ...user, GroupName });
        await asking('Cognito', () => client.send(leave));
      }
      const join = new AdminAddUserToGroupCommand({ ...user, GroupName: role });
      await asking('Cognito', () => client.send(join));
      await asking('Cognito', () => client.send(new AdminUserGlobalSignOutCommand(user)));
    },
    async admins() {
      const found: UserType[] = [];
      let page: { NextToken?: string | undefined } = {};
      do {
        const ask = new ListUsersInGroupCommand({ UserPoolId: userPoolId, GroupName: 'admin', ...page });
        const { Users = [], NextToken } = await asking('Cognito', () => client.send(ask));
        found.push(...Users.filter(({ Enabled }) => Enabled !== false));
        page = { NextToken };
      } while (page.NextToken !== undefined);
      return found.map(({ Attributes = [] }) => valueIn(Attributes, 'email') ?? idIn(Attributes));
    },
  };
}

const EXISTS = 'UsernameExistsException';
const UNKNOWN = 'UserNotFoundException';

/** An address counts as proven: only who reads its mails gets the password. */
function attributesOf({ name, email, teams }: Account): AttributeType[] {
  return [
    { Name: 'email', Value: email },
    { Name: 'email_verified', Value: 'true' },
    { Name: 'name', Value: name },
    teamsAttribute(teams),
  ];
}

/** As stamp-token reads it. */
const teamsAttribute = (teams: readonly string[]) => ({ Name: 'custom:teams', Value: teams.join(' ') });

const valueIn = (attributes: readonly AttributeType[], name: string) =>
  attributes.find(({ Name }) => Name === name)?.Value;

const nobody = (personId: string) => notFound(`Nobody in the user pool has the id ${personId}: invite them.`);

function idIn(attributes: readonly AttributeType[] = []): string {
  const id = valueIn(attributes, 'sub');
  if (id === undefined) throw new Error('Cognito names no sub of an account.');
  return id;
}

const nothingIf = (name: string) => (error: unknown) => {
  if (error instanceof Error && error.name === name) return undefined;
  throw error;
};

/** Cognito's own sender mails some fifty a day. */
function notMailed(cause: unknown): never {
  if (!(cause instanceof Error) || !/^(LimitExceeded|CodeDeliveryFailure)Exception$/.test(cause.name)) throw cause;
  throw new AppError(
    'InvitationNotMailed',
    'invitation-not-mailed',
    'Cognito could not mail the invitation. Look whether the address is right and how much was mailed today, and invite once more.',
    { expose: true, field: 'email', cause },
  );
}
