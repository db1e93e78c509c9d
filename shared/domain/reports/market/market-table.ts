import type { ReportTable } from '../report.ts';
import type { MarketReport } from './market-report.ts';
import type { Limits } from './uncertainty.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'part', kind: 'text' },
  { name: 'figure', kind: 'text' },
  { name: 'value', kind: 'count' },
  { name: 'lower', kind: 'count' },
  { name: 'upper', kind: 'count' },
  { name: 'source', kind: 'text' },
  { name: 'n', kind: 'count' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

/** One line a figure: today, each scenario, who is lost, the inputs, and what excess lost sales hang on most. */
export function marketTable(report: MarketReport): ReportTable {
  const line = (
    part: string,
    figure: string,
    value: number | null,
    { limits = null, source = '', n = null, method = '', suppressed = '' }: Partial<Rest> = {},
  ) => [part, figure, value, limits?.lower ?? null, limits?.upper ?? null, source, n, suppressed, method, report.until];
  const drawn = (limits: Limits | null) => ({ limits, method: limits === null ? '' : '10,000 draws, 95%' });
  const scenarios = report.scenarios.flatMap((it) => [
    line(it.name, 'lost sales', it.lostSales),
    line(it.name, 'excess lost sales', it.excessLostSales),
    line(it.name, 'recovered', it.recovered, drawn(it.limits.recovered)),
    ...(it.gain === null ? [] : [line(it.name, 'recovered x margin', it.gain)]),
    ...(it.returnOnCost === null ? [] : [line(it.name, 'return on cost', it.returnOnCost)]),
  ]);
  const lines = [
    line('today', 'problems', report.problems),
    line('today', 'complainers', report.complainers),
    line('today', 'silent', report.silent),
    line('today', 'lost sales', report.lostSales, drawn(report.limits.lostSales)),
    line('today', 'excess lost sales', report.excessLostSales, drawn(report.limits.excessLostSales)),
    ...(report.atRisk === null ? [] : [line('today', 'excess lost sales x margin', report.atRisk)]),
    ...scenarios,
    ...report.terms.map(({ who, excess }) => line('excess lost by', who, excess)),
    ...report.inputs.map(({ input, value, lower, upper, source, n }) =>
      line('input', input, value, {
        limits: lower === null || upper === null ? null : { lower, upper },
        ...{ source, n, method: lower === null ? '' : source === 'assumed' ? 'entered range' : '95% limits' },
        // Stands for several reactions, each of too few people.
        suppressed: report.together.some((reaction) => input.endsWith(`.${reaction}`)) ? 'small-cell' : '',
      }),
    ),
    // Not limits: the figure itself where the input is at its lowest and at its highest.
    ...report.tornado.flatMap(({ input, atLower, atUpper }) => [
      line('excess lost sales if', `${input} is at its lowest`, atLower),
      line('excess lost sales if', `${input} is at its highest`, atUpper),
    ]),
  ];
  const period = report.until === null ? 'inputs as entered' : `${report.from} to ${report.until}`;
  return { heading: `market-damage, ${period}; people in 12 months`, columns: COLUMNS, lines, notes: report.notes };
}

interface Rest {
  limits: Limits | null;
  source: string;
  n: number | null;
  method: string;
  suppressed: string;
}
