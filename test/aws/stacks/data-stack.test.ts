import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { INDEXES } from '../../../infra/topology.ts';
import { foundationOf, onlyOne } from './foundation.ts';

const prod = foundationOf('prod').templateOf('data');
const dev = foundationOf('dev').templateOf('data');

/** By an attribute that only this table has. */
const tableWith = (template: typeof prod, attribute: string) => {
  const found = Object.values(template.findResources('AWS::DynamoDB::GlobalTable')).find(({ Properties }) =>
    JSON.stringify(Properties.KeySchema).includes(`"${attribute}"`),
  );
  if (found === undefined) throw new Error(`no table with the key ${attribute}`);
  return found;
};
const keysTable = (template: typeof prod) => {
  const tables = Object.values(template.findResources('AWS::DynamoDB::GlobalTable'));
  const [keys] = tables.filter(({ Properties }) => Properties.KeySchema.length === 1);
  if (keys === undefined) throw new Error('no table of keys');
  return keys;
};

describe('the table', () => {
  test('has every index that the stores ask, of whole items', () => {
    const { GlobalSecondaryIndexes } = tableWith(prod, 'sk').Properties;
    expect(GlobalSecondaryIndexes).toEqual(
      Object.entries(INDEXES).map(([IndexName, { pk, sk }]) => ({
        IndexName,
        KeySchema: [
          { AttributeName: pk, KeyType: 'HASH' },
          { AttributeName: sk, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      })),
    );
  });

  test('tells the change feed what an item was and what it is', () => {
    expect(tableWith(prod, 'sk').Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
  });

  test('can be put back by 35 days, and not be deleted, where data is kept', () => {
    expect(tableWith(prod, 'sk').Properties.Replicas).toEqual([
      expect.objectContaining({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      }),
    ]);
    expect(tableWith(dev, 'sk').Properties.Replicas).toEqual([
      expect.objectContaining({
        DeletionProtectionEnabled: false,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
      }),
    ]);
  });
});

describe('an erased key is gone for good after a week', () => {
  test('because its table has no point-in-time recovery', () => {
    expect(JSON.stringify(keysTable(prod))).not.toContain('PointInTimeRecovery');
  });

  test('because backups are deleted after 7 days, and the vault takes none that would be kept longer', () => {
    expect(onlyOne(prod, 'AWS::Backup::BackupVault').LockConfiguration.MaxRetentionDays).toBe(7);
    const { BackupPlanRule } = onlyOne(prod, 'AWS::Backup::BackupPlan').BackupPlan;
    expect(BackupPlanRule).toEqual([expect.objectContaining({ Lifecycle: { DeleteAfterDays: 7 } })]);
  });

  test('and until then a lost table costs at most a day of keys', () => {
    const [rule] = onlyOne(prod, 'AWS::Backup::BackupPlan').BackupPlan.BackupPlanRule;
    expect(rule.ScheduleExpression).toBe('cron(0 3 * * ? *)');
    const [keysId] = Object.entries(prod.findResources('AWS::DynamoDB::GlobalTable')).find(
      ([, { Properties }]) => Properties.KeySchema.length === 1,
    ) ?? [''];
    const { Resources } = onlyOne(prod, 'AWS::Backup::BackupSelection').BackupSelection;
    expect(Resources).toEqual([{ 'Fn::GetAtt': [keysId, 'Arn'] }]);
  });
});

test('the seal key is rotated; the key of digests is one for HMACs only', () => {
  prod.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  prod.hasResourceProperties('AWS::KMS::Key', { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
});

test('no erasure can be taken off the list while a table older than it can be put back', () => {
  prod.hasResourceProperties('AWS::S3::Bucket', {
    VersioningConfiguration: { Status: 'Enabled' },
    ObjectLockConfiguration: { Rule: { DefaultRetention: { Days: 36 } } },
  });
});

test('batches of the feed that were given up are thrown away after 30 days, and nothing else that is kept is', () => {
  const buckets = Object.entries(prod.findResources('AWS::S3::Bucket'));
  const expiring = buckets.flatMap(([id, { Properties }]) =>
    Properties.LifecycleConfiguration.Rules.filter((rule: object) => 'ExpirationInDays' in rule).map(
      ({ ExpirationInDays }: { ExpirationInDays: number }) => [id.replace(/[0-9A-F]{8}$/, ''), ExpirationInDays],
    ),
  );
  // Files: what was uploaded and never kept with a case, below a prefix of its own.
  expect(Object.fromEntries(expiring)).toEqual({ AccessLogs: 90, FeedFailures: 30, FilesBucket: 2 });
});

test.each(['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key'])(
  'every %s outlives its stack where data is kept, and goes with it elsewhere',
  (type) => {
    prod.allResources(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    dev.allResources(type, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  },
);

test('no stack ever empties a bucket by itself', () => {
  prod.resourceCountIs('Custom::S3AutoDeleteObjects', 0);
  dev.resourceCountIs('Custom::S3AutoDeleteObjects', 0);
});

test('every bucket is closed to the public and to requests without TLS, and notes who came', () => {
  prod.allResourcesProperties('AWS::S3::Bucket', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    BucketEncryption: Match.anyValue(),
  });
  prod.allResourcesProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      ]),
    },
  });
  const buckets = Object.values(prod.findResources('AWS::S3::Bucket'));
  expect(buckets.filter(({ Properties }) => Properties.LoggingConfiguration === undefined)).toHaveLength(1);
});
