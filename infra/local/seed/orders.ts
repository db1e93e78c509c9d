import { normalDraw, poissonDraw, type Uniform } from '../../../shared/domain/statistics/random.ts';
import { LAST_DAY } from './calendar.ts';
import { between, choose, type Shares } from './shares.ts';

/** A line of an order; days count from 1970. */
export interface SeedOrder {
  day: number;
  amountMinor: number;
  category: string;
  kind: 'sale' | 'gift';
  isCancelled: boolean;
  goodwillMinor: number;
  returned?: { day: number; amountMinor: number };
  /** `late`: told after all others. `corrected`: told as a plain sale first, and as it is after all others. */
  told: 'at once' | 'late' | 'corrected';
  /** Cancels the order before it on the same day: a line with a negative amount. */
  isCreditOfOneBefore?: true;
}

const CATEGORIES: Shares = { kettles: 0.3, ovens: 0.15, fridges: 0.1, 'spare parts': 0.25, coffee: 0.2 };
const TOLD_LATE = 0.02;
const RETURNED_IN_PART = 0.04;
const RETURNED_TOO_LATE = 0.02;

/** Orders at a steady pace between two days, both excluded. */
export function steadyOrders(
  uniform: Uniform,
  from: number,
  to: number,
  perDay: number,
  returnDays: number,
): SeedOrder[] {
  const room = to - from - 1;
  if (room <= 0) return [];
  return Array.from({ length: poissonDraw(uniform, room * perDay) }, () =>
    sale(uniform, between(uniform, from + 1, to - 1), returnDays),
  );
}

/** A sale that counts as a purchase: what comes back of it leaves something, or comes too late to undo it. */
export function sale(uniform: Uniform, day: number, returnDays: number): SeedOrder {
  const order = plain(uniform, day);
  if (uniform() < TOLD_LATE) order.told = 'late';
  const chance = uniform();
  const tooLate = day + returnDays + 10;
  if (chance < RETURNED_IN_PART)
    order.returned = { day: Math.min(day + 5, LAST_DAY), amountMinor: Math.floor(order.amountMinor / 3) };
  else if (chance < RETURNED_IN_PART + RETURNED_TOO_LATE && tooLate <= LAST_DAY)
    order.returned = { day: tooLate, amountMinor: order.amountMinor };
  return order;
}

const EMPTY_PER_PERSON = 0.3;

/** Lines that look like purchases and are none: cancelled, sent back, given away, taken back by a credit. */
export function emptyOrders(uniform: Uniform, from: number, to: number): SeedOrder[] {
  if (to <= from) return [];
  return Array.from({ length: poissonDraw(uniform, EMPTY_PER_PERSON) }, () =>
    empty(uniform, between(uniform, from, to)),
  ).flat();
}

const EMPTY: Shares<'cancelled' | 'returned' | 'waived' | 'gift' | 'credited'> = {
  ...{ cancelled: 0.3, returned: 0.3, waived: 0.15, gift: 0.15, credited: 0.1 },
};

function empty(uniform: Uniform, day: number): SeedOrder[] {
  const order = plain(uniform, day);
  const told = uniform() < 0.5 ? 'corrected' : 'at once';
  switch (choose(uniform, EMPTY)) {
    case 'cancelled':
      return [{ ...order, told, isCancelled: true }];
    case 'returned':
      return [{ ...order, told, returned: { day: day + 3, amountMinor: order.amountMinor } }];
    case 'waived':
      return [{ ...order, goodwillMinor: order.amountMinor }];
    case 'gift':
      return [{ ...order, kind: 'gift' }];
    case 'credited':
      return [order, { ...order, amountMinor: -order.amountMinor, isCreditOfOneBefore: true }];
  }
}

/** Around 50 in the house's currency, seldom above 400. */
function plain(uniform: Uniform, day: number): SeedOrder {
  const amountMinor = Math.max(100, Math.round(5_000 * Math.exp(0.8 * normalDraw(uniform))));
  const category = choose(uniform, CATEGORIES);
  return { day, amountMinor, category, kind: 'sale', isCancelled: false, goodwillMinor: 0, told: 'at once' };
}
