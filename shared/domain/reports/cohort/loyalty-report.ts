import type { Compared } from '../../loyalty/cohort/control-counts.ts';
import type { GroupingName } from '../../loyalty/cohort/groupings.ts';
import type { Repurchased } from '../../statistics/kaplan-meier.ts';
import type { LogRank } from '../../statistics/log-rank.ts';
import type { Given } from '../../statistics/standardise.ts';
import type { Day } from '../../time.ts';

/** Shares are fractions. All null where the group is suppressed; rate and limits also where nobody is eligible. */
export interface PlainShare {
  repurchased: number | null;
  rate: number | null;
  lower: number | null;
  upper: number | null;
}

/** What can be said of a group at W days: by Kaplan-Meier with log-log limits, and as a plain share. */
export interface FollowedWindow extends Repurchased {
  days: number;
  eligible: number | null;
  tooRecent: number | null;
  atRisk: number | null;
  fewAtRisk: boolean | null;
  plain: PlainShare;
}

/** `standardised` is the group with the mix of all groups; null where the group is suppressed. */
export interface LoyaltyWindow extends FollowedWindow {
  standardised: Repurchased | null;
  /** People of the eligible whose next complaint was received within the window; null where the eligible are too few, too. */
  complainedAgain: number | null;
}

export interface CurveStep extends Repurchased {
  day: number;
  atRisk: number;
  events: number;
}

/** What became of the people of a group from their start on. All null where it is suppressed. */
export interface FollowedGroup {
  group: string;
  n: number | null;
  unmatched: number | null;
  matched: number | null;
  events: number | null;
  tooRecent: number | null;
  suppressed?: 'small-cell';
  /** Null is "not reached". */
  medianDays: number | null;
  /** Steps on the days of an event, as long as enough people are at risk. */
  curve: readonly CurveStep[] | null;
}

/** In percentage points, the group less what it is compared with. */
export interface LoyaltyDifference {
  /** The label of the reference group, or `baseline`. */
  to: string;
  days: number;
  points: number | null;
  lower: number | null;
  upper: number | null;
  /** Of the comparisons with the baseline at the headline window, adjusted for their number; null for all others. */
  pHolm: number | null;
}

export interface LoyaltyGroup extends FollowedGroup {
  windows: LoyaltyWindow[];
  differences: LoyaltyDifference[] | null;
}

export interface BalanceLine {
  /** One of COMPARED, or `segment:<name>`. */
  variable: Compared | `segment:${string}`;
  /** Standardised mean differences: cases less who could have been drawn, and less who was. Null where nothing varies. */
  before: number | null;
  after: number | null;
}

/** The cases of a group that got controls, beside these. All null where either side is suppressed. */
export interface BaselineGroup {
  group: string;
  /** Matched cases with controls, and those that were dropped without. */
  cases: number | null;
  dropped: number | null;
  controls: number | null;
  suppressed?: 'small-cell';
  windows: {
    days: number;
    cases: Repurchased;
    controls: Repurchased;
    /** The difference in points where both sides are censored at a later case. */
    untilNextCase: { points: number | null; lower: number | null; upper: number | null };
  }[];
  balance: BalanceLine[] | null;
}

export interface LoyaltyBaseline {
  /** It is not "no problem": who says nothing is in it, too. */
  label: 'no case on file';
  controlsPerCase: number;
  groups: BaselineGroup[];
}

/** Everybody with a case, ended or not, from a fixed number of days after its receipt on. */
export interface LoyaltyLandmark {
  days: number;
  groups: (FollowedGroup & { boughtBefore: number | null; windows: FollowedWindow[] })[];
}

/** The report's JSON (docs/reports/resolution-to-loyalty.md). `until` is C; null only where neither a day was given nor an order exists. */
export interface LoyaltyReport {
  report: 'resolution-to-loyalty';
  from: Day | null;
  until: Day | null;
  timeZone: string;
  groupBy: GroupingName;
  groups: LoyaltyGroup[];
  /** Over all days and the groups shown; `stratified` within segment, severity and tenure. Null where nothing can be compared. */
  logRank: (LogRank & { stratified: LogRank | null }) | null;
  baseline: LoyaltyBaseline | null;
  landmark: LoyaltyLandmark;
  notes: string[];
}

/** What had to be given up to standardise, by window. */
export type Merged = readonly { days: number; merged: readonly Given[] }[];
