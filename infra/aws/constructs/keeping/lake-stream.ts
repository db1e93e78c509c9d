import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { CfnTable } from 'aws-cdk-lib/aws-glue';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { type ILogGroup, LogStream } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { allOf } from '../../wildcards.ts';
import { exactRole } from '../work/exact-role.ts';

export interface LakeStreamProps {
  streamName: string;
  table: string;
  databaseName: string;
  /** The table's columns in Glue, by which JSON becomes Parquet. */
  schema: CfnTable;
  /** ARNs of catalogue, database and table. */
  schemaArns: string[];
  lake: Bucket;
  logGroup: ILogGroup;
}

/**
 * Takes rows as JSON and writes them as Parquet to `lake/<table>/month=yyyy-MM/`, every five minutes or 128 MiB; what does not fit the table
 * goes to `lake-errors/<table>/`. Its role writes to these two places and reads this one table's columns.
 */
export class LakeStream extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: LakeStreamProps) {
    super(scope, id);
    const { streamName, table, databaseName, schema, lake, logGroup } = props;
    const log = new LogStream(this, 'Log', {
      logGroup,
      logStreamName: table,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = this.writer(props);
    const stream = new CfnDeliveryStream(this, 'Stream', {
      deliveryStreamName: streamName,
      deliveryStreamType: 'DirectPut',
      // Keys of the service itself: encrypted at rest at no cost.
      deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' },
      extendedS3DestinationConfiguration: {
        bucketArn: lake.bucketArn,
        roleArn: role.roleArn,
        // By the month of writing (lake-table.ts); the second line is what Firehose asks for beside a prefix with a time.
        prefix: `lake/${table}/month=!{timestamp:yyyy-MM}/`,
        errorOutputPrefix: `lake-errors/${table}/!{firehose:error-output-type}/`,
        bufferingHints: { sizeInMBs: 128, intervalInSeconds: 300 },
        cloudWatchLoggingOptions: {
          enabled: true,
          logGroupName: logGroup.logGroupName,
          logStreamName: log.logStreamName,
        },
        dataFormatConversionConfiguration: {
          enabled: true,
          inputFormatConfiguration: { deserializer: { openXJsonSerDe: {} } },
          outputFormatConfiguration: { serializer: { parquetSerDe: { compression: 'SNAPPY' } } },
          schemaConfiguration: {
            catalogId: Aws.ACCOUNT_ID,
            databaseName,
            tableName: table,
            region: Stack.of(this).region,
            roleArn: role.roleArn,
            // A column added to the table is written from then on, without a change here.
            versionId: 'LATEST',
          },
        },
      },
    });
    stream.addResourceDependency(schema);
    this.arn = stream.attrArn;
  }

  private writer({ table, schemaArns, lake, logGroup }: LakeStreamProps): IRole {
    const folders = ['lake', 'lake-errors'].map((prefix) => lake.arnForObjects(`${prefix}/${table}`));
    const logStream = `log-group:${logGroup.logGroupName}:log-stream:${table}`;
    return exactRole(this, {
      service: 'firehose.amazonaws.com',
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      allowed: [
        {
          actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
          resources: folders.map((folder) => allOf('streamedFiles', folder)),
          wildcard: 'streamedFiles',
        },
        {
          actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
          resources: [lake.bucketArn],
        },
        { actions: ['glue:GetTable', 'glue:GetTableVersion', 'glue:GetTableVersions'], resources: schemaArns },
        {
          actions: ['logs:PutLogEvents'],
          resources: [Stack.of(this).formatArn({ service: 'logs', resource: logStream })],
        },
      ],
    });
  }
}
