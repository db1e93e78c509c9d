import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type Bucket, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { PrivateBucket } from './private-bucket.ts';

export interface CaseFilesProps {
  removalPolicy: RemovalPolicy;
  accessLogs: Bucket;
  alias: string;
}

/**
 * Files of cases: `arrived/` as somebody sent them, `kept/` as part of a case. Under a key of their own. Not sealed under each case's
 * key, since browsers send them straight to S3: erasure deletes them, and nothing keeps old versions.
 */
export class CaseFiles extends Construct {
  readonly bucket: Bucket;
  readonly key: Key;

  constructor(scope: Construct, id: string, { removalPolicy, accessLogs, alias }: CaseFilesProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', { removalPolicy, enableKeyRotation: true, alias });
    this.bucket = new PrivateBucket(this, 'Bucket', {
      removalPolicy,
      accessLogs: { bucket: accessLogs, prefix: 's3/files/' },
      lifecycleRules: [{ prefix: 'arrived/', expiration: Duration.days(2) }],
    });
    (this.bucket.node.defaultChild as CfnBucket).bucketEncryption = {
      serverSideEncryptionConfiguration: [
        {
          serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: this.key.keyArn },
          bucketKeyEnabled: true,
        },
      ],
    };
    // A form of any page may post: without what we signed S3 takes nothing, and no cookie goes along.
    this.bucket.addCorsRule({
      allowedMethods: [HttpMethods.POST],
      allowedOrigins: ['*'],
      allowedHeaders: ['*'],
      maxAge: 600,
    });
  }
}
