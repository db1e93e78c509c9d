import { CfnHoursOfOperation, CfnQueue } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Configuration } from '../../../../shared/domain/configuration.ts';
import type { LineQueue } from '../../../contact-flows/queues.ts';
import type { Stage } from '../../stages.ts';
import { businessHours } from './business-hours.ts';
import { twoAtATime } from './two-at-a-time.ts';

export interface TeamQueuesProps {
  stage: Stage;
  /** Part of every name: one instance may carry several stages. */
  prefix: string;
  instanceArn: string;
  firm: Pick<Configuration, 'firm' | 'calendar'>;
  lineQueues: readonly LineQueue[];
  /** ARNs by the names of flows: what somebody hears who is called back from a queue. */
  whispers: ReadonlyMap<string, string>;
  /** Of the number that callbacks come from: `arn:...:phone-number/<id>`. */
  callerIdArn: string | undefined;
}

/** The hours of the line, a queue of calls for each team and language, and one of tasks for whoever is free. */
export class TeamQueues extends Construct {
  readonly hoursArn: string;
  /** By team and language: `orders-es`. */
  readonly callQueues: ReadonlyMap<string, CfnQueue>;
  readonly tasks: CfnQueue;

  constructor(scope: Construct, id: string, props: TeamQueuesProps) {
    super(scope, id);
    const { stage, prefix, instanceArn, firm, lineQueues, whispers, callerIdArn } = props;
    const hours = new CfnHoursOfOperation(this, 'Hours', {
      instanceArn,
      name: `${prefix}-line`,
      description: 'The business calendar by which deadlines are reckoned.',
      ...businessHours(firm.calendar),
    });
    this.hoursArn = hours.attrHoursOfOperationArn;
    const common = { instanceArn, hoursOfOperationArn: this.hoursArn };
    const callerId = callerIdArn === undefined ? {} : { outboundCallerIdNumberArn: callerIdArn };
    this.callQueues = new Map(
      lineQueues.map(({ name, team, language, outboundWhisper }) => {
        const queue = new CfnQueue(this, name, {
          ...common,
          name: `${prefix}-${name}`,
          description: `Callers for ${team} who speak ${language}`,
          maxContacts: stage.line.queueCapacity,
          outboundCallerConfig: {
            ...callerId,
            outboundCallerIdName: firm.firm,
            outboundFlowArn: whispers.get(outboundWhisper) ?? raise(`There is no flow ${outboundWhisper}.`),
          },
        });
        return [name, queue] as const;
      }),
    );
    this.tasks = new CfnQueue(this, 'Tasks', { ...common, name: `${prefix}-tasks`, description: 'Work on cases' });
    twoAtATime([...this.callQueues.values(), this.tasks]);
  }
}

function raise(message: string): never {
  throw new Error(message);
}
