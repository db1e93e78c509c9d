import type { Actor } from '../case/commands.ts';
import type { Configuration } from '../configuration.ts';
import { addMilliseconds, DAY_MS, type Day, type Instant } from '../time.ts';
import type { LimitName } from './words.ts';

/** What the limits read of the firm's configuration. */
export type MoneyRules = Pick<Configuration, 'authority' | 'money' | 'gift'>;

/** One sum granted to a customer, with all that says which limits it counts against, for ever. */
export interface GrantedSum {
  /** Of this attempt to grant it; another attempt has another. */
  id: string;
  amountMinor: number;
  caseId: string;
  at: Instant;
  /** Who granted or approved it. */
  by: string;
  /** The business day of it. */
  on: Day;
  team: string;
  customerId?: string;
  /** A gift that the house offered by itself. */
  automatic?: boolean;
}

/** A limit as an item of the table: `LIMIT#scope / period`. */
export interface Place {
  limit: LimitName;
  scope: string;
  period: string;
}

/** A customer's grants count so long, and so many are listed at most: an item of a table holds no more than it can read at once. */
export const CUSTOMER_WINDOW_MS = 90 * DAY_MS;
export const MOST_GRANTS_OF_CUSTOMER = 100;

/** Limits over the last 90 days list each grant with its date; the others are of a day or a month, and over with it. */
export function isRolling({ limit }: Place): boolean {
  return limit === 'customer-90-days' || limit === 'gift-of-customer';
}

export function windowStart(now: Instant): Instant {
  return addMilliseconds(now, -CUSTOMER_WINDOW_MS);
}

/** Where a sum counts, in the order in which room is taken. Follows from the sum alone, so that room is given back where it was taken. */
export function placesOf(sum: Pick<GrantedSum, 'by' | 'on' | 'team' | 'customerId' | 'automatic'>): Place[] {
  const month = sum.on.slice(0, 7);
  const rolling = 'rolling';
  // Ids of people come from elsewhere: none may leave its own partition.
  const agent = encodeURIComponent(sum.by);
  const own: Place[] = sum.automatic
    ? [{ limit: 'gifts-month', scope: 'money#gifts', period: month }]
    : [
        { limit: 'agent-day', scope: `money#agent#${agent}`, period: sum.on },
        { limit: 'team-month', scope: `money#team#${sum.team}`, period: month },
      ];
  if (sum.customerId === undefined) return own;
  const gift: Place = { limit: 'gift-of-customer', scope: `money#gift#${sum.customerId}`, period: rolling };
  const customer: Place = { limit: 'customer-90-days', scope: `money#customer#${sum.customerId}`, period: rolling };
  return [...own, ...(sum.automatic ? [gift] : []), customer];
}

/** How much may stand there with this grant, in minor units; 0 where nobody has set it. */
export function mostAt({ limit }: Place, team: string, by: Actor, rules: MoneyRules): number {
  // A gift that nobody decided has the authority of those who decide least.
  const authority = by.kind === 'staff' ? rules.authority[by.role] : rules.authority.agent;
  switch (limit) {
    case 'agent-day':
      return authority?.perDayMinor ?? 0;
    case 'team-month':
      return rules.money.teamMonthMinor[team] ?? 0;
    case 'gifts-month':
      return rules.gift?.monthMinor ?? 0;
    case 'gift-of-customer':
      return rules.gift?.amountMinor ?? 0;
    case 'customer-90-days':
      return authority?.perCustomerMinor ?? 0;
  }
}
