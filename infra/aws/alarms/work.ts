import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Watched } from '../alarms.ts';
import type { AlarmFacts } from '../constructs/watch/house-alarm.ts';
import { functionsBehind, SUM, together } from '../constructs/watch/house-metrics.ts';

/** Functions nobody waits for: behind queues, the feed and the clock. */
export function work({ service: { functions }, counts }: Watched): AlarmFacts[] {
  /** Rounds that came to a good end. Lambda writes both metrics for every invocation, so none means that none began. */
  const noRound = (word: 'watch-deadlines' | 'watch-executions') =>
    new MathExpression({
      expression: 'IF(began - broke < 1, 1, 0)',
      usingMetrics: { began: functions[word].metricInvocations(SUM), broke: functions[word].metricErrors(SUM) },
      period: SUM.period,
      label: `No good round of ${word}`,
    });
  return [
    {
      word: 'functions-throttled',
      impact: 'Callers and web requests are turned away; all other work waits and comes later.',
      runbook: 'Functions are throttled',
      // Without a name: of the whole account and region. All functions draw on one pool, whoever empties it.
      metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', ...SUM }),
      above: 0,
      periods: 1,
    },
    ...inTens(functionsBehind('queue', 'feed')).map((words, at) => ({
      word: at === 0 ? 'work-crashes' : `work-crashes-${at + 1}`,
      impact: 'Complaints, letters, purchases or reports wait, and will be dead letters if it goes on.',
      runbook: 'Work crashes',
      metric: together(
        'SUM',
        words.map((word) => functions[word].metricErrors(SUM)),
        `Errors of ${words.join(', ')}`,
      ),
      above: 2,
      periods: 1,
    })),
    {
      word: 'deadlines-unwatched',
      impact: 'Promises to customers pass without anybody noticing: no case is flagged or escalated in time.',
      runbook: 'A watch stands still',
      metric: noRound('watch-deadlines'),
      above: 0,
      periods: 2,
      isSilenceBad: true,
    },
    {
      word: 'regulatory-breaches',
      impact: 'A customer did not get by its day what a regulator promises them; the firm has to answer for it.',
      runbook: 'A regulated deadline was missed',
      metric: counts.counted('RegulatoryBreaches', 'follow-changes'),
      above: 0,
      periods: 1,
    },
    {
      word: 'executions-unwatched',
      impact: 'A case whose state machine died stands still: no acknowledgement, no survey, no closing.',
      runbook: 'A watch stands still',
      metric: noRound('watch-executions'),
      above: 0,
      periods: 3,
      isSilenceBad: true,
    },
    {
      word: 'reports-not-ready',
      impact: 'Managers wait for reports that are otherwise worked out overnight.',
      runbook: 'A watch stands still',
      metric: functions['precompute-reports'].metricErrors(SUM),
      above: 0,
      periods: 1,
    },
    {
      word: 'news-not-mailed',
      impact: 'Agents and approvers are not told by mail of what waits for them; it stands in the console.',
      runbook: 'A watch stands still',
      metric: functions['mail-news'].metricErrors(SUM),
      above: 2,
      periods: 1,
    },
    {
      word: 'reports-not-mailed',
      impact: 'Managers do not get the reports that they are sent every week or month.',
      runbook: 'A watch stands still',
      metric: functions['mail-reports'].metricErrors(SUM),
      above: 0,
      periods: 1,
    },
    {
      word: 'retention-not-kept',
      impact: 'Nobody notices: words of customers are kept for longer than the firm promised.',
      runbook: 'A watch stands still',
      metric: functions['keep-retention'].metricErrors(SUM),
      above: 0,
      periods: 1,
    },
    {
      word: 'segments-unwatched',
      impact: 'Customers fall silent, and nobody asks them why.',
      runbook: 'A watch stands still',
      metric: functions['watch-segments'].metricErrors(SUM),
      above: 0,
      periods: 1,
    },
  ];
}

/** CloudWatch adds up ten metrics in an alarm, and no more. */
function inTens<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / 10) }, (_, at) => list.slice(at * 10, at * 10 + 10));
}

/** State machines. A task has no alarm of its own: its errors are tried again, and some are how the machine steers. */
export function cases({ service: { stateMachine } }: Watched): AlarmFacts[] {
  return [
    {
      word: 'executions-fail',
      impact: 'A case stands still until its state machine is started again: no letter, no survey, no closing.',
      runbook: 'State machines fail',
      metric: together(
        'SUM',
        [stateMachine.metricFailed(SUM), stateMachine.metricTimedOut(SUM), stateMachine.metricAborted(SUM)],
        'Executions failed, timed out or aborted',
      ),
      above: 0,
      periods: 1,
    },
    {
      word: 'executions-throttled',
      impact: 'Customers wait for the acknowledgement of their complaint; everything still happens, but later.',
      runbook: 'State machines are throttled',
      metric: stateMachine.metricThrottled(SUM),
      above: 0,
      periods: 3,
    },
  ];
}
