import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, type CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export interface PrivateBucketProps
  extends Pick<BucketProps, 'lifecycleRules' | 'versioned' | 'objectLockDefaultRetention'> {
  removalPolicy: RemovalPolicy;
  /** Where S3 notes who read and wrote; left out by the bucket of these notes alone. */
  accessLogs?: { bucket: Bucket; prefix: `${string}/` };
}

/**
 * A bucket that nobody can open to the public: no ACLs, TLS 1.2 or newer, encrypted with S3's own keys. It is never emptied
 * by a stack: one that holds objects outlives its stack's removal, in every stage.
 */
export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, { accessLogs, lifecycleRules = [], ...props }: PrivateBucketProps) {
    super(scope, id, {
      ...props,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // Parts of uploads that were given up are invisible, and billed.
      lifecycleRules: [...lifecycleRules, { abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    });
    if (accessLogs === undefined) return;
    // Not by `serverAccessLogsBucket`: that opens the target by ACL, or, from another stack, makes two stacks need each other.
    // The target's own policy lets S3 write (access-logs-bucket.ts).
    (this.node.defaultChild as CfnBucket).loggingConfiguration = {
      destinationBucketName: accessLogs.bucket.bucketName,
      logFilePrefix: accessLogs.prefix,
    };
  }
}
