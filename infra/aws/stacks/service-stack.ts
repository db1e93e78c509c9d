import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { TaskStateName } from '../../../shared/workflow/case-resolution.asl.ts';
import { QUEUES, type QueueName } from '../../queues.ts';
import type { FunctionName } from '../../topology.ts';
import { MailsIn } from '../constructs/keeping/mails-in.ts';
import { hearAnalyses } from '../constructs/work/analysis-events.ts';
import { CaseResolution } from '../constructs/work/case-resolution.ts';
import type { HouseLambda } from '../constructs/work/house-lambda.ts';
import { HouseQueue } from '../constructs/work/house-queue.ts';
import { lettersOut } from '../constructs/work/letters-out.ts';
import { type Bundles, type HouseResources, makeLambda } from '../constructs/work/make-lambda.ts';
import { addTriggers } from '../constructs/work/triggers.ts';
import type { HouseStackProps } from '../house.ts';
import type { HouseFunction } from '../house-functions.ts';
import { outputSettings } from '../service-outputs.ts';
import { settingValues } from '../setting-values.ts';
import { audienceOf } from './api-stack.ts';
import type { DataStack } from './data-stack.ts';
import type { DeskStack } from './desk-stack.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { InstanceStack } from './instance-stack.ts';
import type { PeopleStack } from './people-stack.ts';
import type { ReportsStack } from './reports-stack.ts';

export interface ServiceStackProps extends HouseStackProps {
  functions: readonly HouseFunction[];
  bundles: Bundles;
  data: DataStack;
  reports: ReportsStack;
  edge: EdgeStack;
  instance: InstanceStack;
  desk: DeskStack;
  people: PeopleStack;
}

/**
 * What works behind the API: the functions that calls, queues, the feed, the clock and the state machine run, the queues between
 * them, the state machine. Functions that answer over HTTP stand in stacks of their own (api-stack.ts).
 */
export class ServiceStack extends Stack {
  readonly lambdas: readonly HouseLambda[];
  readonly queues: Record<QueueName, HouseQueue>;
  readonly stateMachine: StateMachine;
  /** What the firm's order system reads: the one queue whose consumer is not ours. */
  readonly remedyOrders: HouseQueue;
  /** Ids of the mappings by which Lambda reads the feed: what it counts of each is found by them. */
  readonly feedMappingIds: string[] = [];
  /** For functions of other stacks. */
  readonly resources: HouseResources;

  constructor(scope: Construct, id: string, { functions, bundles, people, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const { stage, data, reports, edge, instance, desk } = props;

    const queues = new Map<string, HouseQueue>();
    for (const [name, facts] of Object.entries(QUEUES)) queues.set(name, new HouseQueue(this, `Queue-${name}`, facts));
    this.queues = Object.fromEntries(queues) as Record<QueueName, HouseQueue>;
    const queueOf = (name: string) => queues.get(name)?.queue ?? raise(`infra/topology.ts has no queue ${name}`);
    const mails = new MailsIn(this, 'MailsIn', {
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      accessLogs: data.accessLogs,
      queue: this.queues.mails.queue,
      domain: stage.mailInDomain,
    });
    this.remedyOrders = new HouseQueue(this, 'RemedyOrders', REMEDY_ORDERS);
    const withoutStates: HouseResources = {
      stage,
      data,
      reports,
      edge,
      people: people.people,
      instance,
      desk,
      letters: lettersOut(this, 'LettersOut'),
      mails,
      remedyOrders: this.remedyOrders.queue,
      stateMachine: undefined,
      queueArn: (name: string) => queueOf(name).queueArn,
      queueUrl: (name: string) => queueOf(name).queueUrl,
      streamArn: data.table.tableStreamArn ?? raise('The table has no stream: nothing would follow what is saved.'),
      feedFailuresArn: data.feedFailures.bucketArn,
      instanceArn: instance.instanceArn,
    };
    const { bucketName } = instance.recordings.bucket;
    hearAnalyses(this, { ...withoutStates, bucketName, to: queueOf('analyses') });

    const make = (house: HouseFunction, resources: HouseResources) => {
      const place = makeLambda(this, house, { bundles, resources });
      const feed = addTriggers(house.facts, place, resources);
      if (feed !== undefined) this.feedMappingIds.push(feed.attrId);
      return place;
    };
    const ofStates = functions.filter(stateOf).map((house) => [stateOf(house), make(house, withoutStates)] as const);
    const { stateMachine } = new CaseResolution(this, 'CaseResolution', {
      stage,
      functions: Object.fromEntries(ofStates.map(([state, { called }]) => [state, called])) as States,
    });
    this.stateMachine = stateMachine;
    this.resources = { ...withoutStates, stateMachine };
    const isElsewhere = (house: HouseFunction) =>
      audienceOf(house) !== undefined || people.lambdas.some(({ word }) => word === house.word);
    const others = functions.filter((house) => !stateOf(house) && !isElsewhere(house));
    this.lambdas = [...ofStates.map(([, place]) => place), ...others.map((house) => make(house, this.resources))];

    outputSettings(this, settingValues(this.resources), {
      queues: this.queues,
      functionArn: (word) => this.lambdaOf(word).function.functionArn,
      people: people.people,
      feedFailuresBucket: data.feedFailures.bucketName,
    });
  }

  /** @throws Error if the function stands in another stack */
  lambdaOf(word: FunctionName): HouseLambda {
    return this.lambdas.find((place) => place.word === word) ?? raise(`${word} does not stand in the service stack`);
  }
}

/** The order system has as long as a function of ours to do one; what it fails to do five times a person must see. */
const REMEDY_ORDERS = { visibilitySeconds: 180, maxReceiveCount: 5 };

type States = Record<TaskStateName, IFunction>;

/** The state of the state machine that calls the function. */
function stateOf({ facts }: HouseFunction): string | undefined {
  return facts.triggers.find((trigger) => trigger.kind === 'task')?.state;
}

function raise(message: string): never {
  throw new Error(message);
}
