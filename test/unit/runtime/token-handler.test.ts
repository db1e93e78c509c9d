import { expect, test } from 'vitest';
import { handler } from '../../../functions/operations/stamp-token.ts';
import { heardLog, portsWith } from './lines.ts';

const invoke = handler.boundTo(portsWith({ log: heardLog().log }));
const asked = (userAttributes: Record<string, string>) => ({
  version: '2',
  triggerSource: 'TokenGeneration_Authentication',
  userPoolId: 'eu-west-1_Abc',
  userName: 'ana',
  request: { userAttributes, groupConfiguration: { groupsToOverride: ['agent'] }, scopes: [] },
  response: {},
});
const claimsOf = (answer: unknown) =>
  (answer as { response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: object } } }).response
    .claimsAndScopeOverrideDetails.accessTokenGeneration;

test('an access token says which teams its bearer is in, as words with one space between', async () => {
  const event = asked({ sub: 'ana', 'custom:teams': '  orders   general ' });
  const answer = await invoke(event);
  expect(answer).toMatchObject({ ...event, response: expect.anything() });
  expect(claimsOf(answer)).toEqual({ claimsToAddOrOverride: { 'comeback:teams': 'orders general' } });
});

test('who is in no team gets a token that says so', async () => {
  expect(claimsOf(await invoke(asked({ sub: 'olu' })))).toEqual({ claimsToAddOrOverride: { 'comeback:teams': '' } });
});

test('an access token says what its bearer is called, where the account has a name', async () => {
  const claims = claimsOf(await invoke(asked({ sub: '3f2a', name: 'Ana Núñez', 'custom:teams': 'orders' })));
  expect(claims).toEqual({ claimsToAddOrOverride: { 'comeback:teams': 'orders', 'comeback:name': 'Ana Núñez' } });
});

test('what is no question of Cognito gets no token, and a line in the log', async () => {
  const heard = heardLog();
  await expect(handler.boundTo(portsWith({ log: heard.log }))({ nonsense: 1 })).rejects.toThrow();
  expect(heard.lines()).toMatchObject([{ message: 'token not stamped' }]);
});
