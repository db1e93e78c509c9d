import { Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase } from 'aws-cdk-lib/aws-glue';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { LAKE_TABLES } from '../../../shared/domain/loyalty/rows.ts';
import { LakeStream } from '../constructs/keeping/lake-stream.ts';
import { lakeTable } from '../constructs/keeping/lake-table.ts';
import { PrivateBucket } from '../constructs/keeping/private-bucket.ts';
import type { HouseStackProps } from '../house.ts';
import type { DataStack } from './data-stack.ts';

/** Ways into the lake and questions to it: a stream for each table, and Athena with a limit on what one question may cost. */
export class ReportsStack extends Stack {
  /** A table's stream is named by this and the table. */
  readonly streamPrefix: string;
  readonly streamArns: string[];
  /** Of Glue, and so of the SQL. */
  readonly database: string;
  /** Catalogue, database and each table: all that a question names. */
  readonly catalogArns: string[];
  /** Of Glue: tables that reports write of a snapshot, and read until the next one. */
  readonly settledDatabase: string;
  /** Catalogue and that database; its tables are this and a name. */
  readonly settledArns: string[];
  readonly settledTableArn: string;
  /** Catalogue and the database that every account has, in which nothing of ours lies. */
  readonly defaultArns: string[];
  /** What Athena lists tables of. */
  readonly tableMetadataArn: string;
  readonly workgroup: string;
  readonly workgroupArn: string;
  /** Athena's answers, and below `answers/tables/` the files of settled tables, for a week. */
  readonly results: Bucket;

  constructor(scope: Construct, id: string, { stage, data, ...props }: HouseStackProps & { data: DataStack }) {
    super(scope, id, props);
    this.streamPrefix = `comeback-${stage.name}-lake-`;
    this.database = `comeback_${stage.name}`;
    this.workgroup = `comeback-${stage.name}`;
    this.settledDatabase = `${this.database}_settled`;
    const glueArn = (resource: string) => this.formatArn({ service: 'glue', resource });
    const tableArn = (table: string) => glueArn(`table/${this.database}/${table}`);
    const databaseArns = [glueArn('catalog'), glueArn(`database/${this.database}`)];
    this.settledArns = [glueArn('catalog'), glueArn(`database/${this.settledDatabase}`)];
    this.settledTableArn = glueArn(`table/${this.settledDatabase}`);
    this.defaultArns = [glueArn('catalog'), glueArn('database/default')];
    this.tableMetadataArn = this.formatArn({
      service: 'athena',
      resource: 'datacatalog',
      resourceName: 'AwsDataCatalog',
    });
    this.catalogArns = [...databaseArns, ...LAKE_TABLES.map(tableArn)];

    const database = new CfnDatabase(this, 'Database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: {
        name: this.database,
        description: 'Rows without personal data: cases, purchases and who is who.',
      },
    });
    const logGroup = new LogGroup(this, 'StreamErrors', {
      retention: stage.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.streamArns = LAKE_TABLES.map((table) => {
      const schema = lakeTable(this, table, {
        catalogId: Aws.ACCOUNT_ID,
        databaseName: this.database,
        location: data.lake.s3UrlForObject(`lake/${table}/`),
      });
      schema.addResourceDependency(database);
      const stream = new LakeStream(this, `Stream-${table}`, {
        streamName: `${this.streamPrefix}${table}`,
        table,
        databaseName: this.database,
        schema,
        schemaArns: [...databaseArns, tableArn(table)],
        lake: data.lake,
        logGroup,
      });
      return stream.arn;
    });

    this.results = new PrivateBucket(this, 'Results', {
      // It empties itself within a week of the last question: kept, it is never what a teardown stumbles over. Where a table's files have
      // gone, Athena reads it as empty and says nothing: no snapshot may be asked for as long as that.
      removalPolicy: RemovalPolicy.RETAIN,
      accessLogs: { bucket: data.accessLogs, prefix: 's3/results/' },
      lifecycleRules: [{ expiration: Duration.days(7) }],
    });
    // Empty when it is made; Glue deletes with it all that reports wrote into it.
    new CfnDatabase(this, 'SettledDatabase', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: {
        name: this.settledDatabase,
        description: 'What reports wrote of a snapshot of the lake; dropped when there are two later ones.',
        // Where Athena puts its tables by itself, in a folder for each. Without any, CREATE TABLE AS was seen to fail over "an empty string".
        locationUri: this.results.s3UrlForObject('answers/tables/'),
      },
    });
    const workgroup = new CfnWorkGroup(this, 'Workgroup', {
      name: this.workgroup,
      // Or the history of questions would keep a stage from being taken down.
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: stage.scanLimitGigabytes * 1_000_000_000,
        publishCloudWatchMetricsEnabled: true,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: this.results.s3UrlForObject('answers/'),
          expectedBucketOwner: Aws.ACCOUNT_ID,
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
        },
      },
    });
    this.workgroupArn = this.formatArn({ service: 'athena', resource: 'workgroup', resourceName: workgroup.name });
  }
}
