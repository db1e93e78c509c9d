import type { KnownPurchase } from '../../../shared/domain/customers/order-days.ts';
import type { CustomerFacts } from '../../../shared/domain/segments/facts.ts';

/** In rhythm: every 30 days, the last 10 days ago, 300.00 a year. */
export const FACTS: CustomerFacts = {
  orderDays: 6,
  lastOrder: '2026-06-01',
  sinceLastDays: 10,
  rhythmDays: 30,
  spendYearMinor: 30_000,
  spendHalfMinor: 15_000,
  spendHalfBeforeMinor: 15_000,
  openCases: 0,
  complaintsYear: 0,
  dissatisfiedYear: 0,
};

export function bought(purchasedDay: string, amountMinor = 1_000, facts: Partial<KnownPurchase> = {}): KnownPurchase {
  return { purchasedDay, amountMinor, returnedMinor: 0, currency: 'USD', status: 'paid', kind: 'sale', ...facts };
}
