import { CfnOutput, CfnParameter, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnInstance } from 'aws-cdk-lib/aws-connect';
import type { Construct } from 'constructs';
import { ContactRecords } from '../constructs/line/contact-records.ts';
import { Recordings } from '../constructs/line/recordings.ts';
import type { HouseStackProps } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/**
 * The instance of Amazon Connect, the firm's own or one made here, and what it records: all that must outlive the line. It
 * alone asks for the instance's ARN; the other stacks hear of it from here.
 */
export class InstanceStack extends Stack {
  readonly instanceArn: string;
  /** The last part of the ARN, as Connect's API and metrics want it; for stacks that stand behind this one. */
  readonly instanceId: string;
  readonly recordings: Recordings;

  constructor(scope: Construct, id: string, { stage, data, ...props }: HouseStackProps & { data: DataStack }) {
    super(scope, id, props);
    const { newInstanceAlias } = stage.line;
    this.instanceArn = newInstanceAlias === undefined ? givenInstance(this) : newInstance(this, newInstanceAlias);
    const { instanceArn } = this;
    // An output, since CloudFormation takes nothing apart that comes from another stack.
    const { logicalId } = new CfnOutput(this, 'InstanceId', { value: Fn.select(1, Fn.split('/', instanceArn)) });
    this.instanceId = Fn.getStackOutput(this.stackName, logicalId);
    this.recordings = new Recordings(this, 'Recordings', { stage, instanceArn, accessLogs: data.accessLogs });
    new ContactRecords(this, 'ContactRecords', { recordings: this.recordings, instanceArn });
  }
}

function givenInstance(stack: Stack): string {
  return new CfnParameter(stack, 'ConnectInstanceArn', {
    description: 'ARN of the Amazon Connect instance that the toll-free line ends in, in this account and region.',
    allowedPattern: 'arn:aws[a-z-]*:connect:[a-z0-9-]+:[0-9]{12}:instance/[a-f0-9-]{36}',
    constraintDescription: 'must be like arn:aws:connect:<region>:<account>:instance/<id>',
  }).valueAsString;
}

/** Kept in every stage: it has the agents, and the numbers go with it. */
function newInstance(stack: Stack, instanceAlias: string): string {
  const instance = new CfnInstance(stack, 'Instance', {
    instanceAlias,
    identityManagementType: 'CONNECT_MANAGED',
    attributes: { inboundCalls: true, outboundCalls: true, contactflowLogs: true, contactLens: true },
  });
  instance.applyRemovalPolicy(RemovalPolicy.RETAIN);
  return instance.attrArn;
}
