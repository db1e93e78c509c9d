import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { alarmsOf, type Watched } from '../alarms.ts';
import { HouseAlarm } from '../constructs/watch/house-alarm.ts';
import { showHouse } from '../constructs/watch/house-dashboard.ts';
import { countsOf } from '../constructs/watch/house-metrics.ts';
import type { HouseStackProps } from '../house.ts';
import type { Stage } from '../stages.ts';

interface ObservabilityStackProps extends HouseStackProps, Omit<Watched, 'counts'> {}

/** Who is told when something goes wrong, what "wrong" is (alarms.ts), and the page and the log queries to look at then. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityStackProps) {
    super(scope, id, props);
    const { stage } = props;
    const topic = alarmTopic(this, stage);
    const watched: Watched = { ...props, counts: countsOf(stage) };
    const alarms = alarmsOf(watched).map(
      ({ word, ...facts }) => new HouseAlarm(this, word, { stage: stage.name, topic, ...facts }),
    );
    showHouse(this, stage.name, watched, alarms);
    saveQueries(this, stage.name, watched);
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
function saveQueries(scope: Construct, stage: string, { service }: Watched): void {
  const logGroups = Object.values(service.functions).map(({ logGroup }) => logGroup);
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
  new QueryDefinition(scope, 'Faults', {
    queryDefinitionName: `comeback-${stage}/faults`,
    logGroups,
    queryString: new QueryString({
      fields,
      // The house's own lines, and Lambda's: a function that was cut off or crashed writes none itself.
      filterStatements: ['level in ["ERROR", "WARN"] or (type = "platform.report" and record.status != "success")'],
      sort: '@timestamp desc',
      limit: 200,
    }),
  });
  new QueryDefinition(scope, 'OneCase', {
    queryDefinitionName: `comeback-${stage}/one-case`,
    logGroups,
    queryString: new QueryString({
      fields,
      filterStatements: ['caseId = "PUT THE CASE ID HERE"'],
      sort: '@timestamp',
      limit: 1_000,
    }),
  });
}
