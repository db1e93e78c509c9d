import type { CaseRow } from '../loyalty/rows.ts';
import type { Day } from '../time.ts';
import { daysBetween, type KnownPurchase, orderDays } from './order-days.ts';
import type { COMING_BACK } from './words.ts';

/** A test holds it against the SQL of resolution-to-loyalty. */
export interface ComingBack {
  state: (typeof COMING_BACK)[number];
  /** t0, the index day of the case. */
  since: Day;
  /** The last day looked at. */
  until: Day;
  /** `until` - `since`. */
  observedDays: number;
  /** Of the first qualifying order after t0, and the days to it; null unless `came-back`. */
  day: Day | null;
  days: number | null;
  /** Days with a qualifying order after the decision and by t0: neither a coming back nor a reason against one. */
  daysBoughtBefore: number | null;
}

/** What of a case's row in the lake says when to look, and for what. */
export type FollowedCase = Pick<
  CaseRow,
  't0_day' | 'decided_day' | 'closed_day' | 'closure' | 't0_closure' | 'merged_into' | 'complaint_order_key'
>;

const NOT_IN_COHORT = ['merged', 'withdrawn', 'out-of-scope', 'not-a-complaint'];

/** @returns null where there is nothing to follow (yet): no index day, one still to come, or a case that left otherwise */
export function comingBack(
  it: FollowedCase,
  purchases: readonly KnownPurchase[],
  { until, returnWindowDays, mostKept }: { until: Day; returnWindowDays: number; mostKept: number },
): ComingBack | null {
  const { t0_day: t0, decided_day: decided } = it;
  if (t0 === null || t0 > until || hasLeftOtherwise(it, t0)) return null;
  const watchedFrom = decided !== null && decided < t0 ? decided : t0;
  // Where as many are kept as may be, older ones may be missing, and some of the oldest day.
  const oldest = purchases.map(({ purchasedDay }) => purchasedDay).sort()[0];
  const isWholeAfter = (day: Day) => oldest === undefined || purchases.length < mostKept || oldest <= day;

  const options = { until, returnWindowDays, except: it.complaint_order_key };
  const days = new Set(orderDays(purchases, options).map((order) => order.day));
  const bought = [...days].filter((day) => day > watchedFrom);
  const day = bought.find((bought) => bought > t0) ?? null;
  const seen = {
    since: t0,
    until,
    observedDays: daysBetween(t0, until),
    daysBoughtBefore: isWholeAfter(watchedFrom) ? bought.filter((bought) => bought <= t0).length : null,
  };
  const nothing = { ...seen, day: null, days: null };
  const known = purchases.filter(({ status }) => status !== 'cancelled').map(({ purchasedDay }) => purchasedDay);
  if (!known.some((bought) => bought <= t0)) {
    if (purchases.length >= mostKept) return { ...nothing, state: 'cannot-say' };
    return { ...nothing, state: known.some((bought) => bought <= until) ? 'first-purchase' : 'no-order' };
  }
  return day === null
    ? { ...nothing, state: 'not-yet' }
    : { ...seen, state: 'came-back', day, days: daysBetween(t0, day) };
}

/** As `endedBy` (lake-sql.ts) has it: a closing after t0 was not known on it, and one undone after t0 was. */
function hasLeftOtherwise({ closed_day, closure, t0_closure, merged_into }: FollowedCase, t0: Day): boolean {
  const known = closed_day !== null && closed_day > t0 ? null : merged_into === null ? closure : 'merged';
  return NOT_IN_COHORT.includes(t0_closure ?? known ?? 'decided');
}
