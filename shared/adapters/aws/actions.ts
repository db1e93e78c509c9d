import type { OuterPort, Ports } from '../../runtime/services.ts';

/** What an action is allowed on; infra/aws/permissions.ts says the ARN of each. */
export type ResourceName =
  | 'table'
  | 'indexes'
  | 'keysTable'
  | 'sealKey'
  | 'macKey'
  | 'erasures'
  | 'queue'
  | 'stateMachine'
  | 'executions'
  | 'lakeStreams'
  | 'documents'
  | 'documentsBucket'
  | 'lakeFiles'
  | 'lakeBucket'
  | 'queryResults'
  | 'queryResultsBucket'
  | 'workgroup'
  | 'lakeCatalog'
  | 'settledCatalog'
  | 'defaultCatalog'
  | 'tableMetadata'
  | 'mailSender'
  | 'smsSender'
  | 'connectInstance'
  | 'connectContacts'
  | 'routingProfiles'
  | 'arrivedFiles'
  | 'keptFiles'
  | 'filesBucket'
  | 'filesKey'
  | 'arrivedMails'
  | 'asideMails'
  | 'mailsBucket'
  | 'remedyOrders'
  | 'analyses'
  | 'recordings'
  | 'recordingsBucket'
  | 'recordingsKey'
  | 'userPool';

/** An IAM action and what it is done to. */
export type Action = readonly [action: `${string}:${string}`, on: ResourceName];

/**
 * Whatever a statement names, Athena looks for the database `default` first, and makes it where an account has none: mandatory, by
 * https://docs.aws.amazon.com/athena/latest/ug/fine-grained-access-to-glue-resources.html
 */
const DEFAULT_DATABASE = [
  ['glue:GetDatabase', 'defaultCatalog'],
  ['glue:CreateDatabase', 'defaultCatalog'],
] as const;

/**
 * Every operation of every port, with all that its adapter sends to AWS for it. A function's role holds the actions of the
 * operations that it uses (`usesOf`) and no others; a test holds each adapter against this table while its suite runs.
 * Batch calls are allowed by the action of the single one (`SendMessageBatch` by `sqs:SendMessage`).
 */
