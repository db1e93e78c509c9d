import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openAccounts } from '../../shared/adapters/aws/accounts.ts';
import { type AccountsBench, accountsContract, NIA } from '../contract/accounts/accounts.contract.ts';
import { NOWHERE } from './nowhere.ts';
import { type Answer, expectDeclared, serviceError, stub } from './stubbed-client.ts';
import { userPool } from './user-pool.ts';

const userPoolId = 'eu-central-1_House';
afterEach(() => vi.unstubAllEnvs());

function open(answer: Answer) {
  const client = new CognitoIdentityProviderClient({ ...NOWHERE, maxAttempts: 2 });
  const sent = stub(client, answer);
  return { sent, accounts: openAccounts({ client, userPoolId }) };
}

function recorded(): AccountsBench {
  const pool = userPool();
  const { accounts } = open(pool.answer);
  return {
    accounts,
    async tokenOf(personId) {
      const user = pool.users.find(({ sub }) => sub === personId);
      if (!user?.isEnabled) return undefined;
      return { role: user.groups.join(), teams: user.attributes['custom:teams'] ?? '' };
    },
  };
}

describe('accounts in a user pool', () => {
  accountsContract(async () => recorded());
});

test('Cognito is told address, name and teams, mails the way in, and gives the role last', async () => {
  const { accounts, sent } = open(userPool().answer);
  const personId = '00000000-0000-4000-8000-000000000000';
  expect(await accounts.invite(NIA)).toEqual({ personId, isNew: true, isMailed: true });
  const of = { UserPoolId: userPoolId, Username: 'nia@example.com' };
  expect(sent).toEqual([
    {
      name: 'AdminCreateUser',
      input: {
        ...of,
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: 'nia@example.com' },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'name', Value: 'Nia Brand' },
          { Name: 'custom:teams', Value: 'orders general' },
        ],
      },
    },
    { name: 'AdminAddUserToGroup', input: { ...of, GroupName: 'agent' } },
  ]);
});

test('who never signed in is mailed once more, and who did is not', async () => {
  const pool = userPool();
  const { accounts, sent } = open(pool.answer);
  await accounts.invite(NIA);
  expect(await accounts.invite(NIA)).toMatchObject({ isMailed: true });
  expect(pool.mailed).toHaveLength(2);
  for (const user of pool.users) user.status = 'CONFIRMED';
  expect(await accounts.invite(NIA)).toMatchObject({ isMailed: false });
  expect(pool.mailed).toHaveLength(2);
  expectDeclared('accounts', 'invite', sent, 'cognito-idp');
});

test('an account without a role, of a try that broke off, may nothing, and is finished by the next', async () => {
  const pool = userPool();
  let isAway = true;
  const { accounts } = open((command) =>
    isAway && command.name === 'AdminAddUserToGroup'
      ? serviceError('TooManyRequestsException', 429)
      : pool.answer(command),
  );
  await expect(accounts.invite(NIA)).rejects.toMatchObject({ code: 'busy', retryable: true });
  expect(pool.users).toMatchObject([{ groups: [] }]);
  isAway = false;
  await accounts.invite(NIA);
  expect(pool.users).toMatchObject([{ groups: ['agent'] }]);
});

test('somebody of two roles would have none: an account of another is left as it is', async () => {
  const pool = userPool();
  const { accounts, sent } = open(pool.answer);
  await accounts.invite(NIA);
  const before = sent.length;
  await expect(accounts.invite({ ...NIA, role: 'manager' })).rejects.toMatchObject({ code: 'account-exists' });
  expect(sent.slice(before).map(({ name }) => name)).toEqual(['AdminCreateUser', 'AdminListGroupsForUser']);
});

test('whoever is disabled is signed out everywhere, by the id in their token, and only then', async () => {
  const pool = userPool();
  const { accounts, sent } = open(pool.answer);
  const { personId } = await accounts.invite(NIA);
  const input = { UserPoolId: userPoolId, Username: personId };
  const before = sent.length;
  await accounts.disable(personId);
  expect(sent.slice(before)).toEqual([
    { name: 'AdminGetUser', input },
    { name: 'AdminDisableUser', input },
    { name: 'AdminUserGlobalSignOut', input },
  ]);
  expectDeclared('accounts', 'disable', sent.slice(before), 'cognito-idp');
  const out = sent.length;
  await accounts.enable(personId);
  expect(sent.slice(out)).toEqual([
    { name: 'AdminGetUser', input },
    { name: 'AdminEnableUser', input },
  ]);
  expectDeclared('accounts', 'enable', sent.slice(out), 'cognito-idp');
});

