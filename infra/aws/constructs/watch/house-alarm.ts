import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** What one alarm is about. Nobody is woken by a number alone: it says who loses what, and where to read on. */
export interface AlarmFacts {
  /** Last part of the alarm's name, and its id in the stack: `complaints-wait` of `comeback-prod-complaints-wait`. */
  word: string;
  /** What people lose while it rings: customers, agents, managers. One or two sentences. */
  impact: string;
  /** Heading of docs/runbook.md, or of `book`, word by word; a test proves that it is there. */
  runbook: string;
  book?: 'docs/runbook-line.md' | 'docs/runbook-money.md';
  metric: IMetric;
  /** It rings above this value. */
  above: number;
  /** So many periods of the metric in a row; 1 where a single one is bad enough. */
  periods: number;
  /** Nothing measured is a fault as well. Without it, silence is health: most metrics are only written when they count. */
  isSilenceBad?: true;
}

interface HouseAlarmProps extends Omit<AlarmFacts, 'word'> {
  /** Name of the stage. */
  stage: string;
  /** Who hears of it, when it begins and when it is over. */
  topic: ITopic;
}

/** Where a heading of the runbook is reached; as GitHub makes its anchors. */
export function runbookPlace(heading: string, book = 'docs/runbook.md'): string {
  const slug = heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');
  return `${book}#${slug}`;
}

/** The only kind of alarm in the house: named, with its impact and its place in the runbook as the description. */
export class HouseAlarm extends Alarm {
  constructor(scope: Construct, id: string, props: HouseAlarmProps) {
    const { stage, topic, impact, runbook, book, metric, above, periods, isSilenceBad } = props;
    super(scope, id, {
      alarmName: `comeback-${stage}-${id}`,
      alarmDescription: `${impact} What to do: ${runbookPlace(runbook, book)}`,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: isSilenceBad ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    const tell = new SnsAction(topic);
    this.addAlarmAction(tell);
    this.addOkAction(tell);
  }
}
