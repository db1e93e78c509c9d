import type { CfnResource } from 'aws-cdk-lib';
import { CfnContactFlow } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { ContactFlow } from '../../../contact-flows/language/flow.ts';
import { type ArnsOfMarks, contentWithArns } from './flow-content.ts';
import { inOrder } from './flow-order.ts';
import { twoAtATime } from './two-at-a-time.ts';

export interface FlowsOfLineProps {
  prefix: string;
  instanceArn: string;
  flows: readonly ContactFlow[];
  /** Of all that the flows name but each other. */
  arns: Omit<ArnsOfMarks, 'flow'>;
  /** What has to be there before the first flow. */
  after: readonly CfnResource[];
}

/** The flows in Connect, each made after those that it names and no more than two at once. */
export class FlowsOfLine extends Construct {
  /** By the flow's name. */
  readonly arns: ReadonlyMap<string, string>;

  constructor(scope: Construct, id: string, { prefix, instanceArn, flows, arns, after }: FlowsOfLineProps) {
    super(scope, id);
    const made = new Map<string, string>();
    const resources = inOrder(flows).map((flow) => {
      const resource = new CfnContactFlow(this, flow.name, {
        instanceArn,
        name: `${prefix}-${flow.name}`,
        type: flow.type,
        description: flow.description,
        content: contentWithArns(flow, { ...arns, flow: made }),
      });
      for (const earlier of after) resource.addResourceDependency(earlier);
      made.set(flow.name, resource.attrContactFlowArn);
      return resource;
    });
    this.arns = made;
    twoAtATime(resources);
  }
}
