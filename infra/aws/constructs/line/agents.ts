import { CfnRoutingProfile, CfnSecurityProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { LineQueue } from '../../../contact-flows/queues.ts';
import type { TeamQueues } from './team-queues.ts';
import { twoAtATime } from './two-at-a-time.ts';

/** A call that its own team has not taken by then goes to whoever speaks the language. */
const OWN_TEAM_FIRST_SECONDS = 60;

/** Take calls and tasks, call back, pass a call on. Cases are worked on in the console, by sign-in of its own. */
const AGENT = ['BasicAgentAccess', 'OutboundCallAccess', 'RestrictTaskCreation.Access', 'TransferDestinations.View'];

/**
 * Beside that: see who waits, listen in, find a contact, hear its recording: the redacted one, where there is one. Nobody
 * edits flows, queues or people by a profile of ours: they come from here.
 */
const SUPERVISOR = [
  ...AGENT,
  'AccessMetrics',
  'AgentStates.View',
  'ContactAttributes.View',
  'ContactSearch.View',
  'ListenCallRecordings',
  'ManagerListenIn',
  'Queues.View',
  'RedactedData.View',
];

export interface AgentsProps {
  prefix: string;
  instanceArn: string;
  lineQueues: readonly LineQueue[];
  queues: TeamQueues;
}

/** What people are given in Connect: a routing profile of team and language, and a security profile of their role. */
export class Agents extends Construct {
  /** Each with the team that it is of. */
  readonly profiles: readonly { team: string; arn: string }[];

  constructor(scope: Construct, id: string, { prefix, instanceArn, lineQueues, queues }: AgentsProps) {
    super(scope, id);
    const queueArn = (name: string) => queues.callQueues.get(name)?.attrQueueArn ?? raise(`There is no queue ${name}.`);
    const ofTasks = { queueReference: { channel: 'TASK', queueArn: queues.tasks.attrQueueArn }, priority: 1, delay: 0 };
    const profiles = lineQueues.map((own) => {
      const ofCalls = lineQueues
        .filter(({ language }) => language === own.language)
        .map(({ name }) => ({
          queueReference: { channel: 'VOICE', queueArn: queueArn(name) },
          ...(name === own.name ? { priority: 1, delay: 0 } : { priority: 2, delay: OWN_TEAM_FIRST_SECONDS }),
        }));
      return new CfnRoutingProfile(this, own.name, {
        instanceArn,
        name: `${prefix}-${own.name}`,
        description: `Agents of ${own.team} who speak ${own.language}`,
        defaultOutboundQueueArn: queueArn(own.name),
        // One thing at a time; a call goes before a task, as no task is offered during one.
        mediaConcurrencies: ['VOICE', 'TASK'].map((channel) => ({ channel, concurrency: 1 })),
        queueConfigs: [...ofCalls, ofTasks],
      });
    });
    this.profiles = lineQueues.map(({ team }, at) => ({
      team,
      arn: profiles[at]?.attrRoutingProfileArn ?? raise(`There is no profile of ${team}.`),
    }));
    const security = (role: string, permissions: readonly string[]) =>
      new CfnSecurityProfile(this, role, {
        instanceArn,
        securityProfileName: `${prefix}-${role}`,
        permissions: [...permissions].sort(),
      });
    twoAtATime([...profiles, security('agent', AGENT), security('supervisor', SUPERVISOR)]);
  }
}

function raise(message: string): never {
  throw new Error(message);
}
