import { say } from '../../../phrases/say.ts';
import { AppError, invalidInput } from '../../errors.ts';
import { cohortCounts, emptyGroup } from '../../loyalty/cohort/cohort-counts.ts';
import { cohortSql } from '../../loyalty/cohort/cohort-sql.ts';
import { controlCounts } from '../../loyalty/cohort/control-counts.ts';
import { controlsSql } from '../../loyalty/cohort/controls-sql.ts';
import { type GroupingName, groupLabels, type Origin } from '../../loyalty/cohort/groupings.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { fewestPeople, smallGroups } from '../../loyalty/small-numbers.ts';
import { holm } from '../../statistics/holm.ts';
import {
  type PeriodDays,
  parseGrouping,
  parseOrigin,
  parsePeriodDays,
  parseWindows,
  periodValues,
  refuseOthers,
} from '../parameters.ts';
import type { Report } from '../report.ts';
import { BASELINE, loyaltyBaseline } from './baseline.ts';
import { cohortNotes } from './cohort-notes.ts';
import { figureNotes } from './figure-notes.ts';
import { loyaltyLandmark } from './landmark.ts';
import {
  againstGroup,
  type Comparison,
  differencesOf,
  loyaltyGroups,
  loyaltyLogRank,
  type Shown,
} from './loyalty-groups.ts';
import type { LoyaltyGroup, LoyaltyReport } from './loyalty-report.ts';
import { loyaltyTable } from './resolution-to-loyalty-table.ts';

export interface LoyaltyParameters extends PeriodDays {
  /** Whole days after t0, rising. */
  windows: readonly number[];
  groupBy: GroupingName;
  origin: Origin;
  /** The label that the other groups are compared with; null for the first that is listed. */
  reference: string | null;
  /** The window, in days, at which comparisons with the baseline are adjusted for their number. */
  headline: number;
}

const HEADLINE_DAYS = 90;

const ASKED = say('Only cases that the house opened itself, of customers who had fallen silent: not complaints.');

/** Do customers come back, by how their case ended? Definitions: docs/reports/resolution-to-loyalty.md. */
export const resolutionToLoyalty: Report<LoyaltyParameters, LoyaltyReport> = {
  name: 'resolution-to-loyalty',
  nightly: [{}, { groupBy: 'decision' }, { groupBy: 'remedy' }, { groupBy: 'category' }, { groupBy: 'team' }],

  parse(raw) {
    refuseOthers(raw, ['windows', 'from', 'until', 'groupBy', 'origin', 'reference', 'headline']);
    const windows = parseWindows(raw.windows, [30, 90, 180, 365]);
    const [groupBy, origin] = [parseGrouping(raw.groupBy), parseOrigin(raw.origin)];
    return { windows, ...parsePeriodDays(raw), groupBy, origin, ...comparisonOf(raw) };
  },

  queries(asked, { returnWindowDays }) {
    const { windows, groupBy, origin } = asked;
    const values = periodValues(asked, returnWindowDays);
    return [
      { sql: cohortSql(groupBy, windows, origin), values },
      { sql: controlsSql(groupBy, origin), values, counts: 'matched controls' },
    ];
  },

  assemble([rows = [], controlRows = []], parameters, context) {
    const { windows, groupBy, from } = parameters;
    const counts = cohortCounts(rows, windows);
    if (counts.cases > 0 && counts.labelled === 0) throw columnAbsent(groupBy);
    const labels = groupLabels(groupBy, counts.groups.keys());
    const reference = referenceAmong(labels, parameters.reference);
    const groups = labels.map((label) => counts.groups.get(label) ?? emptyGroup(label, windows));
    const fewest = fewestPeople(context.smallestGroup);
    const shown: Shown = { groups, small: smallGroups(groups, context.smallestGroup), fewest };
    const { groups: figures, merged } = loyaltyGroups(shown);
    const { baseline, comparison } = loyaltyBaseline(controlCounts(controlRows), {
      ...{ labels, windows, hidden: shown.small, smallestGroup: context.smallestGroup },
    });
    const report: Omit<LoyaltyReport, 'notes'> = {
      report: 'resolution-to-loyalty',
      from,
      until: counts.cutoff === null ? null : dayOfEpoch(counts.cutoff),
      timeZone: context.timeZone,
      groupBy,
      groups: withDifferences(
        figures,
        [
          [reference, againstGroup(reference, shown)],
          [BASELINE, comparison],
        ],
        parameters,
      ),
      logRank: loyaltyLogRank(shown),
      baseline,
      landmark: loyaltyLandmark(counts, windows, { smallestGroup: context.smallestGroup, fewest }),
    };
    return {
      ...report,
      notes: [
        ...(parameters.origin === 'proactive' ? [ASKED] : []),
        ...figureNotes(report, { ...parameters, reference, merged }),
        ...cohortNotes(counts, context),
      ],
    };
  },

  table: loyaltyTable,
};

function comparisonOf(raw: Readonly<Record<string, unknown>>): Pick<LoyaltyParameters, 'reference' | 'headline'> {
  const [headline = HEADLINE_DAYS, another] = parseWindows(raw.headline, [HEADLINE_DAYS], 'headline');
  if (another !== undefined) throw invalidInput('headline', 'Give one headline window, like 90.');
  if (raw.reference === undefined || raw.reference === null) return { reference: null, headline };
  if (typeof raw.reference !== 'string' || raw.reference === '')
    throw invalidInput('reference', 'Give reference as the name of a group.');
  return { reference: raw.reference, headline };
}

/** The differences of every group that is shown, in the order of `comparisons`; those with the baseline at the headline adjusted. */
function withDifferences(
  groups: readonly LoyaltyGroup[],
  comparisons: readonly (readonly [string, Comparison])[],
  { windows, headline }: LoyaltyParameters,
): LoyaltyGroup[] {
  const days = [...new Set([...windows, headline])].sort((a, b) => a - b);
  const found = groups.map(({ group, differences }) =>
    differences === null
      ? []
      : comparisons.flatMap(([to, comparison]) => {
          const pair = comparison.get(group);
          return pair === undefined ? [] : differencesOf(to, pair, days);
        }),
  );
  const family = found.flat().filter((difference) => difference.to === BASELINE && difference.days === headline);
  const adjusted = new Map(holm(family.map(({ p }) => p)).map((p, at) => [family[at], p]));
  return groups.map((group, at) => ({
    ...group,
    differences:
      group.differences === null
        ? null
        : (found[at] ?? []).map(({ p: _unadjusted, ...difference }, place) => ({
            ...difference,
            pHolm: adjusted.get(found[at]?.[place]) ?? null,
          })),
  }));
}

function referenceAmong(labels: readonly string[], wanted: string | null): string {
  const [first = ''] = labels;
  if (wanted === null || labels.includes(wanted)) return wanted ?? first;
  throw invalidInput('reference', `There is no group ${JSON.stringify(wanted)}. There is ${labels.join(', ')}.`);
}

function columnAbsent(groupBy: GroupingName): AppError {
  return new AppError('ColumnAbsent', 'column-absent', `No case has a ${groupBy}. Choose another grouping.`, {
    expose: true,
    field: 'groupBy',
  });
}
