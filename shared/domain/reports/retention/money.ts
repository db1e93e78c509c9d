import { say } from '../../../phrases/say.ts';
import { invalidInput } from '../../errors.ts';
import { groupLabels } from '../../loyalty/cohort/groupings.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { moneySql } from '../../loyalty/retention/money-sql.ts';
import { fewestPeople, smallGroups } from '../../loyalty/small-numbers.ts';
import type { Day } from '../../time.ts';
import { periodValues } from '../parameters.ts';
import type { Report, ReportContext } from '../report.ts';
import { type Asked, parseAsked } from './asked.ts';
import { emptyMoneyGroup, judgedBy, moneyCounts } from './money-counts.ts';
import { type MoneyFigures, moneyFigures } from './money-figures.ts';
import { moneyTable } from './money-table.ts';
import { recoveredBy } from './recovered.ts';
import { type RemedyKinds, remedyKinds } from './remedy-kinds.ts';

export const MONEY_GROUPINGS = ['reaction', 'decision', 'remedy'] as const;
type MoneyGrouping = (typeof MONEY_GROUPINGS)[number];

export interface MoneyReport {
  report: 'money';
  from: Day | null;
  until: Day | null;
  timeZone: string;
  groupBy: MoneyGrouping;
  days: number;
  groups: MoneyFigures[];
  remedyKinds: RemedyKinds;
  notes: string[];
}

/** What customers brought after their case, what it cost, and what one recovered customer cost: docs/reports/money.md. */
export const money: Report<Asked & { groupBy: MoneyGrouping }, MoneyReport> = {
  name: 'money',
  nightly: [{}, { groupBy: 'remedy' }],

  parse(raw) {
    const groupBy = raw.groupBy === undefined ? 'reaction' : MONEY_GROUPINGS.find((known) => known === raw.groupBy);
    if (groupBy === undefined) throw invalidInput('groupBy', `Give groupBy as one of ${MONEY_GROUPINGS.join(', ')}.`);
    return { ...parseAsked(raw, 90, ['groupBy']), groupBy };
  },

  queries(asked, { returnWindowDays }) {
    return [{ sql: moneySql(asked.groupBy, asked.days), values: periodValues(asked, returnWindowDays) }];
  },

  assemble([rows = []], { days, from, groupBy }, context) {
    const counts = moneyCounts(rows);
    const groups = groupLabels(groupBy, counts.groups.keys()).map(
      (label) => counts.groups.get(label) ?? emptyMoneyGroup(label),
    );
    const fewest = fewestPeople(context.smallestGroup);
    const small = smallGroups(groups.map(judgedBy), context.smallestGroup);
    const { merged, of } = recoveredBy(groups, small, { days, fewest });
    const report = {
      ...{ report: 'money' as const, from, timeZone: context.timeZone, groupBy, days },
      until: counts.cutoff === null ? null : dayOfEpoch(counts.cutoff),
      groups: groups.map((group) =>
        moneyFigures(group, { days, fewest, isSmall: small.has(group.label), recovered: of.get(group.label) }),
      ),
      remedyKinds: remedyKinds(counts.kinds, { days, smallestGroup: context.smallestGroup }),
    };
    return { ...report, notes: notesOf(report, merged, context) };
  },

  table: moneyTable,
};

function notesOf(report: Omit<MoneyReport, 'notes'>, merged: readonly string[], context: ReportContext): string[] {
  const { until, remedyKinds: kinds, groups } = report;
  const isMixed = new Set(groups.flatMap(({ money: sums }) => (sums ?? []).map(({ currency }) => currency))).size > 1;
  const lines = [
    until === null
      ? say('There is no order on file, and no end (until) was given: nobody can be followed.')
      : undefined,
    say(
      'Money per customer is of those followed for all {n} days; orders per customer (mean cumulative) of all matched.',
      { n: report.days },
    ),
    say('Remedies cost what is known of them today, also what was spent on customers who ended dissatisfied.'),
    say(
      'Recovered: how many more came back than of the dissatisfied of the same segment, severity and tenure. An association, not an effect.',
    ),
    merged.length > 0
      ? say('The recovered do not tell {parts} apart: somebody is lacking in some of these.', {
          parts: merged.join(', '),
        })
      : undefined,
    say('Remedy kinds are compared within {within}.', { within: kinds.within }),
    kinds.merged.length > 0
      ? say('That comparison does not tell {parts} apart.', { parts: kinds.merged.join(', ') })
      : undefined,
    isMixed ? say('There are several currencies: each stands for itself, none is added to another.') : undefined,
    say('Sums and groups that fewer than {n} people stand behind are not shown.', {
      n: fewestPeople(context.smallestGroup),
    }),
  ];
  return lines.filter((line) => line !== undefined);
}
