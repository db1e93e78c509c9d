import { AppError, invalidInput } from '../errors.ts';
import { type CohortCounts, cohortCounts, emptyGroup, type GroupCounts } from '../loyalty/cohort-counts.ts';
import { cohortSql } from '../loyalty/cohort-sql.ts';
import { dayOfEpoch, epochDay } from '../loyalty/epoch-days.ts';
import { type GroupingName, groupLabels, type Origin } from '../loyalty/groupings.ts';
import { smallGroups } from '../loyalty/small-numbers.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Day } from '../time.ts';
import { cohortNotes } from './cohort-notes.ts';
import type { LoyaltyGroup, LoyaltyReport, LoyaltyWindow } from './loyalty-report.ts';
import { parseDay, parseGrouping, parseOrigin, parseWindows, refuseOthers } from './parameters.ts';
import type { Report, ReportContext } from './report.ts';
import { loyaltyTable } from './resolution-to-loyalty-table.ts';

export interface LoyaltyParameters {
  /** Whole days after t0, rising. */
  windows: readonly number[];
  from: Day | null;
  until: Day | null;
  groupBy: GroupingName;
  origin: Origin;
}

/** Do customers come back, by how their case ended? Definitions: docs/reports/resolution-to-loyalty.md. */
export const resolutionToLoyalty: Report<LoyaltyParameters, LoyaltyReport> = {
  name: 'resolution-to-loyalty',
  nightly: [{}, { groupBy: 'decision' }, { groupBy: 'remedy' }, { groupBy: 'category' }, { groupBy: 'team' }],

  parse(raw) {
    refuseOthers(raw, ['windows', 'from', 'until', 'groupBy', 'origin']);
    const from = parseDay('from', raw.from);
    const until = parseDay('until', raw.until);
    if (from !== null && until !== null && from > until)
      throw invalidInput('from', 'Give a from that is not after until.');
    const windows = parseWindows(raw.windows, [30, 90, 180, 365]);
    return { windows, from, until, groupBy: parseGrouping(raw.groupBy), origin: parseOrigin(raw.origin) };
  },

  queries({ windows, from, until, groupBy, origin }, { returnWindowDays }) {
    const [fromDay, untilDay] = [from, until].map((day) => (day === null ? null : (epochDay(day) ?? null)));
    return [
      { sql: cohortSql(groupBy, windows, origin), values: [fromDay ?? null, untilDay ?? null, returnWindowDays] },
    ];
  },

  assemble([rows = []], parameters, context) {
    const counts = cohortCounts(rows, parameters.windows);
    if (counts.cases > 0 && counts.labelled === 0) throw columnAbsent(parameters.groupBy);
    return {
      report: 'resolution-to-loyalty',
      from: parameters.from,
      until: counts.cutoff === null ? null : dayOfEpoch(counts.cutoff),
      timeZone: context.timeZone,
      groupBy: parameters.groupBy,
      groups: allGroups(counts, parameters, context),
      logRank: null,
      baseline: null,
      landmark: null,
      notes: [...(parameters.origin === 'proactive' ? [ASKED] : []), ...cohortNotes(counts, context)],
    };
  },

  table: loyaltyTable,
};

const ASKED = 'Only cases that the house opened itself, of customers who had fallen silent: not complaints.';

function allGroups(counts: CohortCounts, { groupBy, windows }: LoyaltyParameters, context: ReportContext) {
  const groups = groupLabels(groupBy, counts.groups.keys()).map(
    (label) => counts.groups.get(label) ?? emptyGroup(label, windows),
  );
  const small = smallGroups(groups, context.smallestGroup);
  return groups.map((group) => (small.has(group.label) ? hidden(group) : shown(group)));
}

function shown(group: GroupCounts): LoyaltyGroup {
  const windows = group.windows.map(({ days, eligible, repurchased }): LoyaltyWindow => {
    const atRisk = group.leavings.reduce((sum, l) => (l.days >= days ? sum + l.events + l.censored : sum), 0);
    const share = wilson(repurchased, eligible) ?? { rate: null, lower: null, upper: null };
    return {
      ...{ days, eligible, tooRecent: group.matched - eligible, atRisk },
      // Fewer carry a curve too badly to be read (Pocock, Clayton, Altman, Lancet 2002).
      fewAtRisk: atRisk < Math.max(10, group.n / 10),
      ...NOT_YET,
      plain: { repurchased, ...share },
    };
  });
  return {
    group: group.label,
    n: group.n,
    unmatched: group.n - group.matched,
    matched: group.matched,
    events: group.leavings.reduce((sum, leaving) => sum + leaving.events, 0),
    // Windows rise, so the last is the longest.
    tooRecent: windows.at(-1)?.tooRecent ?? 0,
    ...{ medianDays: null, curve: null, windows, differences: null },
  };
}

function hidden(group: GroupCounts): LoyaltyGroup {
  const windows = group.windows.map(({ days }) => ({
    ...{ days, eligible: null, tooRecent: null, atRisk: null, fewAtRisk: null },
    ...NOT_YET,
    plain: { repurchased: null, rate: null, lower: null, upper: null },
  }));
  return {
    group: group.label,
    ...{ n: null, unmatched: null, matched: null, events: null, tooRecent: null, suppressed: 'small-cell' },
    ...{ medianDays: null, curve: null, windows, differences: null },
  };
}

const NOT_YET = { repurchased: null, lower: null, upper: null, standardised: null } as const;

function columnAbsent(groupBy: GroupingName): AppError {
  return new AppError('ColumnAbsent', 'column-absent', `No case has a ${groupBy}. Choose another grouping.`, {
    expose: true,
    field: 'groupBy',
  });
}