export const ACTIONS = {
  table: {
    get: [['dynamodb:GetItem', 'table']],
    put: [['dynamodb:PutItem', 'table']],
    update: [['dynamodb:UpdateItem', 'table']],
    delete: [['dynamodb:DeleteItem', 'table']],
    query: [['dynamodb:Query', 'table']],
    queryIndex: [['dynamodb:Query', 'indexes']],
  },
  queues: { send: [['sqs:SendMessage', 'queue']] },
  workflow: {
    start: [['states:StartExecution', 'stateMachine']],
    answer: [['states:SendTaskSuccess', 'stateMachine']],
    isRunning: [['states:DescribeExecution', 'executions']],
  },
  sealer: {
    seal: [
      ['dynamodb:GetItem', 'keysTable'],
      ['dynamodb:PutItem', 'keysTable'],
      ['kms:GenerateDataKey', 'sealKey'],
      ['kms:Decrypt', 'sealKey'],
    ],
    unseal: [
      ['dynamodb:GetItem', 'keysTable'],
      ['kms:Decrypt', 'sealKey'],
    ],
    destroyKey: [
      ['s3:PutObject', 'erasures'],
      ['dynamodb:PutItem', 'keysTable'],
    ],
    mac: [['kms:GenerateMac', 'macKey']],
  },
  lake: { append: [['firehose:PutRecordBatch', 'lakeStreams']] },
  documents: {
    putDocument: [['s3:PutObject', 'documents']],
    // ListBucket, or a document that is not there answers "access denied" instead of "no such key".
    getDocument: [
      ['s3:GetObject', 'documents'],
      ['s3:ListBucket', 'documentsBucket'],
    ],
  },
  warehouse: {
    // Athena reads catalogue and files, and writes its answer and the settled tables, with the rights of whoever asks.
    query: [
      ['athena:StartQueryExecution', 'workgroup'],
      ['athena:GetQueryExecution', 'workgroup'],
      ['athena:GetQueryResults', 'workgroup'],
      ['athena:ListTableMetadata', 'tableMetadata'],
      ['glue:GetTable', 'settledCatalog'],
      ['glue:GetTables', 'settledCatalog'],
      ['glue:GetDatabase', 'settledCatalog'],
      ['glue:GetPartitions', 'settledCatalog'],
      ['glue:CreateTable', 'settledCatalog'],
      ...DEFAULT_DATABASE,
      ['glue:GetTable', 'lakeCatalog'],
      ['glue:GetDatabase', 'lakeCatalog'],
      ['glue:GetPartitions', 'lakeCatalog'],
      ['s3:GetObject', 'lakeFiles'],
      ['s3:ListBucket', 'lakeBucket'],
      ['s3:GetBucketLocation', 'lakeBucket'],
      ['s3:PutObject', 'queryResults'],
      ['s3:GetObject', 'queryResults'],
      // A table's file is put in parts.
      ['s3:AbortMultipartUpload', 'queryResults'],
      ['s3:ListMultipartUploadParts', 'queryResults'],
      ['s3:ListBucketMultipartUploads', 'queryResultsBucket'],
      ['s3:ListBucket', 'queryResultsBucket'],
      ['s3:GetBucketLocation', 'queryResultsBucket'],
    ],
    // Reckoned from the clock: asks nobody.
    dataVersion: [],
    dropPast: [
      ['athena:StartQueryExecution', 'workgroup'],
      ['athena:GetQueryExecution', 'workgroup'],
      ['athena:ListTableMetadata', 'tableMetadata'],
      ['glue:GetTable', 'settledCatalog'],
      ['glue:GetTables', 'settledCatalog'],
      ['glue:GetDatabase', 'settledCatalog'],
      ['glue:DeleteTable', 'settledCatalog'],
      ...DEFAULT_DATABASE,
      ['s3:PutObject', 'queryResults'],
      ['s3:GetObject', 'queryResults'],
      ['s3:ListBucket', 'queryResultsBucket'],
      ['s3:GetBucketLocation', 'queryResultsBucket'],
    ],
  },
  // SES and End User Messaging keep nothing that could be taken away.
  mail: { send: [['ses:SendEmail', 'mailSender']], forget: [] },
  sms: { send: [['sms-voice:SendTextMessage', 'smsSender']], forget: [] },
  contactCentre: {
    offerTask: [['connect:StartTaskContact', 'connectContacts']],
    recentContacts: [['connect:SearchContacts', 'connectInstance']],
    describeContact: [['connect:DescribeContact', 'connectContacts']],
  },
  attendance: { agents: [['connect:GetCurrentMetricData', 'routingProfiles']] },
  files: {
    // Signed here, done by whoever holds the form: with the rights of who signed it.
    uploadPlace: [
      ['s3:PutObject', 'arrivedFiles'],
      ['kms:GenerateDataKey', 'filesKey'],
    ],
    arrived: [
      ['s3:GetObject', 'arrivedFiles'],
      ['s3:GetObject', 'keptFiles'],
      ['s3:ListBucket', 'filesBucket'],
      ['kms:Decrypt', 'filesKey'],
    ],
    keep: [
      ['s3:GetObject', 'arrivedFiles'],
      ['s3:DeleteObject', 'arrivedFiles'],
      ['s3:PutObject', 'keptFiles'],
      ['s3:ListBucket', 'filesBucket'],
      ['kms:Decrypt', 'filesKey'],
      ['kms:GenerateDataKey', 'filesKey'],
    ],
    putFile: [
      ['s3:PutObject', 'keptFiles'],
      ['kms:GenerateDataKey', 'filesKey'],
    ],
    scanOf: [
      ['s3:GetObjectTagging', 'keptFiles'],
      ['s3:GetObjectTagging', 'arrivedFiles'],
      ['s3:ListBucket', 'filesBucket'],
    ],
    linkTo: [
      ['s3:GetObject', 'keptFiles'],
      ['kms:Decrypt', 'filesKey'],
    ],
    removeFiles: [
      ['s3:ListBucket', 'filesBucket'],
      ['s3:DeleteObject', 'arrivedFiles'],
      ['s3:DeleteObject', 'keptFiles'],
    ],
  },
  mailIn: {
    readMail: [
      ['s3:GetObject', 'arrivedMails'],
      ['s3:ListBucket', 'mailsBucket'],
    ],
    doneWith: [['s3:DeleteObject', 'arrivedMails']],
    setAside: [
      ['s3:GetObject', 'arrivedMails'],
      ['s3:PutObject', 'asideMails'],
      ['s3:DeleteObject', 'arrivedMails'],
      ['s3:ListBucket', 'mailsBucket'],
    ],
  },
  fulfilment: { hand: [['sqs:SendMessage', 'remedyOrders']] },
  callAnalyses: {
    // Of the redacted folder alone. ListBucket as for documents; S3 asks for the key with the rights of whoever reads.
    readAnalysis: [
      ['s3:GetObject', 'analyses'],
      ['s3:ListBucket', 'recordingsBucket'],
      ['kms:Decrypt', 'recordingsKey'],
    ],
    forgetCall: [['s3:DeleteObject', 'analyses']],
  },
  recordings: {
    // Looked for here, and signed here for whoever plays it: with the rights of who signed it.
    hear: [
      ['s3:GetObject', 'recordings'],
      ['s3:GetObject', 'analyses'],
      ['s3:ListBucket', 'recordingsBucket'],
      ['kms:Decrypt', 'recordingsKey'],
    ],
  },
  accounts: {
    invite: [
      ['cognito-idp:AdminCreateUser', 'userPool'],
      ['cognito-idp:AdminGetUser', 'userPool'],
      ['cognito-idp:AdminListGroupsForUser', 'userPool'],
      ['cognito-idp:AdminUpdateUserAttributes', 'userPool'],
      ['cognito-idp:AdminAddUserToGroup', 'userPool'],
    ],
    disable: [
      ['cognito-idp:AdminGetUser', 'userPool'],
      ['cognito-idp:AdminDisableUser', 'userPool'],
      ['cognito-idp:AdminUserGlobalSignOut', 'userPool'],
    ],
    enable: [
      ['cognito-idp:AdminGetUser', 'userPool'],
      ['cognito-idp:AdminEnableUser', 'userPool'],
    ],
    has: [['cognito-idp:AdminGetUser', 'userPool']],
    change: [
      ['cognito-idp:AdminGetUser', 'userPool'],
      ['cognito-idp:AdminListGroupsForUser', 'userPool'],
      ['cognito-idp:AdminUpdateUserAttributes', 'userPool'],
      ['cognito-idp:AdminRemoveUserFromGroup', 'userPool'],
      ['cognito-idp:AdminAddUserToGroup', 'userPool'],
      ['cognito-idp:AdminUserGlobalSignOut', 'userPool'],
    ],
    admins: [['cognito-idp:ListUsersInGroup', 'userPool']],
  },
} as const satisfies { [P in OuterPort]: { readonly [O in keyof Ports[P]]: readonly Action[] } };
