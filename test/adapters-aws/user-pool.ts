import { type SentCommand, serviceError } from './stubbed-client.ts';

interface User {
  sub: string;
  attributes: Record<string, string>;
  groups: string[];
  status: 'FORCE_CHANGE_PASSWORD' | 'CONFIRMED';
  isEnabled: boolean;
}
interface Input {
  Username: string;
  GroupName?: string;
  NextToken?: string;
  MessageAction?: string;
  UserAttributes?: { Name: string; Value: string }[];
}

/** A user pool as far as our commands reach: people found by address (in any case) or `sub`, refusals by their names. */
export function userPool() {
  const users: User[] = [];
  const mailed: string[] = [];
  const attributesOf = ({ UserAttributes = [] }: Input) =>
    Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
  const listed = ({ sub, attributes }: User) =>
    Object.entries({ ...attributes, sub }).map(([Name, Value]) => ({ Name, Value }));
  const answer = ({ name, input }: SentCommand): object | Error => {
    const asked = input as unknown as Input;
    if (name === 'ListUsersInGroup') {
      // A page each, as if there were many.
      const from = Number(asked.NextToken ?? 0);
      const found = users.filter(({ groups }) => groups.includes(asked.GroupName ?? ''));
      const page = found.slice(from, from + 1);
      return {
        Users: page.map((user) => ({ Attributes: listed(user), Enabled: user.isEnabled })),
        ...(from + 1 < found.length ? { NextToken: String(from + 1) } : {}),
      };
    }
    const user = users.find(
      ({ sub, attributes }) =>
        sub === asked.Username || attributes.email?.toLowerCase() === asked.Username.toLowerCase(),
    );
    if (name === 'AdminCreateUser') {
      if (user !== undefined && asked.MessageAction !== 'RESEND') return serviceError('UsernameExistsException');
      const made: User = user ?? {
        sub: `00000000-0000-4000-8000-00000000000${users.length}`,
        attributes: attributesOf(asked),
        groups: [],
        status: 'FORCE_CHANGE_PASSWORD',
        isEnabled: true,
      };
      if (user === undefined) users.push(made);
      mailed.push(asked.Username);
      return { User: { Username: made.sub, Attributes: listed(made) } };
    }
    if (user === undefined) return serviceError('UserNotFoundException');
    switch (name) {
      case 'AdminGetUser':
        return { UserAttributes: listed(user), UserStatus: user.status, Enabled: user.isEnabled };
      case 'AdminListGroupsForUser':
        return { Groups: user.groups.map((GroupName) => ({ GroupName })) };
      case 'AdminUpdateUserAttributes':
        user.attributes = { ...user.attributes, ...attributesOf(asked) };
        return {};
      case 'AdminAddUserToGroup':
        user.groups = [...new Set([...user.groups, asked.GroupName ?? ''])];
        return {};
      case 'AdminRemoveUserFromGroup':
        user.groups = user.groups.filter((group) => group !== asked.GroupName);
        return {};
      case 'AdminDisableUser':
      case 'AdminEnableUser':
        user.isEnabled = name === 'AdminEnableUser';
        return {};
      case 'AdminUserGlobalSignOut':
        return {};
      default:
        return serviceError('UnknownOperationException');
    }
  };
  return { users, mailed, answer };
}
