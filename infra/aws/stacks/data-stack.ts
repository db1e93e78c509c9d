import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { type Bucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { INDEXES } from '../../topology.ts';
import { AccessLogsBucket } from '../constructs/keeping/access-logs-bucket.ts';
import { CaseFiles } from '../constructs/keeping/case-files.ts';
import { KeysBackup } from '../constructs/keeping/keys-backup.ts';
import { PrivateBucket } from '../constructs/keeping/private-bucket.ts';
import type { HouseStackProps } from '../house.ts';

/** DynamoDB's longest: the table can be put back to any second of this many days. */
const POINT_IN_TIME_DAYS = 35;

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** All that a stage must not lose: cases, keys, erasures, the lake. Empty, it costs its two keys. */
export class DataStack extends Stack {
  /** Everything but keys; its stream is the change feed. */
  readonly table: TableV2;
  /** One wrapped key for each case and customer, apart from the table because it must be able to forget. */
  readonly keysTable: TableV2;
  /** Wraps the keys of `keysTable`. */
  readonly sealKey: Key;
  /** The server's key of HMACs: numbers, secrets, pseudonyms. Lost, no number or identity is ever found again. */
  readonly macKey: Key;
  /** Names of destroyed keys: replayed before a restored table opens. */
  readonly erasures: Bucket;
  /** `lake/<table>/` Parquet, `lake-errors/<table>/` rows that could not become Parquet, `documents/` finished reports. */
  readonly lake: Bucket;
  /** Photos, scans, recordings and mails beside cases. */
  readonly files: CaseFiles;
  /** Batches of the change feed that could not be followed in their time, whole. */
  readonly feedFailures: Bucket;
  /** Notes of S3 and CloudFront about who came. */
  readonly accessLogs: Bucket;

  constructor(scope: Construct, id: string, { stage, ...props }: HouseStackProps) {
    super(scope, id, props);
    const { keepsData } = stage;
    const removalPolicy = keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const kept = { removalPolicy, deletionProtection: keepsData };

    // All indexes carry whole items, as every list shows most of a case: a write of an open case of 1 KB costs 1 unit in
    // the table and 1 in each of the four indexes it is in, 5 in all, and 2 in an index whose key changes.
    this.table = new TableV2(this, 'Table', {
      ...kept,
      partitionKey: text('pk'),
      sortKey: text('sk'),
      globalSecondaryIndexes: Object.entries(INDEXES).map(([indexName, { pk, sk }]) => ({
        indexName,
        partitionKey: text(pk),
        sortKey: text(sk),
      })),
      timeToLiveAttribute: 'expiresAt',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: keepsData
        ? { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: POINT_IN_TIME_DAYS }
        : { pointInTimeRecoveryEnabled: false },
    });

    // No point-in-time recovery: it would bring an erased customer's key back for 35 days.
    this.keysTable = new TableV2(this, 'Keys', { ...kept, partitionKey: text('pk') });
    if (keepsData) new KeysBackup(this, 'KeysBackup', this.keysTable.tableArn);

    const alias = (use: string) => `alias/comeback-${stage.name}-${use}`;
    this.sealKey = new Key(this, 'SealKey', { removalPolicy, enableKeyRotation: true, alias: alias('seal') });
    // An HMAC key cannot be rotated: it would give every number and identity another digest.
    this.macKey = new Key(this, 'MacKey', {
      removalPolicy,
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      alias: alias('mac'),
    });

    this.accessLogs = new AccessLogsBucket(this, 'AccessLogs', {
      removalPolicy,
      retentionDays: stage.logRetentionDays,
    });
    const logged = (name: string) => ({ bucket: this.accessLogs, prefix: `s3/${name}/` }) as const;
    this.erasures = new PrivateBucket(this, 'Erasures', {
      removalPolicy,
      versioned: true,
      accessLogs: logged('erasures'),
      // A table put back by 35 days needs every erasure since: until then none can be taken off the list. Costs nothing.
      ...(keepsData && {
        objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(POINT_IN_TIME_DAYS + 1)),
      }),
    });
    this.lake = new PrivateBucket(this, 'Lake', {
      removalPolicy,
      accessLogs: logged('lake'),
      // Purchases lie nowhere else: what is deleted by mistake can be had back for a month.
      versioned: keepsData,
      ...(keepsData && { lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }] }),
    });
    this.files = new CaseFiles(this, 'Files', { removalPolicy, accessLogs: this.accessLogs, alias: alias('files') });
    this.feedFailures = new PrivateBucket(this, 'FeedFailures', {
      removalPolicy,
      accessLogs: logged('feed-failures'),
      lifecycleRules: [{ expiration: Duration.days(30) }],
    });
  }
}
