import { Stack, Validations } from 'aws-cdk-lib';
import { CfnAuthorizer, CfnIntegration, CfnRoute, type HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Trigger } from '../../../topology.ts';
import type { People } from './people.ts';

/** The routes of an API of another stack, each to one function that this route alone may call. */
export class Routes extends Construct {
  private readonly api: HttpApi;
  private readonly people: People;
  private known: CfnAuthorizer | undefined;

  constructor(scope: Construct, id: string, { api, people }: { api: HttpApi; people: People }) {
    super(scope, id);
    this.api = api;
    this.people = people;
  }

  /** An API has ten of them at most: made where a route first asks for it. */
  private get authorizer(): CfnAuthorizer {
    // Not HttpJwtAuthorizer: it would stand in the API's stack, which is there before the people are.
    this.known ??= new CfnAuthorizer(this, 'People', {
      apiId: this.api.apiId,
      authorizerType: 'JWT',
      name: 'people',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: {
        issuer: this.people.userPool.userPoolProviderUrl,
        audience: [this.people.client.userPoolClientId],
      },
    });
    return this.known;
  }

  /** Asks for a token of the house unless the route is public. Which roles it takes, the function itself looks at. */
  add({ route, roles }: Extract<Trigger, { kind: 'http' }>, to: IFunction): void {
    const { apiId } = this.api;
    const place = new Construct(this, route.replaceAll('/', '_'));
    const integration = new CfnIntegration(place, 'Integration', {
      apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: to.functionArn,
      payloadFormatVersion: '2.0',
    });
    const isPublic = roles === 'public';
    const cfnRoute = new CfnRoute(place, 'Route', {
      apiId,
      routeKey: route,
      target: `integrations/${integration.ref}`,
      authorizationType: isPublic ? 'NONE' : 'JWT',
      ...(!isPublic && { authorizerId: this.authorizer.ref }),
    });
    new CfnPermission(place, 'Permission', {
      action: 'lambda:InvokeFunction',
      functionName: to.functionArn,
      principal: 'apigateway.amazonaws.com',
      // Any stage of the API (it has one), this method and path.
      sourceArn: Stack.of(this).formatArn({
        service: 'execute-api',
        resource: apiId,
        resourceName: `*/${route.replace(' ', '')}`,
      }),
    });
    if (!isPublic) return;
    Validations.of(cfnRoute).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Customers have no account with us: what they may see, a secret in the request opens, which the function checks.',
    });
  }
}
