import { CfnOutput, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Configuration } from '../../../shared/domain/configuration.ts';
import type { ContactFlow } from '../../contact-flows/language/flow.ts';
import type { LineQueue } from '../../contact-flows/queues.ts';
import { Agents } from '../constructs/line/agents.ts';
import { FlowsOfLine } from '../constructs/line/flows-of-line.ts';
import { TASK_FLOW } from '../constructs/line/task-flow.ts';
import { TeamQueues } from '../constructs/line/team-queues.ts';
import type { HouseStackProps } from '../house.ts';
import type { InstanceStack } from './instance-stack.ts';

interface DeskStackProps extends HouseStackProps {
  instance: InstanceStack;
  firm: Pick<Configuration, 'firm' | 'calendar'>;
  lineQueues: readonly LineQueue[];
  /** Flows that queues name; they name nothing themselves. */
  whispers: readonly ContactFlow[];
  /** Of the line's number, where it has one. */
  numberArn: string | undefined;
}

/**
 * Where agents sit: hours, queues, profiles, and the way of a task to them. It stands before the service, which offers the
 * tasks; the flows of calls stand behind it, as they call the service's functions.
 */
export class DeskStack extends Stack {
  readonly queues: TeamQueues;
  /** Of the task's flow, as Connect's API wants it; for stacks that stand behind this one. */
  readonly taskFlowId: string;
  /** Of whom agents are counted by. */
  readonly routingProfileArns: readonly string[];
  /** Setting CONNECT_ROUTING_PROFILES. */
  readonly routingProfiles: string;

  constructor(scope: Construct, id: string, props: DeskStackProps) {
    super(scope, id, props);
    const { stage, instance, firm, lineQueues, whispers, numberArn } = props;
    const common = { prefix: `comeback-${stage.name}`, instanceArn: instance.instanceArn };

    const spoken = new FlowsOfLine(this, 'Whispers', { ...common, flows: whispers, arns: {}, after: [] });
    this.queues = new TeamQueues(this, 'Queues', {
      ...common,
      stage,
      firm,
      lineQueues,
      whispers: spoken.arns,
      callerIdArn: numberArn,
    });
    const agents = new Agents(this, 'Agents', { ...common, lineQueues, queues: this.queues });
    const tasks = new FlowsOfLine(this, 'Tasks', {
      ...common,
      flows: [TASK_FLOW],
      arns: { queue: new Map([['tasks', this.queues.tasks.attrQueueArn]]) },
      after: [],
    });
    // Connect takes two requests a second: one kind after the other.
    this.queues.node.addDependency(spoken);
    agents.node.addDependency(this.queues);
    tasks.node.addDependency(agents);

    const taskFlowArn = tasks.arns.get(TASK_FLOW.name) ?? raise(`${TASK_FLOW.name} was not made.`);
    const { logicalId } = new CfnOutput(this, 'TaskFlowId', { value: Fn.select(3, Fn.split('/', taskFlowArn)) });
    this.taskFlowId = Fn.getStackOutput(this.stackName, logicalId);
    this.routingProfileArns = agents.profiles.map(({ arn }) => arn);
    const named = agents.profiles.map(({ team, arn }) => `${team}=${Fn.select(3, Fn.split('/', arn))}`);
    const profiles = new CfnOutput(this, 'RoutingProfiles', { value: Fn.join(',', named) });
    this.routingProfiles = Fn.getStackOutput(this.stackName, profiles.logicalId);
  }
}

function raise(message: string): never {
  throw new Error(message);
}
