import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { expect, onTestFinished, test } from 'vitest';
import configuration from '../../comeback.config.ts';
import { openAccounts } from '../../shared/adapters/aws/accounts.ts';
import { openRoster } from '../../shared/adapters/stores/roster.ts';
import type { Table } from '../../shared/ports/table.ts';
import { inviteFirstAdmin } from '../../shared/runtime/desk/first-admin.ts';
import { NOWHERE } from '../adapters-aws/nowhere.ts';
import { stub } from '../adapters-aws/stubbed-client.ts';
import { tableBench } from '../adapters-aws/table/table-bench.ts';
import { userPool } from '../adapters-aws/user-pool.ts';
import { manualClock } from '../contract/manual-clock.ts';
import { tableInMemory } from '../integration/stores/table-in-memory.ts';
import { cloudFormation } from './cloud-formation.ts';

const command = fileURLToPath(new URL('../../infra/aws/commands/accounts.ts', import.meta.url));
const newTable = tableBench();
const ADA = { name: 'Ada Brand', email: 'ada@example.com' };
const BEA = { name: 'Bea Brand', email: 'bea@example.com' };
const teams = configuration.teams.map(({ id }) => id);

const rosterOver = (table: Table) =>
  openRoster({ table, clock: manualClock(), configuration: { ...configuration, roster: [] } });

/** A new stage in this process: its people, and what the command does there. */
function stage() {
  const pool = userPool();
  const client = new CognitoIdentityProviderClient({ ...NOWHERE, maxAttempts: 1 });
  stub(client, pool.answer);
  const accounts = openAccounts({ client, userPoolId: 'eu-central-1_House' });
  const roster = rosterOver(tableInMemory());
  const admits = (who: typeof ADA) => inviteFirstAdmin(who, { roster, accounts, configuration });
  return { pool, roster, admits };
}

test('what an operator types makes the first admin of a stage, by what its stack says of table and people', async () => {
  const [opened, pool] = [await newTable(), userPool()];
  const cognito = createServer(async (request, response) => {
    const name = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const answer = pool.answer({ name, input: JSON.parse(await text(request)) });
    const isRefused = answer instanceof Error;
    response.writeHead(isRefused ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(isRefused ? { __type: answer.name, message: answer.message } : answer));
  });
  await once(cognito.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    cognito.closeAllConnections();
    cognito.close();
  });
  const { hostname, port } = (await opened.client.config.endpoint?.()) ?? expect.fail('no endpoint');
  const env = {
    AWS_ACCESS_KEY_ID: 'nobody',
    AWS_SECRET_ACCESS_KEY: 'nothing',
    AWS_ENDPOINT_URL_CLOUDFORMATION: await cloudFormation({ TableName: opened.name, UserPoolId: 'eu-central-1_House' }),
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: `http://127.0.0.1:${(cognito.address() as AddressInfo).port}`,
    AWS_ENDPOINT_URL_DYNAMODB: `http://${hostname}:${port}`,
  };
  const typed = async ({ email, name }: typeof ADA) => {
    const words = ['first-admin', '--stage', 'dev', '--email', email, '--name', name];
    const child = spawn(process.execPath, ['--conditions=aws', command, ...words], { env });
    const [out, err, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
    return { out, err, status };
  };
  expect(await typed(ADA)).toEqual({
    out: expect.stringMatching(/^ada@example\.com is invited as the first admin: Cognito mails a password/),
    err: '',
    status: 0,
  });
  expect(pool.users).toMatchObject([{ groups: ['admin'], attributes: { 'custom:teams': teams.join(' ') } }]);
  expect(await rosterOver(opened.table).all()).toMatchObject([{ personId: pool.users[0]?.sub }]);
  expect(await typed(BEA)).toEqual({
    out: '',
    err: 'accounts: There is an admin already, ada@example.com: they invite everybody else in the console.\n',
    status: 1,
  });
}, 60_000);

test('the first admin stands on record as the house’s doing; the same again mails once more and notes nothing', async () => {
  const { pool, roster, admits } = stage();
  for (const _twice of [1, 2]) expect(await admits(ADA)).toEqual({ isMailed: true });
  expect(pool.mailed).toEqual([ADA.email, ADA.email]);
  expect(await roster.all()).toMatchObject([
    {
      personId: pool.users[0]?.sub,
      account: { ...ADA, role: 'admin', teams },
      history: [{ by: 'system:accounts', what: 'person-invited', code: 'admin' }],
    },
  ]);
  expect((await roster.all())[0]?.history).toHaveLength(1);
});

test('where somebody is an admin nobody else is made one; one who cannot sign in is none', async () => {
  const { pool, roster, admits } = stage();
  await admits(ADA);
  await expect(admits(BEA)).rejects.toMatchObject({ code: 'admin-exists', expose: true });
  expect([pool.users.length, (await roster.all()).length]).toEqual([1, 1]);
  for (const user of pool.users) user.isEnabled = false;
  await admits(BEA);
  expect(pool.users.map(({ groups, isEnabled }) => [groups, isEnabled])).toEqual([
    [['admin'], false],
    [['admin'], true],
  ]);
});

test('an admin who was disabled by hand can sign in again, and an account of another role is left as it is', async () => {
  const { pool, admits } = stage();
  await admits(ADA);
  for (const user of pool.users) Object.assign(user, { isEnabled: false, status: 'CONFIRMED' });
  expect(await admits(ADA)).toEqual({ isMailed: false });
  expect(pool.users).toMatchObject([{ isEnabled: true }]);
  for (const user of pool.users) user.groups = ['agent'];
  await expect(admits(ADA)).rejects.toMatchObject({ code: 'account-exists', expose: true });
  expect(pool.users).toMatchObject([{ groups: ['agent'] }]);
});

test('whom the house deactivated is let in by nobody but an admin', async () => {
  const { pool, roster, admits } = stage();
  await admits(ADA);
  const [{ personId } = expect.fail('nobody is on record')] = await roster.all();
  await roster.send({ type: 'deactivate', personId }, { kind: 'staff', id: 'eve', role: 'admin', teams: [] });
  for (const user of pool.users) user.isEnabled = false;
  await expect(admits(ADA)).rejects.toMatchObject({ code: 'person-deactivated' });
  expect(pool.users).toMatchObject([{ isEnabled: false }]);
});
