import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  SingleValueWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { QUEUES, type QueueName } from '../../../queues.ts';
import type { FunctionName } from '../../../topology.ts';
import type { Watched } from '../../alarms.ts';
import { functionsBehind, lakeStreams, tableThrottles } from './house-metrics.ts';

/** CloudWatch's grid is 24 wide. */
const WHOLE = 24;
const HOUR = Duration.hours(1);

/** The page an operator opens first: what rings, how the business goes, then the house from the line to the reports. */
export function showHouse(scope: Construct, stage: string, watched: Watched, alarms: readonly IAlarm[]): Dashboard {
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: `comeback-${stage}`,
    defaultInterval: Duration.hours(12),
  });
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'What rings', width: WHOLE, height: 4, alarms: [...alarms] }));
  for (const { title, about, graphs } of rowsOf(watched)) {
    dashboard.addWidgets(new TextWidget({ markdown: `## ${title}\n${about}`, width: WHOLE, height: 2 }));
    dashboard.addWidgets(...graphs);
  }
  return dashboard;
}

interface Row {
  title: string;
  about: string;
  graphs: (GraphWidget | SingleValueWidget)[];
}

function rowsOf({ data, reports, edge, service: { functions, queues, stateMachine }, counts }: Watched): Row[] {
  const { counted, countedAnywhere } = counts;
  const call = functions['connect-call'];
  return [
    {
      title: 'Business',
      about: 'By the hour. A missed deadline is a promise to a customer that was broken.',
      graphs: [
        new SingleValueWidget({
          title: 'Last hour',
          width: 6,
          height: 6,
          metrics: BUSINESS.map(([metric, word]) => counted(metric, word).with({ period: HOUR })),
        }),
        graph('Cases opened', [counted('CasesOpened', 'open-case').with({ period: HOUR })]),
        graph('Bytes read for reports', [counted('BytesScanned', 'run-report').with({ period: HOUR })]),
        graph('Deadlines missed', [counted('DeadlinesMissed', 'watch-deadlines').with({ period: HOUR })]),
        graph(
          'Letters',
          LETTERS.map((metric) => counted(metric, 'send-letter').with({ period: HOUR })),
        ),
      ],
    },
    {
      title: 'The line',
      about: 'Calls into connect-call. Connect gives up after 8 seconds, and the caller hears the apology.',
      graphs: [
        graph('Calls', [call.metricInvocations(), call.metricErrors(), counted('CallsFailed', 'connect-call')]),
        graph('How long callers wait, ms', [
          call.metricDuration({ statistic: 'p50' }),
          call.metricDuration({ statistic: 'p99' }),
        ]),
      ],
    },
    {
      title: 'Intake',
      about: 'The web, and complaints on their way to becoming cases.',
      graphs: [
        graph('Requests', [edge.api.metricCount(), edge.api.metricClientError(), edge.api.metricServerError()]),
        graph('Requests refused or failed, by us', [
          countedAnywhere('RequestsFailed'),
          countedAnywhere('RequestsNotThroughFrontDoor'),
          counted('FormsSentBack', 'take-form'),
        ]),
        graph('Answer within, ms', [
          edge.api.metricLatency({ statistic: 'p50' }),
          edge.api.metricLatency({ statistic: 'p99' }),
        ]),
        ages('Oldest complaint, seconds', ['complaints']),
      ],
    },
    {
      title: 'Cases',
      about: 'State machines, and the table behind everything.',
      graphs: [
        graph('State machines', [
          stateMachine.metricStarted(),
          stateMachine.metricSucceeded(),
          stateMachine.metricFailed(),
          counted('WorkflowsRestarted', 'watch-executions'),
        ]),
        graph('Table: requests throttled', [
          ...tableThrottles(data.table, 'Read'),
          ...tableThrottles(data.table, 'Write'),
        ]),
        graph('Table: capacity used', [
          data.table.metricConsumedReadCapacityUnits({ statistic: 'Sum' }),
          data.table.metricConsumedWriteCapacityUnits({ statistic: 'Sum' }),
        ]),
      ],
    },
    {
      title: 'Letters',
      about: 'Mail and SMS to customers. One without an address is no fault: there is nobody to write to.',
      graphs: [
        ages('Oldest letter, seconds', ['letters']),
        graph(
          'Letters',
          LETTERS.map((metric) => counted(metric, 'send-letter')),
        ),
        graph('Letters that failed and come again', [counted('MessagesFailed', 'send-letter')]),
      ],
    },
    {
      title: 'Feed',
      about: 'What follows a saved case. Records that cannot be followed are set aside, on queues of their own.',
      graphs: [
        graph('How far behind, ms', functionsBehind('feed').map(lag)),
        graph(
          'Set aside',
          functionsBehind('feed').map((word) => counted('RecordsSetAside', word).with({ label: word })),
        ),
        ages('Oldest record set aside, seconds', ['follow-failures', 'export-failures']),
      ],
    },
    {
      title: 'Reports',
      about: 'The lake fills every few minutes; reports see it as of their last snapshot.',
      graphs: [
        graph(
          'Oldest row not in the lake, seconds',
          lakeStreams(reports.streamPrefix, 'DeliveryToS3.DataFreshness', 'Maximum'),
        ),
        ages('Oldest report asked for, seconds', ['reports']),
        graph('Rows refused', lakeStreams(reports.streamPrefix, 'FailedConversion.Records', 'Sum')),
      ],
    },
    {
      title: 'Dead letters and pressure',
      about: 'Dead letters stay until somebody redrives them; throttles are of the whole account.',
      graphs: [
        graph(
          'Dead letters',
          (Object.keys(QUEUES) as QueueName[]).map((name) =>
            queues[name].deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum', label: name }),
          ),
        ),
        graph(
          'Functions at once',
          Object.values(functions).map((one) => one.metric('ConcurrentExecutions', { statistic: 'Maximum' })),
        ),
      ],
    },
  ];

  function ages(title: string, names: readonly QueueName[]): GraphWidget {
    return graph(
      title,
      names.map((name) =>
        queues[name].queue.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum', label: name }),
      ),
    );
  }
  function lag(word: FunctionName): IMetric {
    return functions[word].metric('IteratorAge', { statistic: 'Maximum', label: word });
  }
}

const LETTERS = ['LettersSent', 'LettersWithoutAddress', 'LettersHeldBack'] as const;
const BUSINESS = [
  ['CasesOpened', 'open-case'],
  ['DeadlinesMissed', 'watch-deadlines'],
  ['RegulatoryBreaches', 'follow-changes'],
  ['LettersSent', 'send-letter'],
  ['GiftsOffered', 'follow-changes'],
  ['GiftsNotOffered', 'follow-changes'],
  ['PersonsErased', 'erase-customer'],
] as const;

function graph(title: string, left: readonly IMetric[]): GraphWidget {
  return new GraphWidget({ title, left: [...left], width: 6, height: 6 });
}
