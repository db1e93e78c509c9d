import { say } from '../../../phrases/say.ts';
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
    line(it.name, say('lost sales'), it.lostSales),
    line(it.name, say('excess lost sales'), it.excessLostSales),
    line(it.name, say('recovered'), it.recovered, drawn(it.limits.recovered)),
    ...(it.gain === null ? [] : [line(it.name, say('recovered x margin'), it.gain)]),
    ...(it.returnOnCost === null ? [] : [line(it.name, say('return on cost'), it.returnOnCost)]),
  ]);
  const lines = [
    line(say('today'), say('problems'), report.problems),
    line(say('today'), say('complainers'), report.complainers),
    line(say('today'), say('silent'), report.silent),
    line(say('today'), say('lost sales'), report.lostSales, drawn(report.limits.lostSales)),
    line(say('today'), say('excess lost sales'), report.excessLostSales, drawn(report.limits.excessLostSales)),
    ...(report.atRisk === null ? [] : [line(say('today'), say('excess lost sales x margin'), report.atRisk)]),
    ...scenarios,
    ...report.terms.map(({ who, excess }) => line(say('excess lost by'), who, excess)),
    ...report.inputs.map(({ input, value, lower, upper, source, n }) =>
      line(say('input'), input, value, {
        limits: lower === null || upper === null ? null : { lower, upper },
        ...{ source, n, method: lower === null ? '' : source === 'assumed' ? 'entered range' : '95% limits' },
        // Stands for several reactions, each of too few people.
        suppressed: report.together.some((reaction) => input.endsWith(`.${reaction}`)) ? 'small-cell' : '',
      }),
    ),
    // Not limits: the figure itself where the input is at its lowest and at its highest.
    ...report.tornado.flatMap(({ input, atLower, atUpper }) => [
      line(say('excess lost sales if'), say('{input} is at its lowest', { input }), atLower),
      line(say('excess lost sales if'), say('{input} is at its highest', { input }), atUpper),
    ]),
  ];
  const heading =
    report.until === null
      ? say('{report}, inputs as entered; people in 12 months', { report: report.report })
      : say('{report}, {from} to {until}; people in 12 months', {
          ...{ report: report.report, from: `${report.from}`, until: report.until },
        });
  return { heading, columns: COLUMNS, lines, notes: report.notes };
}

interface Rest {
  limits: Limits | null;
  source: string;
  n: number | null;
  method: string;
  suppressed: string;
}
