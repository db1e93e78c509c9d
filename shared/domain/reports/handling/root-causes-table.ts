import { say } from '../../../phrases/say.ts';
import { casePeriod } from '../case-period.ts';
import { percentText } from '../cell-text.ts';
import type { ReportTable } from '../report.ts';
import type { CauseLine, RootCausesReport } from './root-causes.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'kind', kind: 'text' },
  { name: 'name', kind: 'text' },
  { name: 'complaints', kind: 'count' },
  { name: 'people', kind: 'count' },
  { name: 'share', kind: 'share' },
  { name: 'cumulative', kind: 'text' },
  { name: 'followed', kind: 'count' },
  { name: 'lost_per_customer', kind: 'money' },
  { name: 'lost_lower', kind: 'money' },
  { name: 'lost_upper', kind: 'money' },
  { name: 'lost_total', kind: 'money' },
  { name: 'share_of_gone', kind: 'share' },
  { name: 'claimed_unsourced', kind: 'text' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'currency', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

const METHOD = 'shares with 95% Wilson limits; value lost by bootstrap of customers (500 draws)';

/** One line a cause, then one a class, then one a root; sums in minor units. */
export function rootCausesTable(report: RootCausesReport): ReportTable {
  const { from, until, timeZone, currency, causes, classes, roots, notes } = report;
  const lineOf = (kind: string, name: string, it: CauseLine) => [
    ...[kind, name, it.complaints, it.people, it.share],
    it.cumulative === null ? '' : percentText(it.cumulative),
    ...[it.lost?.customers, it.lost?.perCustomer, it.lost?.lower, it.lost?.upper, it.lost?.total].map((figure) =>
      figure === undefined || figure === null ? null : Math.round(figure),
    ),
    ...[null, '', it.suppressed ?? '', currency, METHOD, until],
  ];
  return {
    heading: say('{report}, {from} to {until} ({zone}); sums in {currency}', {
      ...{ report: 'root-causes', zone: timeZone, currency: currency ?? say('no currency') },
      ...casePeriod({ from, until }),
    }),
    columns: COLUMNS,
    lines: [
      ...causes.map((it) => lineOf(say('cause'), it.cause, it)),
      ...classes.map((it) => lineOf(say('class'), it.class, it)),
      ...roots.map(({ root, ofComplaints, ofGone, claimed, suppressed = '' }) => [
        ...[
          say('root'),
          root,
          ofComplaints?.n ?? (suppressed === '' ? 0 : null),
          null,
          ofComplaints,
          '',
          ofGone?.n ?? null,
          null,
          null,
          null,
          null,
        ],
        ...[ofGone, say('{share} of those who left', { share: `${100 * claimed}%` }), suppressed],
        ...[currency, METHOD, until],
      ]),
    ],
    notes,
  };
}
