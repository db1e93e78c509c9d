import { type Bin, ratioWithLimits } from '../../statistics/bootstrap.ts';
import { meanCumulative } from '../../statistics/mean-cumulative.ts';
import type { MoneyGroup } from './money-counts.ts';
import { type CostPerRecovered, type Recovered, SEED } from './recovered.ts';

/** Per eligible customer, with bootstrapped 95% limits; null where nobody is eligible or too few people stand behind it. */
export interface PerCustomer {
  mean: number;
  lower: number | null;
  upper: number | null;
}

/** In minor units of one currency. */
export interface Sums {
  currency: string;
  /** Net revenue, over all eligible: who bought nothing brought 0. */
  revenue: PerCustomer | null;
  remedies: PerCustomer | null;
  costPerRecovered: CostPerRecovered | null;
}

export interface MoneyFigures {
  group: string;
  matched: number | null;
  eligible: number | null;
  suppressed?: 'small-cell';
  /** Days with an order, per customer: mean cumulative function at the end of the window, of all matched. */
  meanCumulativeOrders: number | null;
  /** The same, plainly, of the eligible. */
  orders: PerCustomer | null;
  recovered: Recovered | null;
  money: Sums[] | null;
}

interface Around {
  days: number;
  fewest: number;
  isSmall: boolean;
  recovered: (Recovered & { cost: CostPerRecovered; currency: string | null }) | undefined;
}

export function moneyFigures(group: MoneyGroup, { days, fewest, isSmall, recovered }: Around): MoneyFigures {
  const none = { meanCumulativeOrders: null, orders: null, recovered: null };
  if (isSmall)
    return { group: group.label, matched: null, eligible: null, suppressed: 'small-cell', ...none, money: null };
  const { label, matched, eligible } = group;
  if (eligible === 0) return { group: label, matched, eligible, ...none, money: [] };
  const { cost, currency: costCurrency, ...people } = recovered ?? { cost: null, currency: null };
  return {
    ...{ group: label, matched, eligible },
    meanCumulativeOrders: ordersBy(group, days),
    orders: perCustomer(group.orders, eligible),
    recovered: 'customers' in people ? people : null,
    money: currenciesOf(group).map((currency) => ({
      currency,
      revenue: perCustomer(manyEnough(group.revenue.get(currency) ?? [], fewest), eligible),
      remedies: perCustomer(manyEnough(costsIn(group, currency), fewest), eligible),
      costPerRecovered:
        currency === costCurrency && manyEnough(costsIn(group, currency), fewest) !== null ? cost : null,
    })),
  };
}

/** 0 where nobody ordered: all who are eligible were followed to the end of the window. */
function ordersBy({ orderDays }: MoneyGroup, days: number): number {
  return meanCumulative(orderDays).findLast(({ day }) => day <= days)?.mean ?? 0;
}

function currenciesOf({ revenue, alike }: MoneyGroup): string[] {
  const paid = alike.flatMap(({ eligible, currency }) => (eligible > 0 && currency !== null ? [currency] : []));
  return [...new Set([...revenue.keys(), ...paid])].sort();
}

function costsIn({ alike }: MoneyGroup, currency: string): Bin[] {
  return alike
    .filter((some) => some.eligible > 0 && some.currency === currency)
    .map(({ people, cost }) => ({ people, above: cost, below: people }));
}

/** A sum over all would tell that of the few who stand behind it; nobody behind it tells nothing. */
function manyEnough(bins: readonly Bin[], fewest: number): readonly Bin[] | null {
  const people = bins.reduce((sum, bin) => sum + bin.people, 0);
  return people > 0 && people < fewest ? null : bins;
}

/** @param bins of those who have any; the rest of the eligible have 0 */
function perCustomer(bins: readonly Bin[] | null, eligible: number): PerCustomer | null {
  if (bins === null) return null;
  const rest = eligible - bins.reduce((sum, { people }) => sum + people, 0);
  const found = ratioWithLimits([...bins, { people: rest, above: 0, below: rest }], SEED);
  return found === null ? null : { mean: found.ratio, lower: found.lower, upper: found.upper };
}
