import { say } from '../../../phrases/say.ts';
import { CAUSE_CLASSES, CAUSE_ROOTS, type CauseRoot, CLAIMED_OF_LEAVERS } from '../../causes/words.ts';
import { invalidInput } from '../../errors.ts';
import { UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { defectionsSql, LOST_RULE } from '../../loyalty/retention/defections-sql.ts';
import { fewestPeople, smallGroups } from '../../loyalty/small-numbers.ts';
import { type Rate, wilson } from '../../statistics/wilson.ts';
import type { Day } from '../../time.ts';
import { type PeriodDays, parsePeriodDays, periodValues, refuseOthers } from '../parameters.ts';
import type { Report } from '../report.ts';
import { defectionsTable } from './defections-table.ts';

/** Customers who were there on the first day, and those of them who were lost on the last; null where too few to be shown. */
export interface Lost {
  group: string;
  customers: number | null;
  lost: number | null;
  suppressed?: 'small-cell';
  share: Rate | null;
}

export interface DefectionsReport {
  report: 'defections';
  from: Day | null;
  until: Day | null;
  timeZone: string;
  rule: typeof LOST_RULE;
  /** `all`, then `case on file` and `no case on file`. */
  groups: Lost[];
  /** Of those with a case, by the class of the last one's primary cause. */
  causes: Lost[];
  /** Of the lost, and of those who stayed, with a known cause: whom a root touches. Roots overlap. `claimed` is not ours. */
  roots: { root: CauseRoot; ofLost: Rate | null; ofStayed: Rate | null; lost: number | null; claimed: number }[];
  notes: string[];
}

interface People {
  hasCase: boolean;
  isLost: boolean;
  cause: string;
  /** Null where no cause is known. */
  roots: string[] | null;
  people: number;
}

/** Customers lost by a frozen rule, and what lay behind their last case: docs/reports/defections.md. */
export const defections: Report<PeriodDays, DefectionsReport> = {
  name: 'defections',
  nightly: [{}],

  parse(raw) {
    refuseOthers(raw, ['from', 'until']);
    const period = parsePeriodDays(raw);
    if (period.from !== null && period.from === period.until)
      throw invalidInput('from', 'Give a from that is before until.');
    return period;
  },

  queries(period, { returnWindowDays }) {
    return [{ sql: defectionsSql(), values: periodValues(period, returnWindowDays) }];
  },

  assemble([rows = []], _parameters, { smallestGroup, timeZone }) {
    const found = rows
      .filter(({ people }) => people !== null)
      .map(
        (row): People => ({
          hasCase: row.has_case === true,
          isLost: row.is_lost === true,
          cause: String(row.cause_class ?? UNKNOWN),
          roots: row.cause_class === null ? null : String(row.cause_roots ?? '').split(' '),
          people: Number(row.people),
        }),
      );
    const withCase = found.filter(({ hasCase }) => hasCase);
    const classes = [...CAUSE_CLASSES, UNKNOWN];
    const day = (value: unknown) => (value === null || value === undefined ? null : dayOfEpoch(Number(value)));
    const byCase = lostBy(BY_CASE, found, ({ hasCase }) => (hasCase ? BY_CASE[0] : BY_CASE[1]), smallestGroup);
    const causes = lostBy(classes, withCase, ({ cause }) => cause, smallestGroup);
    // Causes add up to who has a case: where that is not shown, they must not tell it.
    const isHidden = byCase.some(({ suppressed }) => suppressed !== undefined);
    // Roots are of those with a known cause: beside all with a case they tell how many of the rest were lost.
    const isUntold = isHidden || causes.some(({ group, suppressed }) => group === UNKNOWN && suppressed !== undefined);
    return {
      ...{
        report: 'defections',
        from: day(rows[0]?.first_day),
        until: day(rows[0]?.cutoff),
        timeZone,
        rule: LOST_RULE,
      },
      groups: [...lostBy(['all'], found, () => 'all', smallestGroup), ...byCase],
      causes: isHidden ? causes.map(({ group }) => hidden(group)) : causes,
      roots: rootsOf(isUntold ? [] : withCase, fewestPeople(smallestGroup)),
      notes: notesOf(smallestGroup),
    };
  },

  table: defectionsTable,
};

const BY_CASE = [say('case on file'), say('no case on file')] as const;

const total = (people: readonly People[]): number => people.reduce((sum, some) => sum + some.people, 0);
const lostOf = (people: readonly People[]): People[] => people.filter(({ isLost }) => isLost);

function lostBy(
  labels: readonly string[],
  found: readonly People[],
  labelOf: (people: People) => string,
  smallestGroup: number,
): Lost[] {
  const groups = labels.map((label) => {
    const people = found.filter((some) => labelOf(some) === label);
    return { label, people, matched: total(people) };
  });
  const small = smallGroups(groups, smallestGroup);
  return groups.map(({ label, people, matched }) => {
    if (small.has(label)) return hidden(label);
    const lost = total(lostOf(people));
    return { group: label, customers: matched, lost, share: wilson(lost, matched) };
  });
}

function hidden(group: string): Lost {
  return { group, customers: null, lost: null, suppressed: 'small-cell', share: null };
}

function rootsOf(withCase: readonly People[], fewest: number): DefectionsReport['roots'] {
  const known = withCase.filter(({ roots }) => roots !== null);
  const [lost, stayed] = [lostOf(known), known.filter(({ isLost }) => !isLost)];
  const touched = (root: CauseRoot, people: readonly People[]) =>
    total(people) < fewest ? null : wilson(total(people.filter(({ roots }) => roots?.includes(root))), total(people));
  return CAUSE_ROOTS.map((root) => ({
    root,
    ofLost: touched(root, lost),
    ofStayed: touched(root, stayed),
    lost: total(lost) < fewest ? null : total(lost),
    claimed: CLAIMED_OF_LEAVERS[root],
  }));
}

function notesOf(smallestGroup: number): string[] {
  const { factor, leastDays, ownRhythmFrom, withoutRhythmDays, version } = LOST_RULE;
  return [
    say(
      "Lost, by rule {version}: silent for more than {factor} times the mean gap between own days with an order (with fewer than {gaps} of these, of the segment's), and for more than {least} days; without any gap to go by, for more than {otherwise} days. Some of them come back.",
      { version, factor, gaps: ownRhythmFrom, least: leastDays, otherwise: withoutRhythmDays },
    ),
    say('Looked at are customers who had ordered, and were not lost, on the first day.'),
    say(
      'The cause is that of their last complaint, not what they say of their leaving; most who leave never complained.',
    ),
    say(
      'Claimed, unsourced: of those who leave more than 80 in 100 for emotional reasons, more than 40 over how the relationship was kept, 30 over the price for the value.',
    ),
    say('Who complains differs in more than their cause: an association, not an effect.'),
    say('Groups of fewer than {n} customers are not shown.', { n: fewestPeople(smallestGroup) }),
  ];
}
