import { say } from '../../../phrases/say.ts';
import { leavingOf } from '../../loyalty/cohort/cohort-counts.ts';
import { type GroupingName, groupLabels, UNKNOWN } from '../../loyalty/cohort/groupings.ts';
import { dayOfEpoch } from '../../loyalty/epoch-days.ts';
import { threeRsSql } from '../../loyalty/retention/three-rs-sql.ts';
import { fewestPeople, smallGroups } from '../../loyalty/small-numbers.ts';
import type { Day } from '../../time.ts';
import { parseGrouping, periodValues } from '../parameters.ts';
import type { Report } from '../report.ts';
import { type Asked, parseAsked } from './asked.ts';
import { type ThreeRsCounts, type ThreeRsGroup, threeRsFigures } from './three-rs-figures.ts';
import { threeRsTable } from './three-rs-table.ts';

export interface ThreeRsReport {
  report: 'three-rs';
  from: Day | null;
  until: Day | null;
  timeZone: string;
  groupBy: GroupingName;
  days: number;
  groups: ThreeRsGroup[];
  claimed: typeof CLAIMED;
  notes: string[];
}

/** Beside, and never mixed with, what was counted. Shares of leads, which are not on file here: nothing stands against them. */
const CLAIMED = {
  label: 'claimed, unsourced',
  what: 'Of leads that nobody referred 10 in 100 close, of referred ones 60 (attributed to T. Hopkins, Sales Prospecting for Dummies).',
  unreferred: 0.1,
  referred: 0.6,
} as const;

/** Retention, related sales and referrals after a case: docs/reports/three-rs.md. */
export const threeRs: Report<Asked & { groupBy: GroupingName }, ThreeRsReport> = {
  name: 'three-rs',
  nightly: [{}],

  parse(raw) {
    return { ...parseAsked(raw, 365, ['groupBy']), groupBy: parseGrouping(raw.groupBy) };
  },

  queries(asked, { returnWindowDays }) {
    return [{ sql: threeRsSql(asked.groupBy, asked.days), values: periodValues(asked, returnWindowDays) }];
  },

  assemble([rows = []], { days, from, groupBy }, { smallestGroup, timeZone }) {
    const found = new Map<string, ThreeRsCounts>();
    for (const row of rows.filter(({ part }) => part !== null)) {
      const label = String(row.label ?? UNKNOWN);
      const group = found.get(label) ?? none(label);
      found.set(label, group);
      const [people, number] = [Number(row.people), Number(row.number)];
      if (row.part === 'related') group.related.push({ people, above: number * people, below: people });
      else if (row.part === 'referred') group.referred.push({ people, above: number * people, below: people });
      else {
        group.leavings.push(leavingOf(row, people));
        group.matched += people;
        if (row.eligible === true) group.eligible += people;
        if (row.eligible === true && row.came_back === true) group.cameBack += people;
      }
    }
    const groups = groupLabels(groupBy, found.keys()).map((label) => found.get(label) ?? none(label));
    const people = groups.map(({ label, matched, eligible }) => ({
      label,
      matched: eligible > 0 ? eligible : matched,
    }));
    const small = smallGroups(people, smallestGroup);
    const fewest = fewestPeople(smallestGroup);
    const cutoff = rows[0]?.cutoff ?? null;
    return {
      ...{ report: 'three-rs', from, timeZone, groupBy, days },
      until: cutoff === null ? null : dayOfEpoch(Number(cutoff)),
      groups: groups.map((group) => threeRsFigures(group, { days, fewest, isSmall: small.has(group.label) })),
      claimed: CLAIMED,
      notes: [
        say(
          'Related sales are of those with product categories on file both before and after; a purchase without a category says nothing.',
        ),
        say(
          'A referral counts where the code was given with a first purchase. Whoever came by word of mouth without it is not seen.',
        ),
        say(`${CLAIMED.label}: ${CLAIMED.what} Leads are not on file here, so nothing stands against it.` as const),
        say('Groups differ in more than how their case ended: an association, not an effect.'),
        say('Groups and figures that fewer than {n} people stand behind are not shown.', { n: fewest }),
      ],
    };
  },

  table: threeRsTable,
};

const none = (label: string): ThreeRsCounts => ({
  ...{ label, matched: 0, eligible: 0, cameBack: 0 },
  ...{ leavings: [], related: [], referred: [] },
});
