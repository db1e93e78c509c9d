import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';

import { LAKE_TABLES } from '../../../../shared/domain/loyalty/rows.ts';
import type { Metric as Counted } from '../../../../shared/ports/meter.ts';
import { FUNCTIONS, type FunctionName, INDEXES, type Trigger } from '../../../topology.ts';
import { metricsNamespace, type Stage } from '../../stages.ts';

const FIVE_MINUTES = Duration.minutes(5);

/** How events are counted, of AWS's metrics as of our own: summed over five minutes. */
export const SUM = { statistic: 'Sum', period: FIVE_MINUTES } as const;

/** What the functions of a stage count about themselves, by shared/adapters/aws/meter.ts. */
export interface HouseCounts {
  counted(metric: Counted, word: FunctionName): Metric;
  /** Over whatever functions have counted it: a query, since an alarm adds up ten metrics at most. */
  countedAnywhere(metric: Counted): MathExpression;
}

export function countsOf(stage: Stage): HouseCounts {
  const namespace = metricsNamespace(stage);
  return {
    counted: (metric, word) =>
      new Metric({ namespace, metricName: metric, dimensionsMap: { function: word }, label: metric, ...SUM }),
    countedAnywhere(metric) {
      const expression = `SELECT SUM(${metric}) FROM SCHEMA("${namespace}", "function")`;
      return new MathExpression({ expression, period: FIVE_MINUTES, label: metric });
    },
  };
}

/** Several metrics as one. A metric that has nothing to say does not silence the others. */
export function together(by: 'SUM' | 'MAX', metrics: readonly IMetric[], label: string): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((metric, n) => [`m${n}`, metric]));
  return new MathExpression({
    expression: `${by}([${Object.keys(usingMetrics).join(', ')}])`,
    usingMetrics,
    period: FIVE_MINUTES,
    label,
  });
}

interface NamedTable {
  tableName: string;
}

/**
 * Throttled reads, or writes, of a table and of each index: an index that is full holds up the writes of its table. One of the
 * two, for an alarm takes ten metrics at most.
 */
export function tableThrottles(table: NamedTable, what: 'Read' | 'Write'): Metric[] {
  const indexes = Object.keys(INDEXES).map((name) => ({ GlobalSecondaryIndexName: name }));
  return [{}, ...indexes].map((index) => ofTable(table, `${what}ThrottleEvents`, index));
}

/** Requests that failed by DynamoDB's own fault, by the operations that the house uses. */
export function tableFaults(table: NamedTable): Metric[] {
  const operations = ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query'];
  return operations.map((Operation) => ofTable(table, 'SystemErrors', { Operation }));
}

function ofTable({ tableName }: NamedTable, metricName: string, more: Record<string, string>): Metric {
  return new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap: { TableName: tableName, ...more },
    statistic: 'Sum',
    period: FIVE_MINUTES,
    label: [metricName, ...Object.values(more)].join(' '),
  });
}

/** One metric of each of the lake's streams (Firehose). */
export function lakeStreams(streamPrefix: string, metricName: string, statistic: 'Sum' | 'Maximum'): Metric[] {
  return LAKE_TABLES.map(
    (table) =>
      new Metric({
        namespace: 'AWS/Firehose',
        metricName,
        dimensionsMap: { DeliveryStreamName: `${streamPrefix}${table}` },
        statistic,
        period: FIVE_MINUTES,
        label: table,
      }),
  );
}

/** Functions with a trigger of one of these kinds. */
export function functionsBehind(...kinds: readonly Trigger['kind'][]): FunctionName[] {
  return (Object.keys(FUNCTIONS) as FunctionName[]).filter((word) =>
    FUNCTIONS[word].triggers.some(({ kind }) => kinds.includes(kind)),
  );
}
