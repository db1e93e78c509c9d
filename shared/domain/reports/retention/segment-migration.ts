import { say } from '../../../phrases/say.ts';
import { type GroupingName, groupLabels, UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { LAPSED_DAYS, migrationSql, NEW_DAYS } from '../../loyalty/retention/migration-sql.ts';
import { fewestPeople, smallGroups } from '../../loyalty/small-numbers.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';
import type { Day } from '../../time.ts';
import { casePeriod } from '../case-period.ts';
import { parseGrouping, periodValues } from '../parameters.ts';
import type { Report, ReportTable } from '../report.ts';
import { type Asked, parseAsked } from './asked.ts';

export interface MigrationRow {
  /** A segment, `new`, `lapsed` or `unknown`. */
  from: string;
  /** Null where too few stand in the row. */
  people: number | null;
  suppressed?: 'small-cell';
  /** Where those went, all columns of the report; null as above. The people of a row add up to `people`. */
  to: ({ to: string; people: number } & Rate)[] | null;
}

export interface MigrationReport {
  report: 'segment-migration';
  from: Day | null;
  until: Day | null;
  timeZone: string;
  groupBy: GroupingName;
  days: number;
  groups: { group: string; eligible: number | null; suppressed?: 'small-cell'; rows: MigrationRow[] | null }[];
  notes: string[];
}

/** Where customers stood before their case came to an end, and where later: docs/reports/segment-migration.md. */
export const segmentMigration: Report<Asked & { groupBy: GroupingName }, MigrationReport> = {
  name: 'segment-migration',
  nightly: [{}],

  parse(raw) {
    return { ...parseAsked(raw, 365, ['groupBy']), groupBy: parseGrouping(raw.groupBy) };
  },

  queries(asked, { returnWindowDays }) {
    return [{ sql: migrationSql(asked.groupBy, asked.days), values: periodValues(asked, returnWindowDays) }];
  },

  assemble([rows = []], { days, from, groupBy }, { smallestGroup, timeZone }) {
    const moves = rows
      .filter(({ people }) => people !== null)
      .map((row) => ({
        label: String(row.label ?? UNKNOWN),
        ...{ from: String(row.from_state), to: String(row.to_state), people: Number(row.people) },
      }));
    const byLabel = Map.groupBy(moves, ({ label }) => label);
    const groups = groupLabels(groupBy, byLabel.keys()).map((label) => {
      const found = byLabel.get(label) ?? [];
      return { label, found, matched: total(found) };
    });
    const small = smallGroups(groups, smallestGroup);
    const columns = inOrder(moves.map(({ to }) => to));
    const cutoff = rows[0]?.cutoff ?? null;
    return {
      ...{ report: 'segment-migration', from, timeZone, groupBy, days },
      until: cutoff === null ? null : dayOfEpoch(Number(cutoff)),
      groups: groups.map(({ label, found, matched }) =>
        small.has(label)
          ? { group: label, eligible: null, suppressed: 'small-cell', rows: null }
          : { group: label, eligible: matched, rows: matrix(found, columns, smallestGroup) },
      ),
      notes: [
        say(
          'Lapsed: no order in the {lapsed} days before; new: first order less than {new} days before, and in no segment yet; unknown: in none, and neither.',
          { lapsed: LAPSED_DAYS, new: NEW_DAYS },
        ),
        say('Only customers followed for the whole window. Whoever moves at other times is not in it.'),
        say('Groups differ in more than how their case ended: an association, not an effect.'),
        say('Rows and groups of fewer than {n} people are not shown.', { n: fewestPeople(smallestGroup) }),
      ],
    };
  },

  table: migrationTable,
};

interface Move {
  from: string;
  to: string;
  people: number;
}

const total = (moves: readonly Move[]): number => moves.reduce((sum, { people }) => sum + people, 0);

/** Segments by alphabet, then what is none. */
function inOrder(states: readonly string[]): string[] {
  const last = ['new', 'lapsed', UNKNOWN];
  const found = new Set(states);
  return [...[...found].filter((state) => !last.includes(state)).sort(), ...last.filter((state) => found.has(state))];
}

function matrix(moves: readonly Move[], columns: readonly string[], smallestGroup: number): MigrationRow[] {
  const byFrom = Map.groupBy(moves, ({ from }) => from);
  const rows = inOrder([...byFrom.keys()]).map((from) => ({ label: from, matched: total(byFrom.get(from) ?? []) }));
  const small = smallGroups(rows, smallestGroup);
  return rows.map(({ label: from, matched }) => {
    if (small.has(from)) return { from, people: null, suppressed: 'small-cell', to: null };
    const went = byFrom.get(from) ?? [];
    const to = columns.flatMap((column) => {
      const people = total(went.filter((move) => move.to === column));
      const share = wilson(people, matched);
      return share === null ? [] : [{ to: column, people, ...share }];
    });
    return { from, people: matched, to };
  });
}

function migrationTable(report: MigrationReport): ReportTable {
  const method = 'share of the row, 95% Wilson limits';
  const lines = report.groups.flatMap(({ group, eligible, suppressed = '', rows }) =>
    rows === null
      ? [[group, eligible, '', null, '', null, null, suppressed, method, report.until]]
      : rows.flatMap((row) =>
          (row.to ?? [{ to: '', people: null, rate: null }]).map((cell) => [
            ...[group, eligible, row.from, row.people, cell.to, cell.people, cell.rate === null ? null : cell],
            ...[row.suppressed ?? '', method, report.until],
          ]),
        ),
  );
  return {
    heading: say('{report} by {grouping}, {days} days from the index day, {from} to {until} ({zone})', {
      ...{ report: report.report, grouping: report.groupBy, days: report.days, zone: report.timeZone },
      ...casePeriod(report),
    }),
    columns: [
      { name: 'group', kind: 'text' },
      { name: 'eligible', kind: 'count' },
      { name: 'from', kind: 'text' },
      { name: 'people', kind: 'count' },
      { name: 'to', kind: 'text' },
      { name: 'moved', kind: 'count' },
      { name: 'share', kind: 'share' },
      { name: 'suppressed', kind: 'text', csvOnly: true },
      { name: 'method', kind: 'text', csvOnly: true },
      { name: 'until', kind: 'text', csvOnly: true },
    ],
    lines,
    notes: report.notes,
  };
}
