import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Watched } from '../alarms.ts';
import type { AlarmFacts } from '../constructs/watch/house-alarm.ts';
import { SUM } from '../constructs/watch/house-metrics.ts';

/** Money on its way to customers. */
export function money({ service: { functions, remedyOrders }, counts }: Watched): AlarmFacts[] {
  const sweep = functions['free-reservations'];
  return [
    {
      word: 'stuck-reservations',
      impact: 'Agents had to wait for approval of sums that their limits had room for; it is put right by itself.',
      runbook: 'Reservations are stuck',
      book: 'docs/runbook-money.md',
      metric: counts.counted('ReservationsStuck', 'free-reservations'),
      // One now and then is a function that was stopped in the middle.
      above: 3,
      periods: 1,
    },
    {
      word: 'reservations-unwatched',
      impact: 'Room in the limits that a dead function took stays taken: agents wait for approval without need.',
      runbook: 'Reservations are stuck',
      book: 'docs/runbook-money.md',
      metric: new MathExpression({
        expression: 'IF(began - broke < 1, 1, 0)',
        usingMetrics: { began: sweep.metricInvocations(SUM), broke: sweep.metricErrors(SUM) },
        period: SUM.period,
        label: 'No good round of free-reservations',
      }),
      above: 0,
      periods: 3,
      isSilenceBad: true,
    },
    {
      word: 'remedies-not-taken',
      impact:
        'Customers wait for money or goods that were promised: the order system has not taken the orders for hours.',
      runbook: 'Remedies are not taken',
      book: 'docs/runbook-money.md',
      metric: remedyOrders.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', period: SUM.period }),
      above: 4 * 60 * 60,
      periods: 2,
    },
    {
      word: 'paid-unasked',
      impact:
        'Nobody yet: the order system paid what had been declined or had failed here, and the limits do not count it.',
      runbook: 'Something was paid that was not due',
      book: 'docs/runbook-money.md',
      metric: counts.counted('RemediesPaidUnasked', 'record-outcome'),
      above: 0,
      periods: 1,
    },
  ];
}
