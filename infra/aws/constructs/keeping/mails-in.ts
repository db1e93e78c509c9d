import { Duration, type RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { PrivateBucket } from './private-bucket.ts';

export interface MailsInProps {
  removalPolicy: RemovalPolicy;
  accessLogs: Bucket;
  /** Told of each mail. */
  queue: Queue;
  /** Whose mails SES takes; without it nothing comes in. */
  domain: string | undefined;
}

/** A quarter: what was set aside has been looked at by then, or never will be. */
const ASIDE_DAYS = 90;

/**
 * Mails on their way: SES puts each into `in/`, S3 tells the queue, receive-email takes it from there and deletes it. SES receives
 * in few regions; the rule set takes effect once an operator makes it the active one, since an account has one for all its
 * domains (docs/channels.md).
 */
export class MailsIn extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { removalPolicy, accessLogs, queue, domain }: MailsInProps) {
    super(scope, id);
    const { account, region, partition } = Stack.of(this);
    this.bucket = new PrivateBucket(this, 'Bucket', {
      removalPolicy,
      accessLogs: { bucket: accessLogs, prefix: 's3/mails/' },
      lifecycleRules: [{ prefix: 'aside/', expiration: Duration.days(ASIDE_DAYS) }],
    });
    const ofBucket = { 'aws:SourceAccount': account };
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        // By account, not by the bucket's ARN: queue and bucket would each need the other first.
        conditions: { StringEquals: ofBucket },
      }),
    );
    const cfnBucket = this.bucket.node.defaultChild as CfnBucket;
    cfnBucket.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:Put',
          queue: queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: 'in/' }] } },
        },
      ],
    };
    // S3 tries the queue out before it takes the notification.
    const queuePolicy = queue.node.tryFindChild('Policy');
    if (queuePolicy !== undefined) cfnBucket.node.addDependency(queuePolicy);
    if (domain === undefined) return;

    const rules = new CfnReceiptRuleSet(this, 'Rules', {});
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('in/*')],
        conditions: {
          StringEquals: ofBucket,
          ArnLike: {
            'aws:SourceArn': `arn:${partition}:ses:${region}:${account}:receipt-rule-set/${rules.ref}:receipt-rule/*`,
          },
        },
      }),
    );
    const rule = new CfnReceiptRule(this, 'Rule', {
      ruleSetName: rules.ref,
      rule: {
        enabled: true,
        // All of the domain: our own addresses have numbers and tokens in them.
        recipients: [domain],
        scanEnabled: true,
        // Many mail servers of customers know no TLS: a complaint turned away is worse than one that came in the open.
        tlsPolicy: 'Optional',
        actions: [{ s3Action: { bucketName: this.bucket.bucketName, objectKeyPrefix: 'in/' } }],
      },
    });
    if (this.bucket.policy !== undefined) rule.node.addDependency(this.bucket.policy);
  }
}
