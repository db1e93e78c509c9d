import type { ConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { NO_SCANNING, NO_SMS } from '../../shared/adapters/aws/settings.ts';
import type { People } from './constructs/front/people.ts';
import type { MailsIn } from './constructs/keeping/mails-in.ts';
import type { SettingValues } from './environment.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { DeskStack } from './stacks/desk-stack.ts';
import type { EdgeStack } from './stacks/edge-stack.ts';
import type { InstanceStack } from './stacks/instance-stack.ts';
import type { ReportsStack } from './stacks/reports-stack.ts';
import type { Stage } from './stages.ts';

/** Whose values settings are. */
export interface SettingOwners {
  stage: Stage;
  data: DataStack;
  reports: ReportsStack;
  edge: EdgeStack;
  people: People;
  instance: InstanceStack;
  desk: DeskStack;
  letters: ConfigurationSet;
  mails: MailsIn;
  remedyOrders: Queue;
  /** Undefined for the functions of its own states, which are made before it. */
  stateMachine: StateMachine | undefined;
}

/** What stands in the settings of this stage's functions. */
export function settingValues(owners: SettingOwners): SettingValues['values'] {
  const { stage, data, reports, edge, people, instance, desk, letters, mails, remedyOrders, stateMachine } = owners;
  return {
    TABLE_NAME: data.table.tableName,
    ...(stateMachine && { STATE_MACHINE_ARN: stateMachine.stateMachineArn }),
    KEYS_TABLE_NAME: data.keysTable.tableName,
    SEAL_KEY_ID: data.sealKey.keyArn,
    MAC_KEY_ID: data.macKey.keyArn,
    ERASURES_BUCKET: data.erasures.bucketName,
    LAKE_STREAM_PREFIX: reports.streamPrefix,
    DOCUMENTS_BUCKET: data.lake.bucketName,
    ATHENA_WORKGROUP: reports.workgroup,
    GLUE_DATABASE: reports.database,
    SETTLED_DATABASE: reports.settledDatabase,
    SNAPSHOT_SECONDS: String(stage.snapshotSeconds),
    MAIL_FROM: stage.mailFrom,
    MAIL_CONFIGURATION_SET: letters.configurationSetName,
    // Its role allows none either.
    SMS_ORIGINATION: stage.smsOrigination ?? NO_SMS,
    FILES_BUCKET: data.files.bucket.bucketName,
    FILE_SCANNING: stage.scansFiles ? 'guardduty' : NO_SCANNING,
    MAILS_BUCKET: mails.bucket.bucketName,
    CONNECT_INSTANCE_ID: instance.instanceId,
    CONNECT_TASK_FLOW_ID: desk.taskFlowId,
    CONNECT_ROUTING_PROFILES: desk.routingProfiles,
    REMEDY_ORDERS_URL: remedyOrders.queueUrl,
    RECORDINGS_BUCKET: instance.recordings.bucket.bucketName,
    USER_POOL_ID: people.userPool.userPoolId,
    PUBLIC_URL: edge.publicUrl,
    ORIGIN_SECRETS: edge.originSecrets,
  };
}
