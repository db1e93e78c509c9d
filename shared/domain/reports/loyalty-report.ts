import type { GroupingName } from '../loyalty/cohort/groupings.ts';
import type { Day } from '../time.ts';

/** Shares are fractions. All null where the group is suppressed; rate and limits also where nobody is eligible. */
export interface PlainShare {
  repurchased: number | null;
  rate: number | null;
  lower: number | null;
  upper: number | null;
}

/** Null without alternative: not computed yet. */
export interface LoyaltyWindow {
  days: number;
  eligible: number | null;
  tooRecent: number | null;
  atRisk: number | null;
  fewAtRisk: boolean | null;
  repurchased: null;
  lower: null;
  upper: null;
  standardised: null;
  plain: PlainShare;
}

export interface LoyaltyGroup {
  group: string;
  n: number | null;
  unmatched: number | null;
  matched: number | null;
  events: number | null;
  tooRecent: number | null;
  suppressed?: 'small-cell';
  medianDays: null;
  curve: null;
  windows: LoyaltyWindow[];
  differences: null;
}

/** The report's JSON (docs/reports/resolution-to-loyalty.md). `until` is C; null only where neither a day was given nor an order exists. */
export interface LoyaltyReport {
  report: 'resolution-to-loyalty';
  from: Day | null;
  until: Day | null;
  timeZone: string;
  groupBy: GroupingName;
  groups: LoyaltyGroup[];
  logRank: null;
  baseline: null;
  landmark: null;
  notes: string[];
}
