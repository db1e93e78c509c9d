import { say } from '../../../phrases/say.ts';
import { currencyDigits } from '../../loyalty/amounts.ts';
import { percentText } from '../cell-text.ts';
import type { ReportTable } from '../report.ts';
import { spread } from '../spread.ts';
import type { ProfitReport, Value } from './retention-to-profit.ts';

/**
 * Three lines for each currency: at the retention as it is, and at its lower and upper limit. What is measured stands in the currency's own
 * unit, as what people enter does.
 */
export function profitTable({ report, until, timeZone, inputs, lines, notes }: ProfitReport): ReportTable {
  return {
    heading: say('{report} until {until} ({zone}); interest {interest}, retention {points} points better', {
      ...{ report, until: until ?? say('no order'), zone: timeZone },
      ...{ interest: `${inputs.discount * 100}%`, points: inputs.improvement * 100 },
    }),
    columns: [
      { name: 'currency', kind: 'text' },
      { name: 'at', kind: 'text' },
      { name: 'customers', kind: 'count' },
      { name: 'retention', kind: 'share' },
      { name: 'retention_is', kind: 'text' },
      { name: 'margin_a_year', kind: 'text' },
      { name: 'margin_is', kind: 'text' },
      { name: 'value_now', kind: 'text' },
      { name: 'value_improved', kind: 'text' },
      { name: 'change', kind: 'text' },
      // A currency of too few customers has no line at all.
      { name: 'suppressed', kind: 'text', csvOnly: true },
      { name: 'method', kind: 'text', csvOnly: true },
      { name: 'until', kind: 'text', csvOnly: true },
    ],
    lines: lines.flatMap(({ currency, retention, margin, value, lower, upper }) => {
      const minorUnits = margin.of === 'measured' ? 10 ** (currencyDigits(currency ?? '') ?? 2) : 1;
      const figure = (amount: number | null) => (amount === null ? '' : (amount / minorUnits).toFixed(2));
      const line = (at: string, { now, improved, change }: Value) => [
        ...[currency ?? '', at, retention.customers, spread(retention.rate, retention), retention.of],
        ...[figure(margin.amount), margin.of, figure(now), figure(improved)],
        ...[change === null ? '' : percentText(change), '', 'm r / (1 + i - r)', until],
      ];
      return [
        line(say('as it is'), value),
        ...(lower === null ? [] : [line(say('lower limit'), lower)]),
        ...(upper === null ? [] : [line(say('upper limit'), upper)]),
      ];
    }),
    notes,
  };
}
