import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { SETTLE_SECONDS } from '../../../shared/adapters/aws/settings.ts';
import type { Watched } from '../alarms.ts';
import type { AlarmFacts } from '../constructs/watch/house-alarm.ts';
import { lakeStreams, SUM, tableFaults, tableThrottles, together } from '../constructs/watch/house-metrics.ts';

const MINUTE = Duration.minutes(1);

/** The change feed: late, or left behind. */
export function feed({
  data: { feedFailures },
  service: { functions, feedMappingIds },
  counts,
}: Watched): AlarmFacts[] {
  const consumers = [
    { word: 'follow-changes', late: 'Cases are saved and nothing follows: no state machine, no wake-up, no letter.' },
    { word: 'export-changes', late: 'Reports lack the newest cases.' },
  ] as const;
  return [
    ...consumers.map(
      ({ word, late }): AlarmFacts => ({
        word: `${word}-lags`,
        impact: late,
        runbook: 'The feed is behind',
        metric: functions[word].metric('IteratorAge', { statistic: 'Maximum', period: MINUTE }),
        above: Duration.minutes(5).toMilliseconds(),
        periods: 3,
      }),
    ),
    {
      word: 'feed-records-aside',
      impact: 'A case was saved, and a letter, the start of its state machine or its line in the reports is missing.',
      runbook: 'Feed records are set aside',
      metric: together(
        'SUM',
        consumers.map(({ word }) => counts.counted('RecordsSetAside', word)),
        'Records set aside',
      ),
      above: 0,
      periods: 1,
    },
    {
      word: 'feed-batches-aside',
      impact:
        'Cases were saved, and letters, state machines or lines in the reports are missing, until somebody redrives.',
      runbook: 'Feed batches were given up',
      metric: together('SUM', feedMappingIds.map(givenUp), 'Changes in batches given up'),
      above: 0,
      periods: 1,
    },
    {
      word: 'feed-batches-waiting',
      impact: 'As for batches given up: they still lie in the failure bucket, and what should follow them is missing.',
      runbook: 'Feed batches were given up',
      // Rings a day late, but until the bucket is empty; the alarm before it, at once and not for long.
      metric: new Metric({
        namespace: 'AWS/S3',
        metricName: 'NumberOfObjects',
        dimensionsMap: { BucketName: feedFailures.bucketName, StorageType: 'AllStorageTypes' },
        statistic: 'Maximum',
        // S3 counts its objects once a day.
        period: Duration.days(1),
      }),
      above: 0,
      periods: 1,
    },
    {
      word: 'feed-batches-lost',
      impact: 'As for batches given up, but Lambda could not keep them: redrive will not find these changes.',
      runbook: 'Feed batches were given up',
      metric: together(
        'SUM',
        consumers.map(({ word }) => functions[word].metric('DestinationDeliveryFailures', SUM)),
        'Batches that could not be kept',
      ),
      above: 0,
      periods: 1,
    },
  ];
}

/** Changes that Lambda left in the failure bucket, of one consumer. Metrics of a mapping go by its id alone. */
function givenUp(EventSourceMappingUUID: string): Metric {
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'OnFailureDestinationDeliveredEventCount',
    dimensionsMap: { EventSourceMappingUUID },
    ...SUM,
  });
}

/** The table, and the lake that reports are made from. */
export function stores({ data: { table }, reports: { streamPrefix } }: Watched): AlarmFacts[] {
  return [
    {
      word: 'table-reads-throttled',
      impact: 'Agents and customers are told to try again; queued work waits.',
      runbook: 'The table is throttled or failing',
      metric: together('SUM', tableThrottles(table, 'Read'), 'Reads throttled'),
      above: 10,
      periods: 2,
    },
    {
      word: 'table-writes-throttled',
      impact: 'Callers, customers and agents are told to try again; queued work waits.',
      runbook: 'The table is throttled or failing',
      metric: together('SUM', tableThrottles(table, 'Write'), 'Writes throttled'),
      above: 10,
      periods: 2,
    },
    {
      word: 'table-fails',
      impact: 'Nothing can be saved or read: calls fail, the web answers 503, queued work waits.',
      runbook: 'The table is throttled or failing',
      metric: together('SUM', tableFaults(table), 'Failed by DynamoDB'),
      above: 10,
      periods: 2,
    },
    {
      word: 'lake-late',
      impact: 'Reports lack the newest cases and purchases. Nothing is lost: Firehose keeps trying for 24 hours.',
      runbook: 'The lake is late',
      metric: together(
        'MAX',
        lakeStreams(streamPrefix, 'DeliveryToS3.DataFreshness', 'Maximum'),
        'Oldest row, seconds',
      ),
      above: SETTLE_SECONDS,
      periods: 1,
    },
    {
      word: 'lake-rows-refused',
      impact: 'Rows are missing from the reports until they are put back.',
      runbook: 'Rows do not fit the lake',
      metric: together('SUM', lakeStreams(streamPrefix, 'FailedConversion.Records', 'Sum'), 'Rows refused'),
      above: 0,
      periods: 1,
    },
  ];
}
