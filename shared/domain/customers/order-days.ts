import type { RememberedPurchase } from '../loyalty/customer-purchases.ts';
import { epochDay } from '../loyalty/epoch-days.ts';
import type { Day } from '../time.ts';

/** A purchase with the pseudonym of its order, as cases name it. */
export type KnownPurchase = Pick<
  RememberedPurchase,
  'purchasedDay' | 'amountMinor' | 'returnedMinor' | 'currency' | 'status' | 'kind'
> & { returnedDay?: Day | undefined; goodwillMinor?: number | undefined; orderKey?: string };

/** What sales of one day in one currency came to, above 0. */
export interface OrderDay {
  day: Day;
  currency: string;
  keptMinor: number;
}

/**
 * Qualifying orders, by day: sales that were not cancelled, less goodwill and what came back by `until` and within the return window
 * of its order; a return without a day is taken as known and in time.
 */
export function orderDays(
  purchases: readonly KnownPurchase[],
  { until, returnWindowDays, except = null }: { until: Day; returnWindowDays: number; except?: string | null },
): OrderDay[] {
  const sums = new Map<string, OrderDay>();
  for (const { purchasedDay: day, kind, status, currency, orderKey, returnedDay, ...amounts } of purchases) {
    if (kind !== 'sale' || status === 'cancelled' || day > until) continue;
    if (orderKey !== undefined && orderKey === except) continue;
    const isReturnLate =
      returnedDay !== undefined && (returnedDay > until || daysBetween(day, returnedDay) > returnWindowDays);
    const returnedMinor = isReturnLate ? 0 : amounts.returnedMinor;
    const sum = sums.get(`${day} ${currency}`) ?? { day, currency, keptMinor: 0 };
    sum.keptMinor += amounts.amountMinor - (amounts.goodwillMinor ?? 0) - returnedMinor;
    sums.set(`${day} ${currency}`, sum);
  }
  return [...sums.values()].filter(({ keptMinor }) => keptMinor > 0).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** @param from a day that exists, as `to` is; they come from the house's own records. */
export function daysBetween(from: Day, to: Day): number {
  const [first, last] = [epochDay(from), epochDay(to)];
  if (first === undefined || last === undefined) throw new Error(`no days: ${from}, ${to}`);
  return last - first;
}
