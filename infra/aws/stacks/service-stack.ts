import { Stack } from 'aws-cdk-lib';
import type { IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { TaskStateName } from '../../../shared/workflow/case-resolution.asl.ts';
import { QUEUES, type QueueName } from '../../queues.ts';
import type { FunctionName } from '../../topology.ts';
import type { Bundle } from '../bundles.ts';
import { Routes } from '../constructs/front/routes.ts';
import { hearAnalyses } from '../constructs/work/analysis-events.ts';
import { CaseResolution } from '../constructs/work/case-resolution.ts';
import { HouseLambda } from '../constructs/work/house-lambda.ts';
import { HouseQueue } from '../constructs/work/house-queue.ts';
import { lettersOut } from '../constructs/work/letters-out.ts';
import { addTriggers } from '../constructs/work/triggers.ts';
import { environmentOf } from '../environment.ts';
import type { HouseStackProps } from '../house.ts';
import type { HouseFunction } from '../house-functions.ts';
import { allowedFor } from '../permissions.ts';
import { resourceArns } from '../resource-arns.ts';
import { outputSettings } from '../service-outputs.ts';
import { settingValues } from '../setting-values.ts';
import { allowedForTriggers } from '../trigger-permissions.ts';
import type { DataStack } from './data-stack.ts';
import type { DeskStack } from './desk-stack.ts';
import type { EdgeStack } from './edge-stack.ts';
import type { InstanceStack } from './instance-stack.ts';
import type { PeopleStack } from './people-stack.ts';
import type { ReportsStack } from './reports-stack.ts';

export interface ServiceStackProps extends HouseStackProps {
  functions: readonly HouseFunction[];
  bundles: Readonly<Record<FunctionName, Pick<Bundle, 'folder'>>>;
  data: DataStack;
  reports: ReportsStack;
  edge: EdgeStack;
  instance: InstanceStack;
  desk: DeskStack;
  people: PeopleStack;
}

/** Everything that works: the functions and what calls them, the queues between them, the state machine. */
export class ServiceStack extends Stack {
  readonly functions: Record<FunctionName, LambdaFunction>;
  /** What callers call: a function, or its alias with the copies that are always warm. */
  readonly called: Record<FunctionName, IFunction>;
  readonly queues: Record<QueueName, HouseQueue>;
  readonly stateMachine: StateMachine;
  /** What the firm's order system reads: the one queue whose consumer is not ours. */
  readonly remedyOrders: Queue;
  /** Ids of the mappings by which Lambda reads the feed: what it counts of each is found by them. */
  readonly feedMappingIds: string[] = [];

  constructor(scope: Construct, id: string, { functions, bundles, edge, ...props }: ServiceStackProps) {
    super(scope, id, props);
    const { stage, data, reports, instance, desk } = props;
    const { people, lambdas: ofPeople } = props.people;

    const queues = new Map<string, HouseQueue>();
    for (const [name, facts] of Object.entries(QUEUES)) queues.set(name, new HouseQueue(this, `Queue-${name}`, facts));
    this.queues = Object.fromEntries(queues) as Record<QueueName, HouseQueue>;
    const queueOf = (name: string) => queues.get(name)?.queue ?? raise(`infra/topology.ts has no queue ${name}`);
    const routes = new Routes(this, 'Routes', { api: edge.api, people });
    const sources = {
      queueArn: (name: string) => queueOf(name).queueArn,
      streamArn: data.table.tableStreamArn ?? raise('The table has no stream: nothing would follow what is saved.'),
      feedFailuresArn: data.feedFailures.bucketArn,
      instanceArn: instance.instanceArn,
    };
    const { bucketName } = instance.recordings.bucket;
    hearAnalyses(this, { ...sources, bucketName, to: queueOf('analyses') });
    const { queue: remedyOrders } = new HouseQueue(this, 'RemedyOrders', REMEDY_ORDERS);
    this.remedyOrders = remedyOrders;
    const owners = {
      stage,
      data,
      reports,
      edge,
      instance,
      desk,
      letters: lettersOut(this, 'LettersOut'),
      remedyOrders,
      ...sources,
    };

    const make = (house: HouseFunction, stateMachine?: StateMachine) => {
      const values = settingValues({ ...owners, stateMachine });
      const place = new HouseLambda(this, {
        stage,
        house,
        bundle: bundles[house.word].folder,
        environment: environmentOf(house, stage, { values, queueUrl: (name) => queueOf(name).queueUrl }),
        allowed: [
          ...allowedFor(house.uses, resourceArns({ ...owners, stateMachine })),
          ...allowedForTriggers(house.facts, sources),
        ],
      });
      const feed = addTriggers(house.facts, place, { ...sources, routes });
      if (feed !== undefined) this.feedMappingIds.push(feed.attrId);
      return place;
    };
    const isPeoples = ({ word }: HouseFunction) => ofPeople.some((place) => place.word === word);
    const ofStates = functions.filter(stateOf).map((house) => [stateOf(house), make(house)] as const);
    const { stateMachine } = new CaseResolution(this, 'CaseResolution', {
      stage,
      functions: Object.fromEntries(ofStates.map(([state, { called }]) => [state, called])) as States,
    });
    const others = functions.filter((house) => !stateOf(house) && !isPeoples(house));
    const places = [...ofPeople, ...ofStates.map(([, place]) => place), ...others.map((it) => make(it, stateMachine))];
    this.stateMachine = stateMachine;
    this.functions = Object.fromEntries(places.map((place) => [place.word, place.function])) as typeof this.functions;
    this.called = Object.fromEntries(places.map((place) => [place.word, place.called])) as typeof this.called;

    outputSettings(this, settingValues({ ...owners, stateMachine }), {
      queues: this.queues,
      functions: this.functions,
      people,
      feedFailuresBucket: data.feedFailures.bucketName,
    });
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
