import { Stack } from 'aws-cdk-lib';
import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ContactFlow } from '../../contact-flows/language/flow.ts';
import { FUNCTIONS, type FunctionFacts, type FunctionName } from '../../topology.ts';
import { Abandonment } from '../constructs/line/abandonment.ts';
import { FlowsOfLine } from '../constructs/line/flows-of-line.ts';
import { NumberBinding } from '../constructs/line/number-binding.ts';
import type { HouseStackProps } from '../house.ts';
import type { DeskStack } from './desk-stack.ts';
import type { InstanceStack } from './instance-stack.ts';
import type { ServiceStack } from './service-stack.ts';

/** The flow that a call of the number begins in. */
const FIRST_FLOW = 'toll-free-line';

interface ContactCentreStackProps extends HouseStackProps {
  instance: Pick<InstanceStack, 'instanceArn' | 'instanceId'>;
  desk: Pick<DeskStack, 'queues'>;
  service: Pick<ServiceStack, 'lambdaOf'>;
  flows: readonly ContactFlow[];
  /** Of the line's number, where it has one. */
  numberArn: string | undefined;
}

/** The line itself: the flows, the functions that they may call, and the number that leads into them. */
export class ContactCentreStack extends Stack {
  readonly abandonment: Abandonment;

  constructor(scope: Construct, id: string, props: ContactCentreStackProps) {
    super(scope, id, props);
    const { stage, instance, desk, service, flows, numberArn } = props;
    const { instanceArn } = instance;
    const { queues } = desk;
    const prefix = `comeback-${stage.name}`;
    const called = Object.entries<FunctionFacts>(FUNCTIONS)
      .filter(([, { triggers }]) => triggers.some(({ kind }) => kind === 'connect'))
      .map(([word]) => [word, service.lambdaOf(word as FunctionName).called.functionArn] as const);

    const { arns } = new FlowsOfLine(this, 'Flows', {
      prefix,
      instanceArn,
      flows,
      arns: {
        lambda: new Map(called),
        queue: new Map([...queues.callQueues].map(([name, { attrQueueArn }]) => [name, attrQueueArn])),
        hours: new Map([['line', queues.hoursArn]]),
      },
      after: called.map(([word, functionArn]) => this.letIn(word, functionArn, instanceArn)),
    });
    if (numberArn !== undefined) {
      const flowArn = arns.get(FIRST_FLOW);
      if (flowArn === undefined) throw new Error(`There is no flow ${FIRST_FLOW} for the number to lead into.`);
      new NumberBinding(this, 'NumberBinding', { stage, instance, numberArn, flowArn });
    }
    this.abandonment = new Abandonment(this, 'Abandonment', { prefix, instanceArn });
  }

  private letIn(word: string, functionArn: string, instanceArn: string): CfnIntegrationAssociation {
    const permission = new CfnPermission(this, `${word}-Permission`, {
      action: 'lambda:InvokeFunction',
      functionName: functionArn,
      principal: 'connect.amazonaws.com',
      sourceAccount: this.account,
      sourceArn: instanceArn,
    });
    // Puts the function on the list that an editor of flows chooses from; it does not allow the call.
    const association = new CfnIntegrationAssociation(this, `${word}-Association`, {
      // The property takes the ARN, whatever its name says.
      instanceId: instanceArn,
      integrationType: 'LAMBDA_FUNCTION',
      integrationArn: functionArn,
    });
    association.addResourceDependency(permission);
    return association;
  }
}
