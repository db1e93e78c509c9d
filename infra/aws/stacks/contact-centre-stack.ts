import { CfnParameter, Stack } from 'aws-cdk-lib';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { FUNCTIONS, type FunctionFacts, type FunctionName } from '../../topology.ts';
import type { HouseStackProps } from '../house.ts';
import type { ServiceStack } from './service-stack.ts';

/**
 * Lets the firm's own instance of Amazon Connect call the functions that its flows name. The instance is not made here: it
 * has the firm's numbers and agents, and outlives every deployment.
 */
export class ContactCentreStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage: _, service, ...props }: HouseStackProps & { service: ServiceStack },
  ) {
    super(scope, id, props);
    const instanceArn = new CfnParameter(this, 'ConnectInstanceArn', {
      description: 'ARN of the Amazon Connect instance that the toll-free line ends in, in this account and region.',
      allowedPattern: 'arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]{12}:instance/[a-f0-9-]{36}',
      constraintDescription: 'must be like arn:aws:connect:<region>:<account>:instance/<id>',
    }).valueAsString;
    for (const [word, { triggers }] of Object.entries<FunctionFacts>(FUNCTIONS)) {
      if (!triggers.some(({ kind }) => kind === 'connect')) continue;
      const { functionArn } = service.called[word as FunctionName];
      const permission = new CfnPermission(this, `${word}-Permission`, {
        action: 'lambda:InvokeFunction',
        functionName: functionArn,
        principal: 'connect.amazonaws.com',
        sourceAccount: this.account,
        sourceArn: instanceArn,
      });
      // Puts the function on the list that an editor of flows chooses from; it does not allow the call.
      new CfnIntegrationAssociation(this, `${word}-Association`, {
        // The property takes the ARN, whatever its name says.
        instanceId: instanceArn,
        integrationType: 'LAMBDA_FUNCTION',
        integrationArn: functionArn,
      }).addResourceDependency(permission);
    }
  }
}
