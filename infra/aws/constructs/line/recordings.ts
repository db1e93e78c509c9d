import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../../stages.ts';
import { PrivateBucket } from '../keeping/private-bucket.ts';

export interface RecordingsProps {
  stage: Stage;
  instanceArn: string;
  /** Where S3 notes who listened. */
  accessLogs: Bucket;
}

/**
 * What was said on the line: `recordings/`, voicemail among it, `Analysis/` by Contact Lens and `contact-records/` beside. EventBridge
 * is told of what comes in. Under a key of its own, to
 * which Connect gets a grant when the storage is associated; deleted by S3 after the stage's days, without exception.
 */
export class Recordings extends Construct {
  readonly bucket: Bucket;
  readonly key: Key;

  constructor(scope: Construct, id: string, { stage, instanceArn, accessLogs }: RecordingsProps) {
    super(scope, id);
    const removalPolicy = stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.key = new Key(this, 'Key', {
      removalPolicy,
      enableKeyRotation: true,
      alias: `alias/comeback-${stage.name}-recordings`,
    });
    this.bucket = new PrivateBucket(this, 'Bucket', {
      removalPolicy,
      accessLogs: { bucket: accessLogs, prefix: 's3/recordings/' },
      // Not versioned: a version that is hidden would outlive the days.
      lifecycleRules: [{ expiration: Duration.days(stage.line.recordingDays) }],
    });
    // Not by `eventBridgeEnabled`: that makes a function of CDK's own to say it, with rights over every bucket.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
    new CfnInstanceStorageConfig(this, 'Storage', {
      instanceArn,
      resourceType: 'CALL_RECORDINGS',
      storageType: 'S3',
      s3Config: {
        bucketName: this.bucket.bucketName,
        bucketPrefix: 'recordings',
        encryptionConfig: { encryptionType: 'KMS', keyId: this.key.keyArn },
      },
    });
  }
}
