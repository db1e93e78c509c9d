import { Aws, Stack, Validations } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnDeliveryStream } from 'aws-cdk-lib/aws-kinesisfirehose';
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js';
import { Construct } from 'constructs';
import type { Recordings } from './recordings.ts';

const PREFIX = 'contact-records/';

/**
 * Connect's record of every contact as JSON lines beside the recordings, by Firehose: it costs nothing while nobody calls,
 * where a stream with shards costs by the hour. Nothing reads them as they come: what a case needs is asked of Connect
 * (`reconcile-contacts`). They hold callers' numbers, so they are encrypted and deleted as the recordings are.
 */
export class ContactRecords extends Construct {
  constructor(scope: Construct, id: string, props: { recordings: Recordings; instanceArn: string }) {
    super(scope, id);
    const { recordings, instanceArn } = props;
    const stream = new CfnDeliveryStream(this, 'Stream', {
      deliveryStreamType: 'DirectPut',
      // Keys of the service itself: encrypted on the way at no cost.
      deliveryStreamEncryptionConfigurationInput: { keyType: 'AWS_OWNED_CMK' },
      extendedS3DestinationConfiguration: {
        bucketArn: recordings.bucket.bucketArn,
        roleArn: this.writer(recordings).roleArn,
        prefix: PREFIX,
        errorOutputPrefix: 'contact-records-errors/',
        bufferingHints: { sizeInMBs: 5, intervalInSeconds: 300 },
        compressionFormat: 'GZIP',
        encryptionConfiguration: { kmsEncryptionConfig: { awskmsKeyArn: recordings.key.keyArn } },
      },
    });
    new CfnInstanceStorageConfig(this, 'Storage', {
      instanceArn,
      resourceType: 'CONTACT_TRACE_RECORDS',
      storageType: 'KINESIS_FIREHOSE',
      kinesisFirehoseConfig: { firehoseArn: stream.attrArn },
    });
  }

  private writer({ bucket, key }: Recordings): Role {
    const files = [PREFIX, 'contact-records-errors/'].map((prefix) => bucket.arnForObjects(`${prefix}*`));
    const statements = [
      { actions: ['s3:AbortMultipartUpload', 's3:PutObject'], resources: files },
      { actions: ['s3:GetBucketLocation', 's3:ListBucketMultipartUploads'], resources: [bucket.bucketArn] },
      { actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [key.keyArn] },
    ];
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('firehose.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
      // In the role itself: Firehose tries the role when the stream is made, and a policy apart may come too late.
      inlinePolicies: {
        Write: new PolicyDocument({ statements: statements.map((statement) => new PolicyStatement(statement)) }),
      },
    });
    for (const file of files) {
      const id = `AwsSolutions-IAM5[Resource::${flattenCfnReference(Stack.of(role).resolve(file))}]`;
      Validations.of(role).acknowledge({ id, reason: 'Firehose itself names the files that it writes.' });
    }
    return role;
  }
}
