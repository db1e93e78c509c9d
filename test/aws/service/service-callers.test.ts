import { describe, expect, test } from 'vitest';
import { ROLES } from '../../../shared/domain/case/vocabulary.ts';
import { triggersOf } from '../../infra/functions.ts';
import { resourcesOf, templates } from '../assembly.ts';
import { arnOf, lambdaOf, lambdas, WITH_FUNCTIONS, wordOf } from './lambdas.ts';
import { textOf } from './roles.ts';

describe('routes', () => {
  const routes = resourcesOf('AWS::ApiGatewayV2::Route');
  const authorizers = resourcesOf('AWS::ApiGatewayV2::Authorizer');
  const [authorizer] = authorizers;

  test('the API has the routes of the topology and no others', () => {
    expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(
      triggersOf('http')
        .map(({ trigger }) => trigger.route)
        .sort(),
    );
  });

  test.each(triggersOf('http'))('$trigger.route leads to $word, which it alone may call', ({ word, trigger }) => {
    const route = routes.find(({ Properties }) => Properties.RouteKey === trigger.route);
    const { stack, Properties } = route ?? expect.fail('no such route');
    const [, [, { Ref: integrationId }]] = Properties.Target['Fn::Join'];
    const integration = resourcesOf('AWS::ApiGatewayV2::Integration', stack).find(({ id }) => id === integrationId);
    expect(integration?.Properties).toMatchObject({ IntegrationUri: arnOf(word), PayloadFormatVersion: '2.0' });

    const isPublic = trigger.roles === 'public';
    expect(stack).toBe(isPublic ? 'customers' : 'staff');
    expect(Properties.AuthorizationType).toBe(isPublic ? 'NONE' : 'JWT');
    expect(Properties.AuthorizerId).toEqual(isPublic ? undefined : { Ref: authorizer?.id });

    const callers = resourcesOf('AWS::Lambda::Permission', stack).filter(
      (permission) => JSON.stringify(permission.Properties.FunctionName) === JSON.stringify(arnOf(word)),
    );
    expect(callers.map((permission) => permission.Properties.Principal)).toEqual(['apigateway.amazonaws.com']);
    expect(callers[0]?.Properties.SourceArn['Fn::Join'][1].at(-1)).toBe(`/*/${trigger.route.replace(' ', '')}`);
  });

  test('one authorizer asks for tokens, where the staff’s routes are: customers have none', () => {
    expect(authorizers.map(({ stack }) => stack)).toEqual(['staff']);
  });

  test('a token counts where our own people’s pool issued it for our own client', () => {
    const { AuthorizerType, JwtConfiguration, IdentitySource } = authorizer?.Properties ?? {};
    expect([AuthorizerType, IdentitySource]).toEqual(['JWT', ['$request.header.Authorization']]);
    expect(textOf(JwtConfiguration.Issuer)).toMatch(/comeback-prod-people:\w+ProviderURL/);
    expect(JwtConfiguration.Audience.map(textOf)).toEqual([expect.stringMatching(/^comeback-prod-people:\w+Console/)]);
  });

  test('the secret of the front door is told to those behind it, and in no output', () => {
    const told = lambdas.filter(({ Properties }) => Properties.Environment.Variables.ORIGIN_SECRETS !== undefined);
    expect(told.map(wordOf).sort()).toEqual(
      triggersOf('http')
        .map(({ word }) => word)
        .sort(),
    );
    const outputs = WITH_FUNCTIONS.map((stack) => templates()[stack]?.Outputs);
    expect(JSON.stringify(outputs)).not.toContain('secretsmanager');
  });
});

describe('people', () => {
  const [pool] = resourcesOf('AWS::Cognito::UserPool', 'people');
  const [client] = resourcesOf('AWS::Cognito::UserPoolClient', 'people');

  test('have one group for each role', () => {
    const groups = resourcesOf('AWS::Cognito::UserPoolGroup', 'people').map(({ Properties }) => Properties.GroupName);
    expect(groups.sort()).toEqual([...ROLES].sort());
  });

  test('are let in by an admin, and cannot change their own teams', () => {
    expect(pool?.Properties.AdminCreateUserConfig).toMatchObject({ AllowAdminCreateUserOnly: true });
    expect(client?.Properties.ReadAttributes).toContain('custom:teams');
    expect(client?.Properties.WriteAttributes).toEqual(['locale']);
    expect(client?.Properties.ExplicitAuthFlows).toEqual([
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_USER_SRP_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ]);
  });

  test('carry their teams in their tokens, written there by stamp-token', () => {
    const { UserPoolTier, LambdaConfig } = pool?.Properties ?? {};
    // Only from this plan on may a function add to access tokens.
    expect(UserPoolTier).toBe('ESSENTIALS');
    expect(LambdaConfig.PreTokenGenerationConfig).toEqual({ LambdaArn: arnOf('stamp-token'), LambdaVersion: 'V2_0' });
  });
});

test('the line’s calls go to warm copies, let in for that instance of that account', () => {
  const { Resources } = templates()['contact-centre'] ?? expect.fail('no contact centre');
  const aliases = resourcesOf('AWS::Lambda::Alias', 'service');
  expect(aliases.map(({ Properties }) => Properties.FunctionName)).toEqual([{ Ref: lambdaOf('connect-call').id }]);
  // The one stack that asks for it tells the others.
  const asking = Object.entries(templates()).filter(
    ([, { Parameters }]) => Parameters?.ConnectInstanceArn !== undefined,
  );
  expect(asking.map(([name]) => name)).toEqual(['instance']);
  const instance = { 'Fn::GetStackOutput': expect.objectContaining({ StackName: 'comeback-prod-instance' }) };
  const properties = Object.values(Resources).map(({ Properties }) => Properties);
  const permission = properties.find(({ Principal }) => Principal === 'connect.amazonaws.com');
  expect(permission).toMatchObject({ SourceAccount: { Ref: 'AWS::AccountId' }, SourceArn: instance });
  const association = properties.find(({ IntegrationType }) => IntegrationType === 'LAMBDA_FUNCTION');
  expect(association).toMatchObject({ InstanceId: instance });
  for (const arn of [permission?.FunctionName, association?.IntegrationArn]) {
    expect(textOf(arn)).toMatch(new RegExp(`^comeback-prod-service:\\w+Ref${aliases[0]?.id}`));
  }
});