test('whoever is changed loses the old role before they get the new one, and is signed out last', async () => {
  const pool = userPool();
  const { accounts, sent } = open(pool.answer);
  const { personId } = await accounts.invite(NIA);
  const user = { UserPoolId: userPoolId, Username: personId };
  const before = sent.length;
  await accounts.change(personId, { role: 'supervisor', teams: ['billing', 'orders'] });
  expect(sent.slice(before)).toEqual([
    { name: 'AdminGetUser', input: user },
    { name: 'AdminListGroupsForUser', input: user },
    {
      name: 'AdminUpdateUserAttributes',
      input: { ...user, UserAttributes: [{ Name: 'custom:teams', Value: 'billing orders' }] },
    },
    { name: 'AdminRemoveUserFromGroup', input: { ...user, GroupName: 'agent' } },
    { name: 'AdminAddUserToGroup', input: { ...user, GroupName: 'supervisor' } },
    { name: 'AdminUserGlobalSignOut', input: user },
  ]);
  expectDeclared('accounts', 'change', sent.slice(before), 'cognito-idp');
  const looked = sent.length;
  expect([await accounts.has(personId), await accounts.has('nobody')]).toEqual([true, false]);
  expectDeclared('accounts', 'has', sent.slice(looked), 'cognito-idp');
});

test.each(['AdminRemoveUserFromGroup', 'AdminAddUserToGroup', 'AdminUserGlobalSignOut'])(
  'a change that breaks off at %s leaves nobody two roles, and the same again finishes it',
  async (name) => {
    const pool = userPool();
    let isAway = false;
    const { accounts } = open((command) =>
      isAway && command.name === name ? serviceError('TooManyRequestsException', 429) : pool.answer(command),
    );
    const { personId } = await accounts.invite(NIA);
    isAway = true;
    await expect(accounts.change(personId, { role: 'admin', teams: [] })).rejects.toMatchObject({ code: 'busy' });
    expect(pool.users[0]?.groups.length).toBeLessThanOrEqual(1);
    isAway = false;
    await accounts.change(personId, { role: 'admin', teams: [] });
    expect(pool.users).toMatchObject([{ groups: ['admin'], attributes: { 'custom:teams': '' } }]);
  },
);

test('admins are asked for page by page', async () => {
  const { accounts, sent } = open(userPool().answer);
  for (const email of ['ada@example.com', 'bea@example.com', 'cy@example.com'])
    await accounts.invite({ ...NIA, email, role: 'admin' });
  const before = sent.length;
  expect(await accounts.admins()).toEqual(['ada@example.com', 'bea@example.com', 'cy@example.com']);
  expect(sent.slice(before).map(({ input }) => input)).toMatchObject([{}, { NextToken: '1' }, { NextToken: '2' }]);
  expectDeclared('accounts', 'admins', sent.slice(before), 'cognito-idp');
});

test.each(['LimitExceededException', 'CodeDeliveryFailureException'])(
  '%s: the invitation could not be mailed, and that is said',
  async (name) => {
    const { accounts } = open(() => serviceError(name));
    await expect(accounts.invite(NIA)).rejects.toMatchObject({ code: 'invitation-not-mailed', expose: true });
  },
);

test.each(['AccessDeniedException', 'NotAuthorizedException', 'InvalidParameterException'])(
  '%s is a fault of ours, and shown as it came',
  async (name) => {
    const { accounts } = open(() => serviceError(name));
    await expect(accounts.invite(NIA)).rejects.toMatchObject({ name });
    await expect(accounts.disable('nia')).rejects.toMatchObject({ name });
    await expect(accounts.enable('nia')).rejects.toMatchObject({ name });
    await expect(accounts.change('nia', { role: 'agent', teams: [] })).rejects.toMatchObject({ name });
    await expect(accounts.has('nia')).rejects.toMatchObject({ name });
    await expect(accounts.admins()).rejects.toMatchObject({ name });
  },
);

test('as a function opens it, it speaks to Cognito on the wire', async () => {
  const seen: { target: unknown; body: unknown }[] = [];
  const cognito = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const asked = JSON.parse(body);
    seen.push({ target: request.headers['x-amz-target'], body: asked });
    const isUnknown = asked.Username === 'nobody';
    response.writeHead(isUnknown ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    const found = { UserAttributes: [{ Name: 'sub', Value: 'nia' }] };
    const refused = { __type: 'UserNotFoundException', message: 'User does not exist.' };
    response.end(JSON.stringify(isUnknown ? refused : found));
  });
  await new Promise<void>((resolve) => cognito.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(cognito.address() as AddressInfo).port}`;
  vi.stubEnv('AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER', endpoint);
  vi.stubEnv('AWS_REGION', 'eu-west-2');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  vi.stubEnv('USER_POOL_ID', userPoolId);
  try {
    const accounts = openAccounts();
    await accounts.disable('nia');
    await expect(accounts.enable('nobody')).rejects.toMatchObject({ code: 'not-found' });
  } finally {
    cognito.closeAllConnections();
    cognito.close();
  }
  const target = (operation: string) => `AWSCognitoIdentityProviderService.${operation}`;
  expect(seen).toEqual([
    { target: target('AdminGetUser'), body: { UserPoolId: userPoolId, Username: 'nia' } },
    { target: target('AdminDisableUser'), body: { UserPoolId: userPoolId, Username: 'nia' } },
    { target: target('AdminUserGlobalSignOut'), body: { UserPoolId: userPoolId, Username: 'nia' } },
    { target: target('AdminGetUser'), body: { UserPoolId: userPoolId, Username: 'nobody' } },
  ]);
});
