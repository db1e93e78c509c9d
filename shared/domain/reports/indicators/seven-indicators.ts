import { say } from '../../../phrases/say.ts';
import { lastDayOf, type Quarter, quarterBefore, quarterOf, quartersUntil } from '../../indicators/quarters.ts';
import type { SevenIndicator } from '../../indicators/words.ts';
import { SEVEN_INDICATORS } from '../../indicators/words.ts';
import { dayOfEpoch, epochDay } from '../../loyalty/epoch-days.ts';
import { smallGroups } from '../../loyalty/small-numbers.ts';
import type { Day } from '../../time.ts';
import { parseDay, refuseOthers } from '../parameters.ts';
import type { Report, ReportContext } from '../report.ts';
import { INDICATOR_SERIES, type IndicatorCounts, indicatorCounts } from './indicator-series.ts';
import { SEVEN_INDICATORS_SQL } from './seven-indicators-sql.ts';
import { sevenIndicatorsTable } from './seven-indicators-table.ts';

export interface IndicatorQuarter {
  quarter: Quarter;
  /** Its last day is not after the end of the report. */
  isOver: boolean;
  /** Null where nothing can be said. */
  value: number | null;
  /** Value less that of the quarter before; null where either cannot be said, or the quarter is not over. */
  change: number | null;
  target: number | null;
  /** Null without a target, without a value, and while the quarter is not over. */
  met: boolean | null;
  suppressed?: 'small-cell';
}

export interface SevenIndicatorsReport {
  report: 'seven-indicators';
  until: Day | null;
  timeZone: string;
  indicators: {
    indicator: SevenIndicator;
    unit: string;
    better: 'fewer' | 'more';
    source: string;
    owner: string | null;
    quarters: IndicatorQuarter[];
  }[];
  notes: string[];
}

/** Two years: each quarter stands beside the same season of the year before. */
const QUARTERS_SHOWN = 8;

/** What has to do with customers who stay, by quarter, beside what was agreed. Definitions: docs/reports/seven-indicators.md. */
export const sevenIndicators: Report<{ until: Day | null }, SevenIndicatorsReport> = {
  name: 'seven-indicators',
  nightly: [{}],

  parse(raw) {
    refuseOthers(raw, ['until']);
    return { until: parseDay('until', raw.until) };
  },

  queries({ until }) {
    return [{ sql: SEVEN_INDICATORS_SQL, values: [until === null ? null : (epochDay(until) ?? null)] }];
  },

  assemble([rows = []], _parameters, context) {
    const cutoff = rows[0]?.cutoff ?? null;
    const until = cutoff === null ? null : dayOfEpoch(Number(cutoff));
    const counts = indicatorCounts(rows);
    return {
      report: 'seven-indicators',
      until,
      timeZone: context.timeZone,
      indicators: SEVEN_INDICATORS.map((indicator) => {
        const { unit, better, source } = INDICATOR_SERIES[indicator];
        const owner = context.indicators?.[indicator]?.owner ?? null;
        const quarters = until === null ? [] : quartersOf(indicator, counts, until, context);
        return { indicator, unit, better, source, owner, quarters };
      }),
      notes: notesOf(until, context),
    };
  },

  table: sevenIndicatorsTable,
};

function quartersOf(indicator: SevenIndicator, counts: IndicatorCounts, until: Day, context: ReportContext) {
  const { better, figureOf } = INDICATOR_SERIES[indicator];
  // One quarter more, from which the first one shown has changed.
  const figures = quartersUntil(quarterOf(until), QUARTERS_SHOWN + 1).map((quarter) => ({
    quarter,
    isOver: lastDayOf(quarter) <= until,
    ...figureOf(counts, quarter),
  }));
  const groups = figures.map(({ quarter, people }) => ({ label: quarter, matched: people ?? 0 }));
  const small = smallGroups(groups, context.smallestGroup);
  const shown = new Map(figures.map(({ quarter, value }) => [quarter, small.has(quarter) ? null : value]));
  return figures.slice(1).map(({ quarter, isOver }): IndicatorQuarter => {
    const [value, before] = [shown.get(quarter) ?? null, shown.get(quarterBefore(quarter)) ?? null];
    const target = context.indicators?.[indicator]?.targets[quarter] ?? null;
    const isJudged = isOver && value !== null;
    return {
      ...{ quarter, isOver, value, target },
      change: isJudged && before !== null ? value - before : null,
      met: isJudged && target !== null ? (better === 'fewer' ? value <= target : value >= target) : null,
      ...(small.has(quarter) ? { suppressed: 'small-cell' as const } : {}),
    };
  });
}

function notesOf(until: Day | null, { smallestGroup, indicators = {} }: ReportContext): string[] {
  const withoutTarget = SEVEN_INDICATORS.filter((indicator) => indicators[indicator] === undefined);
  const lines = [
    until === null ? say('There is no case, no order and no entry: nothing can be said.') : undefined,
    say('Figures stand beside each other; none of them is shown to be the reason of another.'),
    say('Where nobody told the log anything in a quarter, nothing can be said of it: that is no 0.'),
    say('A quarter that is not over is shown as far as it goes, and not judged.'),
    say(
      'A quarter that fewer than {n} people stand behind is not shown, and if it is the only one, the next smallest neither.',
      { n: smallestGroup },
    ),
    withoutTarget.length > 0
      ? say('Without owner and target in the configuration: {indicators}.', { indicators: withoutTarget.join(', ') })
      : undefined,
  ];
  return lines.filter((line) => line !== undefined);
}
