import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  Alias,
  Architecture,
  Code,
  type IFunction,
  type IVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionFacts, FunctionName, Trigger } from '../../../topology.ts';
import type { HouseFunction } from '../../house-functions.ts';
import type { Allowed } from '../../permissions.ts';
import type { Stage } from '../../stages.ts';
import { allOf } from '../../wildcards.ts';
import { exactRole } from './exact-role.ts';

export interface HouseLambdaProps {
  stage: Stage;
  house: HouseFunction;
  /** Folder with `index.mjs`. */
  bundle: string;
  environment: Record<string, string>;
  /** Beside writing its own log. */
  allowed: readonly Allowed[];
}

/** Functions that are called asynchronously, and why what they drop needs no dead letters. */
const WITHOUT_DEAD_LETTERS: { readonly [K in Trigger['kind']]?: string } = {
  schedule:
    'A tick holds nothing worth keeping: the next one does what this one did not, and its error rings an alarm.',
  'contact-events':
    'A contact event that is lost is no loss: reconcile-contacts looks at every call of the last hours.',
};

/** Known without asking the stack: what watches a function need not be told where it is. */
export function functionNameOf(stage: string, word: FunctionName): string {
  return `comeback-${stage}-${word}`;
}

/** A function of the house with a log group and a role of its own; it may write the one and what is allowed, nothing else. */
export class HouseLambda extends Construct {
  readonly word: FunctionName;
  readonly function: LambdaFunction;
  /** What callers call: the alias with the warm copies, where people would wait for a cold start; else the function. */
  readonly called: IFunction;

  constructor(scope: Construct, { stage, house: { word, facts }, bundle, environment, allowed }: HouseLambdaProps) {
    super(scope, word);
    this.word = word;
    const logGroup = new LogGroup(this, 'Log', {
      retention: stage.logRetentionDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const writing = { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] };
    const tracing: Allowed = {
      actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
      resources: [allOf('traces')],
      wildcard: 'traces',
    };
    this.function = new LambdaFunction(this, 'Function', {
      functionName: functionNameOf(stage.name, word),
      description: `${word} (functions/${facts.path}.ts)`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle),
      handler: 'index.handler',
      timeout: Duration.seconds(facts.timeoutSeconds),
      memorySize: facts.memoryMiB,
      environment,
      logGroup,
      // The house's own lines are JSON already; so are then those of the runtime, and one query reads both.
      loggingFormat: LoggingFormat.JSON,
      role: exactRole(this, {
        service: 'lambda.amazonaws.com',
        allowed: [...allowed, writing, ...(stage.tracing ? [tracing] : [])],
      }),
      tracing: stage.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    });
    const isCalledByCallers = facts.triggers.some(({ kind }) => kind === 'connect');
    // CDK's classes lack the `| undefined` that its interfaces have, and TypeScript is exact about it here.
    this.called = (
      isCalledByCallers && stage.warmCalls > 0 ? this.warmCopies(stage.warmCalls) : this.function
    ) as IFunction;
    this.acknowledge(facts, stage);
  }

  private warmCopies(copies: number): Alias {
    return new Alias(this, 'Live', {
      aliasName: 'live',
      version: this.function.currentVersion as IVersion,
      provisionedConcurrentExecutions: copies,
    });
  }

  private acknowledge({ triggers }: FunctionFacts, stage: Stage) {
    const [why] = triggers.map(({ kind }) => WITHOUT_DEAD_LETTERS[kind]).filter((reason) => reason !== undefined);
    const validations = Validations.of(this.function);
    validations.acknowledge({
      id: 'Serverless-LambdaDLQ',
      reason:
        why ??
        'Nothing calls it asynchronously: whoever calls hears of an error, and queues have dead letters of their own.',
    });
    if (stage.tracing) return;
    validations.acknowledge({
      id: 'Serverless-LambdaTracing',
      reason: 'Traces cost by the call; the stage has one switch that turns them on for all.',
    });
  }
}
