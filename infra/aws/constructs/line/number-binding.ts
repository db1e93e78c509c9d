import { Fn, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { AwsCustomResource, PhysicalResourceId } from 'aws-cdk-lib/custom-resources';
import { Construct } from 'constructs';
import type { InstanceStack } from '../../stacks/instance-stack.ts';
import type { Stage } from '../../stages.ts';
import { exactRole } from '../work/exact-role.ts';

export interface NumberBindingProps {
  stage: Stage;
  instance: Pick<InstanceStack, 'instanceArn' | 'instanceId'>;
  /** `arn:...:phone-number/<id>`. */
  numberArn: string;
  /** Of this stack. */
  flowArn: string;
}

/**
 * Leads the number's calls into the flow, for which CloudFormation has no property. CDK's own function for such a call does
 * it, since it speaks CloudFormation's protocol already; the role is ours and allows these two calls on these three things.
 */
export class NumberBinding extends Construct {
  constructor(scope: Construct, id: string, { stage, instance, numberArn, flowArn }: NumberBindingProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = exactRole(this, {
      service: 'lambda.amazonaws.com',
      allowed: [
        {
          actions: ['connect:AssociatePhoneNumberContactFlow', 'connect:DisassociatePhoneNumberContactFlow'],
          resources: [instance.instanceArn, numberArn, flowArn],
        },
        { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] },
      ],
    });
    const parameters = { PhoneNumberId: numberArn, InstanceId: instance.instanceId };
    const bind = {
      service: 'Connect',
      action: 'associatePhoneNumberContactFlow',
      parameters: { ...parameters, ContactFlowId: Fn.select(3, Fn.split('/', flowArn)) },
      physicalResourceId: PhysicalResourceId.of(numberArn),
      outputPaths: [],
    };
    new AwsCustomResource(this, 'Binding', {
      resourceType: 'Custom::NumberBinding',
      role,
      logGroup,
      // What the runtime has already: nothing is fetched from npm during a deployment.
      installLatestAwsSdk: false,
      memorySize: 256,
      onCreate: bind,
      onUpdate: bind,
      onDelete: {
        service: 'Connect',
        action: 'disassociatePhoneNumberContactFlow',
        parameters,
        // Somebody gave the number back by hand.
        ignoreErrorCodesMatching: 'ResourceNotFoundException',
      },
    });
    this.acknowledge();
  }

  /** The function is CDK's, and stands in the stack itself. */
  private acknowledge() {
    const caller = Stack.of(this).node.findChild(`AWS${AwsCustomResource.PROVIDER_FUNCTION_UUID.replaceAll('-', '')}`);
    const reason = 'It runs during deployments only, and CloudFormation itself hears of its errors.';
    for (const id of ['Serverless-LambdaDLQ', 'Serverless-LambdaTracing'])
      Validations.of(caller).acknowledge({ id, reason });
  }
}
