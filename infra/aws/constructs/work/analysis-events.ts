import { Stack, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { REDACTED_FOLDER } from '../../../../shared/domain/line/analysis.ts';

interface AnalysisEvents {
  /** Of Amazon Connect. */
  instanceArn: string;
  /** Where recordings lie, and what Contact Lens writes beside them. */
  bucketName: string;
  to: IQueue;
}

/**
 * Puts on the queue what Contact Lens tells of the firm's calls: each redacted file that comes into the bucket (of the original
 * nobody is told), rules that matched, analyses that failed. The queue lets in these two rules of this account and nobody else.
 */
export function hearAnalyses(scope: Construct, { instanceArn, bucketName, to }: AnalysisEvents): void {
  const account = [Stack.of(scope).account];
  const files = new Rule(scope, 'AnalysisFiles', {
    eventPattern: {
      source: ['aws.s3'],
      account,
      detailType: ['Object Created'],
      detail: {
        bucket: { name: [bucketName] },
        object: { key: [{ wildcard: `${REDACTED_FOLDER}*_analysis_redacted_*.json` }] },
      },
    },
    targets: [new SqsQueue(to)],
  });
  const findings = new Rule(scope, 'AnalysisFindings', {
    eventPattern: {
      source: ['aws.connect'],
      account,
      detailType: ['Contact Lens Post Call Rules Matched', 'Contact Lens Analysis State Change'],
      // One kind calls the instance by this name, the other by that.
      detail: { $or: [{ instanceArn: [instanceArn] }, { instance: [instanceArn] }] },
    },
    targets: [new SqsQueue(to)],
  });
  for (const rule of [files, findings])
    Validations.of(rule).acknowledge({
      id: 'Serverless-EventBusDLQ',
      reason:
        'EventBridge tries for a day to put an event on a queue of its own region, and the queue has dead letters.',
    });
}
