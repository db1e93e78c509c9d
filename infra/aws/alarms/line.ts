import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Watched } from '../alarms.ts';
import type { AlarmFacts } from '../constructs/watch/house-alarm.ts';

const FIVE_MINUTES = Duration.minutes(5);
/** A callback is offered long before; who still waits then has been forgotten. */
const LONGEST_WAIT_SECONDS = 600;
/** More than one in ten gives up: a common limit of contact centres is 5 to 10 in a hundred. */
const MOST_ABANDONED_PERCENT = 10;

/** Where all of them are written up. */
const BOOK = 'docs/runbook-line.md';

/** Calls and callers, as Connect itself counts them (AWS/Connect, of the whole instance) and as its events tell. */
export function line({ instance: { instanceId }, contactCentre: { abandonment }, stage }: Watched): AlarmFacts[] {
  // A query: whatever further dimensions a metric has, by queue, by flow or by group, and however many of these there are.
  const counted = (metricName: string, by: 'SUM' | 'MAX', label: string) =>
    new MathExpression({
      expression: `SELECT ${by}(${metricName}) FROM "AWS/Connect" WHERE InstanceId = '${instanceId}'`,
      period: FIVE_MINUTES,
      label,
    });
  const alarms: Omit<AlarmFacts, 'book'>[] = [
    {
      word: 'callers-abandon',
      impact: 'Callers hang up before anybody answers. Each gets a callback case, and has been disappointed twice.',
      runbook: 'Callers hang up',
      metric: abandonment.percentage,
      above: MOST_ABANDONED_PERCENT,
      periods: 1,
    },
    {
      word: 'callers-wait',
      impact: 'Somebody has waited for an agent for more than ten minutes and is waiting still.',
      runbook: 'Callers wait',
      metric: counted('LongestQueueWaitTime', 'MAX', 'Longest wait, seconds'),
      above: LONGEST_WAIT_SECONDS,
      periods: 1,
    },
    {
      word: 'queues-full',
      impact: 'Callers cannot wait for an agent: the flow offers them a callback or voicemail instead.',
      runbook: 'Queues are full',
      metric: counted('QueueCapacityExceededError', 'SUM', 'Turned away by a full queue'),
      above: 0,
      periods: 1,
    },
    {
      word: 'calls-refused',
      impact: 'Callers hear the busy tone. No flow runs for them, no case is opened, and nobody learns who they were.',
      runbook: 'Calls are refused',
      metric: counted('CallsBreachingConcurrencyQuota', 'SUM', 'More calls at once than the quota'),
      above: 0,
      periods: 1,
    },
    {
      word: 'calls-throttled',
      impact: 'As for refused calls: so many came in one second that Connect turned some away.',
      runbook: 'Calls are refused',
      metric: counted('ThrottledCalls', 'SUM', 'More calls a second than the quota'),
      above: 0,
      periods: 1,
    },
    {
      word: 'lines-nearly-taken',
      impact: 'Nobody yet. When all lines of the instance are taken, callers hear the busy tone.',
      runbook: 'Calls are refused',
      metric: counted('ConcurrentCallsPercentage', 'MAX', 'Lines taken, per cent'),
      above: 80,
      periods: 2,
    },
    {
      word: 'number-leads-nowhere',
      impact: 'Callers of the number are cut off: it leads into no flow.',
      runbook: 'The number leads nowhere',
      metric: counted('MisconfiguredPhoneNumbers', 'SUM', 'Calls without a flow'),
      above: 0,
      periods: 1,
    },
    {
      word: 'flows-break',
      impact: 'Callers are cut off in the middle of a flow.',
      runbook: 'Flows break',
      metric: counted('ContactFlowFatalErrors', 'SUM', 'Flows that broke'),
      above: 0,
      periods: 1,
    },
    {
      word: 'agents-miss-calls',
      impact: 'Callers hear it ring and nobody answers: agents are signed in as available and are not there.',
      runbook: 'Callers wait',
      metric: counted('MissedCalls', 'SUM', 'Calls that agents missed'),
      above: 5,
      periods: 2,
    },
    {
      word: 'callbacks-undialable',
      impact: 'Somebody was promised a callback that Connect cannot make: their country is not on its list.',
      runbook: 'Callbacks cannot be made',
      metric: counted('CallBackNotDialableNumber', 'SUM', 'Numbers that could not be dialled'),
      above: 0,
      periods: 1,
    },
    {
      word: 'recordings-lost',
      impact: 'Voicemail or the recording of a call is not kept: what somebody said to the machine may be lost.',
      runbook: 'Recordings are not kept',
      metric: counted('CallRecordingUploadError', 'SUM', 'Recordings not kept'),
      above: 0,
      periods: 1,
    },
    {
      word: 'call-minutes',
      impact: 'Nobody but us: each minute of a toll-free call is on our bill, and somebody may be calling for that.',
      runbook: 'Calls cost too much',
      // Connect writes the calls under way once a minute: their sum over an hour is its call minutes.
      metric: new Metric({
        namespace: 'AWS/Connect',
        metricName: 'ConcurrentCalls',
        dimensionsMap: { InstanceId: instanceId, MetricGroup: 'VoiceCalls' },
        statistic: 'Sum',
        period: Duration.hours(1),
        label: 'Minutes of calls',
      }),
      above: stage.line.callMinutesPerHour,
      periods: 1,
    },
  ];
  return alarms.map((facts) => ({ ...facts, book: BOOK }));
}
