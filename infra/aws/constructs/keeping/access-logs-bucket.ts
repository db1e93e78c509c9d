import { Aws, Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { PrivateBucket } from './private-bucket.ts';

/** Where CloudFront's logs lie: the key that AWS's log delivery puts before every name. */
const VENDED_PREFIX = `AWSLogs/${Aws.ACCOUNT_ID}/*`;

/** Who touched the buckets, and what came to CloudFront; written by these two services of this account, and nobody else. */
export class AccessLogsBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, props: { removalPolicy: RemovalPolicy; retentionDays: number }) {
    super(scope, id, {
      removalPolicy: props.removalPolicy,
      lifecycleRules: [{ expiration: Duration.days(props.retentionDays) }],
    });
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.arnForObjects('s3/*')],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    this.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.arnForObjects(VENDED_PREFIX)],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 's3:x-amz-acl': 'bucket-owner-full-control' },
          // CloudFront's deliveries are made in us-east-1 whatever the region of the rest (edge-logs-stack.ts).
          ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:logs:us-east-1:${Aws.ACCOUNT_ID}:delivery-source:*` },
        },
      }),
    );
  }
}
