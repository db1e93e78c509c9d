import { Duration } from 'aws-cdk-lib';
import { QUEUES, type QueueFacts, type QueueName } from '../queues.ts';
import { letters } from './alarms/letters.ts';
import { line } from './alarms/line.ts';
import { money } from './alarms/money.ts';
import { feed, stores } from './alarms/stores.ts';
import { cases, work } from './alarms/work.ts';
import type { AlarmFacts } from './constructs/watch/house-alarm.ts';
import { type HouseCounts, SUM, together } from './constructs/watch/house-metrics.ts';
import type { ContactCentreStack } from './stacks/contact-centre-stack.ts';
import type { DataStack } from './stacks/data-stack.ts';
import type { EdgeStack } from './stacks/edge-stack.ts';
import type { InstanceStack } from './stacks/instance-stack.ts';
import type { ReportsStack } from './stacks/reports-stack.ts';
import type { ServiceStack } from './stacks/service-stack.ts';
import type { Stage } from './stages.ts';

/** What is watched, and shown on the dashboard. */
export interface Watched {
  stage: Stage;
  data: Pick<DataStack, 'table' | 'feedFailures'>;
  reports: Pick<ReportsStack, 'streamPrefix'>;
  edge: Pick<EdgeStack, 'api'>;
  service: Pick<ServiceStack, 'functions' | 'queues' | 'remedyOrders' | 'stateMachine' | 'feedMappingIds'>;
  instance: Pick<InstanceStack, 'instanceId'>;
  contactCentre: Pick<ContactCentreStack, 'abandonment'>;
  counts: HouseCounts;
}

const MINUTE = Duration.minutes(1);
const FIVE_MINUTES = Duration.minutes(5);

/** Everything that can go wrong and that somebody should be told of: one list. */
export function alarmsOf(watched: Watched): AlarmFacts[] {
  return [
    ...lineAndApi(watched),
    ...line(watched),
    ...Object.keys(QUEUES).flatMap((name) => queue(watched, name as QueueName)),
    ...work(watched),
    ...cases(watched),
    ...letters(),
    ...money(watched),
    ...feed(watched),
    ...stores(watched),
  ];
}

function lineAndApi({ edge, service: { functions }, counts }: Watched): AlarmFacts[] {
  const call = functions['connect-call'];
  return [
    {
      word: 'calls-fail',
      impact: 'Callers hear the apology and are passed on without a case number: their complaint is not written down.',
      runbook: 'Calls fail',
      metric: together(
        'SUM',
        [counts.counted('CallsFailed', 'connect-call'), call.metricErrors(SUM), call.metricThrottles(SUM)],
        'Calls failed',
      ),
      above: 0,
      periods: 1,
    },
    {
      word: 'calls-slow',
      impact: 'Callers wait in silence; after 8 seconds Connect gives up and they hear the apology.',
      runbook: 'Calls are slow',
      metric: call.metricDuration({ statistic: 'p99', period: FIVE_MINUTES }),
      above: 4_000,
      periods: 2,
    },
    {
      word: 'requests-fail',
      impact: 'Customers cannot file or follow a complaint on the web, and agents cannot work on cases.',
      runbook: 'Requests fail',
      metric: edge.api.metricServerError(SUM),
      above: 5,
      periods: 1,
    },
    {
      word: 'past-front-door',
      impact:
        'Nobody yet: somebody calls the API past the firewall and is refused. If it is us, customers are shut out.',
      runbook: 'Requests come past the front door',
      metric: counts.countedAnywhere('RequestsNotThroughFrontDoor'),
      above: 100,
      periods: 1,
    },
    {
      word: 'sign-in-fails',
      impact: 'Agents, supervisors and managers cannot sign in.',
      runbook: 'Nobody can sign in',
      metric: functions['stamp-token'].metricErrors(SUM),
      above: 0,
      periods: 1,
    },
  ];
}

function queue({ service }: Watched, name: QueueName): AlarmFacts[] {
  const { impact, alarmAgeSeconds }: QueueFacts = QUEUES[name];
  const { queue: waiting, deadLetters } = service.queues[name];
  const highest = { statistic: 'Maximum', period: MINUTE };
  return [
    {
      word: `${name}-wait`,
      impact,
      runbook: 'Messages wait',
      metric: waiting.metricApproximateAgeOfOldestMessage(highest),
      above: alarmAgeSeconds,
      periods: 2,
    },
    {
      word: `${name}-dead`,
      impact: `${impact} It stays so until somebody redrives.`,
      runbook: 'Messages are dead',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible(highest),
      above: 0,
      periods: 1,
    },
  ];
}
