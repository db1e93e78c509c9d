import { say } from '../../../phrases/say.ts';
import { DECISIONS, REACTIONS, REMEDY_KINDS } from '../../case/vocabulary.ts';
import type { CountRow } from '../../loyalty/cohort/cohort-counts.ts';
import { UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { ALL } from '../../loyalty/crossed-cells.ts';
import { peopleFactsSql } from '../../loyalty/handling/people-facts-sql.ts';
import { wilson } from '../../statistics/wilson.ts';
import { casePeriod } from '../case-period.ts';
import { periodValues } from '../parameters.ts';
import type { Report, ReportTable } from '../report.ts';
import { outcomeCells } from './outcome-cells.ts';
import { cutoffOf, type OutcomePeriod, parseOutcomePeriod } from './outcome-period.ts';

/** People with this decision and main remedy (`all`: any), by their reaction. */
export interface OutcomeLine {
  decision: string;
  remedy: string;
  n: number | null;
  reactions: { reaction: string; n: number | null; rate: number | null; lower: number | null; upper: number | null }[];
  suppressed?: 'small-cell';
}

export interface OutcomesReport extends OutcomePeriod {
  report: 'outcomes';
  timeZone: string;
  lines: OutcomeLine[];
  notes: string[];
}

/** What was decided, given and made of it? Definitions: docs/reports/outcomes.md. */
export const outcomes: Report<OutcomePeriod, OutcomesReport> = {
  name: 'outcomes',
  nightly: [{}],
  parse: parseOutcomePeriod,

  queries(parameters, { returnWindowDays }) {
    const sql = peopleFactsSql({ outcome: ['decision', 'remedy', 'reaction'] });
    return [{ sql, values: periodValues(parameters, returnWindowDays) }];
  },

  assemble([rows = []], { from }, { timeZone, smallestGroup }) {
    const later = rows.find(({ part }) => part === 'later')?.people ?? 0;
    return {
      report: 'outcomes',
      ...{ from, until: cutoffOf(rows), timeZone },
      lines: linesOf(
        rows.filter(({ part }) => part === 'outcome'),
        smallestGroup,
      ),
      notes: [
        ...(rows.some(({ part }) => part === 'outcome') ? [] : [say('There is no decided case on file in this time.')]),
        ...(Number(later) >= smallestGroup
          ? [
              say('{n} later cases of the same people are left out: only the first of each counts.', {
                n: Number(later).toLocaleString('en-US'),
              }),
            ]
          : []),
        say(
          'A remedy was chosen by whoever decided, not by lot: reactions to two remedies differ also by what was given for what.',
        ),
        say('Numbers of fewer than {n} people are not shown, nor what would give them away.', { n: smallestGroup }),
      ],
    };
  },

  table: ({ from, until, timeZone, lines, notes }): ReportTable => ({
    heading: say('{report}, {from} to {until} ({zone}); shares of a line with 95% Wilson limits', {
      ...{ report: 'outcomes', zone: timeZone },
      ...casePeriod({ from, until }),
    }),
    columns: [
      { name: 'decision', kind: 'text' },
      { name: 'remedy', kind: 'text' },
      { name: 'n', kind: 'count' },
      { name: 'reaction', kind: 'text' },
      { name: 'people', kind: 'count' },
      { name: 'share', kind: 'share' },
      { name: 'suppressed', kind: 'text', csvOnly: true },
      { name: 'method', kind: 'text', csvOnly: true },
      { name: 'until', kind: 'text', csvOnly: true },
    ],
    lines: lines.flatMap(({ decision, remedy, n, reactions }) =>
      reactions.map(({ reaction, n: people, rate, lower, upper }) => [
        ...[decision, remedy, n, reaction, people],
        rate === null || lower === null || upper === null ? null : { rate, lower, upper },
        people === null || n === null ? 'small-cell' : '',
        ...['share of a line, 95% Wilson limits', until],
      ]),
    ),
    notes,
  }),
};

function linesOf(rows: readonly CountRow[], smallestGroup: number): OutcomeLine[] {
  const cells = outcomeCells(rows, smallestGroup);
  const at = (decision: string, remedy: string): OutcomeLine => {
    const n = cells.isHidden(decision, remedy, ALL) ? null : cells.people(decision, remedy, ALL);
    const reactions = REACTIONS.map((reaction) => {
      const isHidden = cells.isHidden(decision, remedy, reaction);
      const people = isHidden ? null : cells.people(decision, remedy, reaction);
      const share = people === null || n === null ? null : wilson(people, n);
      return { reaction, n: people, ...(share ?? { rate: null, lower: null, upper: null }) };
    });
    const isCut = n === null || reactions.some((reaction) => reaction.n === null);
    return { decision, remedy, n, reactions, ...(isCut && { suppressed: 'small-cell' as const }) };
  };
  const decisions = [ALL, ...DECISIONS, UNKNOWN];
  const remedies = [ALL, 'none', ...REMEDY_KINDS, UNKNOWN];
  return decisions.flatMap((decision) =>
    remedies
      .filter((remedy) => remedy === ALL || cells.people(decision, remedy, ALL) > 0)
      .map((remedy) => at(decision, remedy))
      .filter(({ n }) => n !== 0 || decision !== UNKNOWN),
  );
}
