import { expect, test } from 'vitest';
import { ACTIONS, type Action, type ResourceName } from '../../shared/adapters/aws/actions.ts';

/**
 * Who may do what to each thing, written by hand from its side, apart from actions.ts: a right that changes there must be
 * meant here, too. Keys of two kinds and tables of two kinds are what it is about: never one for the other.
 */
const DONE_TO: Record<ResourceName, readonly string[]> = {
  table: [
    'table.get dynamodb:GetItem',
    'table.put dynamodb:PutItem',
    'table.update dynamodb:UpdateItem',
    'table.delete dynamodb:DeleteItem',
    'table.query dynamodb:Query',
  ],
  indexes: ['table.queryIndex dynamodb:Query'],
  keysTable: [
    'sealer.seal dynamodb:GetItem',
    'sealer.seal dynamodb:PutItem',
    'sealer.unseal dynamodb:GetItem',
    'sealer.destroyKey dynamodb:PutItem',
  ],
  sealKey: ['sealer.seal kms:GenerateDataKey', 'sealer.seal kms:Decrypt', 'sealer.unseal kms:Decrypt'],
  macKey: ['sealer.mac kms:GenerateMac'],
  erasures: ['sealer.destroyKey s3:PutObject'],
  arrivedFiles: [
    'files.uploadPlace s3:PutObject',
    'files.arrived s3:GetObject',
    'files.keep s3:GetObject',
    'files.keep s3:DeleteObject',
    'files.scanOf s3:GetObjectTagging',
    'files.removeFiles s3:DeleteObject',
  ],
  keptFiles: [
    'files.arrived s3:GetObject',
    'files.keep s3:PutObject',
    'files.putFile s3:PutObject',
    'files.scanOf s3:GetObjectTagging',
    'files.linkTo s3:GetObject',
    'files.removeFiles s3:DeleteObject',
  ],
  filesBucket: [
    'files.arrived s3:ListBucket',
    'files.keep s3:ListBucket',
    'files.scanOf s3:ListBucket',
    'files.removeFiles s3:ListBucket',
  ],
  filesKey: [
    'files.uploadPlace kms:GenerateDataKey',
    'files.arrived kms:Decrypt',
    'files.keep kms:Decrypt',
    'files.keep kms:GenerateDataKey',
    'files.putFile kms:GenerateDataKey',
    'files.linkTo kms:Decrypt',
  ],
  arrivedMails: [
    'mailIn.readMail s3:GetObject',
    'mailIn.doneWith s3:DeleteObject',
    'mailIn.setAside s3:GetObject',
    'mailIn.setAside s3:DeleteObject',
  ],
  asideMails: ['mailIn.setAside s3:PutObject'],
  mailsBucket: ['mailIn.readMail s3:ListBucket', 'mailIn.setAside s3:ListBucket'],
  queue: ['queues.send sqs:SendMessage'],
  remedyOrders: ['fulfilment.hand sqs:SendMessage'],
  stateMachine: ['workflow.start states:StartExecution', 'workflow.answer states:SendTaskSuccess'],
  executions: ['workflow.isRunning states:DescribeExecution'],
  lakeStreams: ['lake.append firehose:PutRecordBatch'],
  documents: ['documents.putDocument s3:PutObject', 'documents.getDocument s3:GetObject'],
  documentsBucket: ['documents.getDocument s3:ListBucket'],
  lakeFiles: ['warehouse.query s3:GetObject'],
  lakeBucket: ['warehouse.query s3:ListBucket', 'warehouse.query s3:GetBucketLocation'],
  queryResults: [
    'warehouse.query s3:PutObject',
    'warehouse.query s3:GetObject',
    'warehouse.query s3:AbortMultipartUpload',
    'warehouse.query s3:ListMultipartUploadParts',
    'warehouse.dropPast s3:PutObject',
    'warehouse.dropPast s3:GetObject',
  ],
  queryResultsBucket: [
    'warehouse.query s3:ListBucket',
    'warehouse.query s3:GetBucketLocation',
    'warehouse.query s3:ListBucketMultipartUploads',
    'warehouse.dropPast s3:ListBucket',
    'warehouse.dropPast s3:GetBucketLocation',
  ],
  workgroup: [
    'warehouse.query athena:StartQueryExecution',
    'warehouse.query athena:GetQueryExecution',
    'warehouse.query athena:GetQueryResults',
    'warehouse.dropPast athena:StartQueryExecution',
    'warehouse.dropPast athena:GetQueryExecution',
  ],
  // Who asks may write a table and read it; only who clears away may drop one.
  settledCatalog: [
    'warehouse.query glue:GetTable',
    'warehouse.query glue:GetTables',
    'warehouse.query glue:GetDatabase',
    'warehouse.query glue:GetPartitions',
    'warehouse.query glue:CreateTable',
    'warehouse.dropPast glue:GetTable',
    'warehouse.dropPast glue:GetTables',
    'warehouse.dropPast glue:GetDatabase',
    'warehouse.dropPast glue:DeleteTable',
  ],
  // Nothing of ours lies there.
  defaultCatalog: [
    'warehouse.query glue:GetDatabase',
    'warehouse.query glue:CreateDatabase',
    'warehouse.dropPast glue:GetDatabase',
    'warehouse.dropPast glue:CreateDatabase',
  ],
  tableMetadata: ['warehouse.query athena:ListTableMetadata', 'warehouse.dropPast athena:ListTableMetadata'],
  lakeCatalog: [
    'warehouse.query glue:GetTable',
    'warehouse.query glue:GetDatabase',
    'warehouse.query glue:GetPartitions',
  ],
  mailSender: ['mail.send ses:SendEmail'],
  smsSender: ['sms.send sms-voice:SendTextMessage'],
  connectInstance: ['contactCentre.recentContacts connect:SearchContacts'],
  // Counts only, and of our own agents: nobody reads who does what.
  routingProfiles: ['attendance.agents connect:GetCurrentMetricData'],
  connectContacts: [
    'contactCentre.describeContact connect:DescribeContact',
    'contactCentre.offerTask connect:StartTaskContact',
  ],
  // What was written down as it was said lies in the same bucket: nobody reads that.
  analyses: [
    'callAnalyses.readAnalysis s3:GetObject',
    'callAnalyses.forgetCall s3:DeleteObject',
    'recordings.hear s3:GetObject',
  ],
  recordings: ['recordings.hear s3:GetObject'],
  recordingsBucket: ['callAnalyses.readAnalysis s3:ListBucket', 'recordings.hear s3:ListBucket'],
  recordingsKey: ['callAnalyses.readAnalysis kms:Decrypt', 'recordings.hear kms:Decrypt'],
  // Nobody reads who else there is, changes a password, or takes anybody away.
  userPool: [
    'accounts.invite cognito-idp:AdminCreateUser',
    'accounts.invite cognito-idp:AdminGetUser',
    'accounts.invite cognito-idp:AdminListGroupsForUser',
    'accounts.invite cognito-idp:AdminUpdateUserAttributes',
    'accounts.invite cognito-idp:AdminAddUserToGroup',
    'accounts.disable cognito-idp:AdminGetUser',
    'accounts.disable cognito-idp:AdminDisableUser',
    'accounts.disable cognito-idp:AdminUserGlobalSignOut',
    'accounts.enable cognito-idp:AdminGetUser',
    'accounts.enable cognito-idp:AdminEnableUser',
    'accounts.has cognito-idp:AdminGetUser',
    'accounts.change cognito-idp:AdminGetUser',
    'accounts.change cognito-idp:AdminListGroupsForUser',
    'accounts.change cognito-idp:AdminUpdateUserAttributes',
    'accounts.change cognito-idp:AdminRemoveUserFromGroup',
    'accounts.change cognito-idp:AdminAddUserToGroup',
    'accounts.change cognito-idp:AdminUserGlobalSignOut',
    'accounts.admins cognito-idp:ListUsersInGroup',
  ],
};

const declared = Object.entries<Record<string, readonly Action[]>>(ACTIONS).flatMap(([port, operations]) =>
  Object.entries(operations).flatMap(([operation, actions]) =>
    actions.map(([action, on]) => ({ on, what: `${port}.${operation} ${action}` })),
  ),
);

test.each(Object.entries(DONE_TO))('to %s is done what is meant for it, and nothing else', (resource, meant) => {
  const done = declared.filter(({ on }) => on === resource).map(({ what }) => what);
  expect(done.sort()).toEqual([...meant].sort());
});
