import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { FUNCTIONS, type FunctionName } from '../../topology.ts';
import { alarmsOf, type Watched } from '../alarms.ts';
import { HouseAlarm } from '../constructs/watch/house-alarm.ts';
import { showHouse } from '../constructs/watch/house-dashboard.ts';
import { countsOf } from '../constructs/watch/house-metrics.ts';
import { functionNameOf, type HouseLambda } from '../constructs/work/house-lambda.ts';
import type { HouseStackProps } from '../house.ts';
import type { Stage } from '../stages.ts';

interface ObservabilityStackProps extends HouseStackProps, Omit<Watched, 'counts' | 'service'> {
  service: Omit<Watched['service'], 'functions'>;
  /** Of all stacks: their logs are read together. */
  lambdas: readonly HouseLambda[];
}

/** Who is told when something goes wrong, what "wrong" is (alarms.ts), and the page and the log queries to look at then. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    const { stage } = props;
    const topic = alarmTopic(this, stage);
    const service = { ...props.service, functions: functionsByName(this, stage) };
    const watched: Watched = { ...props, service, counts: countsOf(stage) };
    const alarms = alarmsOf(watched).map(
      ({ word, ...facts }) => new HouseAlarm(this, word, { stage: stage.name, topic, ...facts }),
    );
    showHouse(this, stage.name, watched, alarms);
    saveQueries(
      this,
      stage.name,
      props.lambdas.map((place) => place.function.logGroup),
    );
  }
}

/** Only this stage's alarms may speak in it, and only over TLS. */
function alarmTopic(scope: Stack, stage: Stage): Topic {
  const alarms = new ServicePrincipal('cloudwatch.amazonaws.com', {
    conditions: {
      StringEquals: { 'aws:SourceAccount': scope.account },
      ArnLike: {
        'aws:SourceArn': scope.formatArn({
          service: 'cloudwatch',
          resource: 'alarm',
          resourceName: `comeback-${stage.name}-*`,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      },
    },
  });
  // Not SNS's own key: CloudWatch cannot be let use that one, and alarms would end in silence.
  const key = new Key(scope, 'AlarmKey', {
    description: `Alarms of comeback-${stage.name} on their way`,
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  key.addToResourcePolicy(
    new PolicyStatement({ principals: [alarms], actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }),
  );
  const topic = new Topic(scope, 'Alarms', { masterKey: key, enforceSSL: true });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOnly',
      principals: [alarms],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
    }),
  );
  if (stage.alarmEmail !== undefined) {
    Validations.of(topic.addSubscription(new EmailSubscription(stage.alarmEmail))).acknowledge({
      id: 'Serverless-SNSRedrivePolicy',
      reason: 'A mail that cannot be delivered is of no use later; the alarm itself goes on ringing on the dashboard.',
    });
  }
  return topic;
}

/** The queries that the runbook speaks of, over the logs of all functions: Logs Insights, saved queries. */
function saveQueries(scope: Construct, stage: string, all: readonly ILogGroup[]): void {
  const fields = [
    '@timestamp',
    '@log',
    'level',
    'message',
    'code',
    'reason',
    'caseId',
    'messageId',
    'sequence',
    'tries',
    'record.status',
  ];
  for (const [at, logGroups] of inFifties(all).entries()) {
    const part = at === 0 ? '' : `-${at + 1}`;
    new QueryDefinition(scope, `Faults${part}`, {
      queryDefinitionName: `comeback-${stage}/faults${part}`,
      logGroups,
      queryString: new QueryString({
        fields,
        // The house's own lines, and Lambda's: a function that was cut off or crashed writes none itself.
        filterStatements: ['level in ["ERROR", "WARN"] or (type = "platform.report" and record.status != "success")'],
        sort: '@timestamp desc',
        limit: 200,
      }),
    });
    new QueryDefinition(scope, `OneCase${part}`, {
      queryDefinitionName: `comeback-${stage}/one-case${part}`,
      logGroups,
      queryString: new QueryString({
        fields,
        filterStatements: ['caseId = "PUT THE CASE ID HERE"'],
        sort: '@timestamp',
        limit: 1_000,
      }),
    });
  }
}

/** Logs Insights reads fifty log groups in a query, and no more. */
function inFifties<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / 50) }, (_, at) => list.slice(at * 50, at * 50 + 50));
}

/** For their metrics only. Each reference to another stack would be an output of it, and a stack puts out 200 at most. */
function functionsByName(scope: Construct, stage: Stage): Record<FunctionName, IFunction> {
  const names = Object.keys(FUNCTIONS) as FunctionName[];
  return Object.fromEntries(
    names.map((word) => [
      word,
      LambdaFunction.fromFunctionName(scope, `Named-${word}`, functionNameOf(stage.name, word)),
    ]),
  ) as Record<FunctionName, IFunction>;
}
