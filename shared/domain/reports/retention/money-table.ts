import { say } from '../../../phrases/say.ts';
import { casePeriod } from '../case-period.ts';
import type { ReportTable, Spread } from '../report.ts';
import { spread } from '../spread.ts';
import type { MoneyReport } from './money.ts';
import type { PerCustomer, Sums } from './money-figures.ts';

const COLUMNS: ReportTable['columns'] = [
  { name: 'group', kind: 'text' },
  { name: 'matched', kind: 'count' },
  { name: 'eligible', kind: 'count' },
  { name: 'orders_per_customer', kind: 'mean' },
  { name: 'mean_cumulative_orders', kind: 'text' },
  { name: 'currency', kind: 'text' },
  { name: 'revenue_per_customer', kind: 'mean-money' },
  { name: 'remedies_per_customer', kind: 'mean-money' },
  { name: 'recovered', kind: 'mean' },
  { name: 'cost_per_recovered', kind: 'mean-money' },
  { name: 'standardised', kind: 'share' },
  { name: 'to_most_given', kind: 'points' },
  { name: 'suppressed', kind: 'text', csvOnly: true },
  { name: 'method', kind: 'text', csvOnly: true },
  { name: 'until', kind: 'text', csvOnly: true },
];

const MONEY =
  'per eligible customer, 95% limits by bootstrap of customers (500 draws); recovered with 95% MOVER limits';
const KINDS =
  'standardised within decision, severity and loss band, 95% log-log limits; chosen by agents, not at random';
/** As a report that has no money has one line, too. */
const NO_MONEY: Sums = { currency: '', revenue: null, remedies: null, costPerRecovered: null };

/** One line for each group and currency, then one for each remedy kind. Money in minor units. */
export function moneyTable(report: MoneyReport): ReportTable {
  const groups = report.groups.flatMap((group) => {
    const { recovered, orders, suppressed = '' } = group;
    const sums = group.money === null || group.money.length === 0 ? [NO_MONEY] : group.money;
    return sums.map(({ currency, revenue, remedies, costPerRecovered: cost }) => [
      ...[group.group, group.matched, group.eligible, meanOf(orders)],
      ...[group.meanCumulativeOrders?.toFixed(3) ?? '', currency, meanOf(revenue), meanOf(remedies)],
      spread(recovered?.customers, recovered),
      spread(cost?.perRecovered, cost),
      ...[null, null, suppressed, MONEY, report.until],
    ]);
  });
  const kinds = report.remedyKinds.kinds.map(({ remedy, matched, eligible, standardised, difference, suppressed }) => [
    ...[say('remedy: {remedy}', { remedy }), matched, eligible, null, '', '', null, null, null, null],
    ...[spread(standardised?.repurchased, standardised), spread(difference?.points, difference)],
    ...[suppressed ?? '', KINDS, report.until],
  ]);
  return {
    heading: say('{report} by {grouping}, {days} days after the index day, {from} to {until} ({zone}); 95% limits', {
      ...{ report: report.report, grouping: report.groupBy, days: report.days, zone: report.timeZone },
      ...casePeriod(report),
    }),
    columns: COLUMNS,
    lines: [...groups, ...kinds],
    notes: report.notes,
  };
}

function meanOf(found: PerCustomer | null): Spread | null {
  return spread(found?.mean, found);
}
