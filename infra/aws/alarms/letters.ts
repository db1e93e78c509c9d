import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Watched } from '../alarms.ts';
import type { AlarmFacts } from '../constructs/watch/house-alarm.ts';

/**
 * How SES thinks of us, by the whole account and region: from these rates on it looks at a sender, and stops one at twice the
 * bounces (10 %) or five times the complaints (0.5 %).
 */
export function letters({ counts }: Pick<Watched, 'counts'>): AlarmFacts[] {
  return [
    {
      word: 'mails-set-aside',
      impact:
        'Somebody may have complained by e-mail and was not heard: what was not opened waits for a person to look.',
      runbook: 'Mails are set aside',
      metric: counts.counted('MailsSetAside', 'receive-email'),
      // Out-of-office notes and lists are set aside as well, and are nobody's complaint.
      above: 20,
      periods: 1,
    },
    {
      word: 'letters-bounce',
      impact: 'Nobody yet. If more of our mail bounces, SES stops all of it, and customers hear nothing.',
      runbook: 'Mail is turned down',
      metric: reputation('Reputation.BounceRate'),
      above: 0.05,
      periods: 1,
    },
    {
      word: 'letters-unwanted',
      impact: 'Nobody yet. If more people call our mail spam, SES stops all of it, and customers hear nothing.',
      runbook: 'Mail is turned down',
      metric: reputation('Reputation.ComplaintRate'),
      above: 0.001,
      periods: 1,
    },
  ];
}

/** A share of 1. SES writes it only now and then: over a shorter period the alarm would be over and begin again. */
function reputation(metricName: string): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(6) });
}
